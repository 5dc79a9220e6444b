import { describe, expect, it } from 'vitest';
import { evaluate } from '#domain/references/evaluate.ts';
import { makeReferenceWorld } from '#domain/references/reference-samples.ts';
import type { Seen } from '#domain/references/seen.ts';
import { readMarkdown } from './read-markdown.ts';
import { settleFigure, settleReferences } from './settle.ts';

const world = makeReferenceWorld();

function settle(source: string, seen: Seen = {}) {
  return settleFigure(source, evaluate(source, world), seen, 'en-US');
}

describe('settleFigure', () => {
  it('prints the figure with its unit, its flags apart', () => {
    expect(settle('us-imports/belgium/quantity@2015')).toEqual({
      kind: 'figure',
      source: 'us-imports/belgium/quantity@2015',
      text: '25,000 kg',
      flags: ['e'],
      numberEnd: 6,
      state: 'current',
      about: '',
    });
  });

  it('is stale where the text was written about another figure, and says which', () => {
    const key = 'us-imports/canada/quantity@2015';
    expect(settle(key, { [key]: '26,000 kg' })).toMatchObject({
      text: '13,000 kg',
      state: 'stale',
      about: '26,000 kg',
    });
    expect(settle(key, { [key]: '13,000 kg' }).state).toBe('current');
  });

  it('sets a minus in what it said', () => {
    const source = 'change(us-imports/canada/quantity@2015)';
    expect(settle(source, { [source]: '-5 kg' }).about).toBe('−5 kg');
  });

  it('is stale in every form of the same reference', () => {
    const seen = { 'us-imports/canada/quantity@2015': '26,000 kg' };
    expect(settle('us-imports/canada/quantity@2015, bare', seen).state).toBe('stale');
  });

  it('is broken with the reason, and keeps what was written', () => {
    expect(settle('us-imports/canada/quantity@2020')).toMatchObject({
      text: '{{us-imports/canada/quantity@2020}}',
      state: 'broken',
      about: 'Canada is not listed for 2020.',
    });
  });
});

describe('settleReferences', () => {
  const one = '{{us-imports/canada/quantity@2015}}';
  it.each([
    `A ${one}`,
    `# A ${one}`,
    `- A\n  - ${one}`,
    `> ${one}`,
    `**_${one}_** and ~~x~~`,
    `[${one}](https://example.org)`,
    `| a |\n|---|\n| ${one} |`,
    `| ${one} |\n|---|\n| a |`,
  ])('reads the reference in %j', (markdown) => {
    const settled = JSON.stringify(settleReferences(readMarkdown(markdown), settle));
    expect(settled).toContain('"13,000 kg"');
    expect(settled).not.toContain('"reference"');
  });

  it('leaves code alone, and what is not to be read yet', () => {
    const code = readMarkdown(`\`${one}\`\n\n    ${one}`);
    expect(settleReferences(code, settle)).toEqual(code);
    const text = readMarkdown(one);
    expect(settleReferences(text, () => null)).toEqual(text);
  });
});

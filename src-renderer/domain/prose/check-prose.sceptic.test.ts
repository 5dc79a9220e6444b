import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDataPackage, resourceNames, type PackageFiles } from '#exchange/data-package.ts';
import { latest } from '../view.ts';
import { checkProse } from './check-prose.ts';
import { inShort, makeProseWorld } from './prose-samples.ts';

/**
 * `sceptic.txt`: sentences as somebody would write them who wants to catch the checker out. Each is
 * true or false by the cells that it names, says what it is answered with, and can be followed with
 * the tables in hand.
 */
const folder = resolve(import.meta.dirname, '../../../resources/baseline');
const read = readDataPackage(
  Object.fromEntries(
    resourceNames.map((name) => [name, readFileSync(resolve(folder, name), 'utf8')]),
  ) as PackageFiles,
);
if (!read.ok) throw new Error(read.reason);
const world = makeProseWorld(read.value);

interface Case {
  readonly text: string;
  readonly isTrue: boolean;
  readonly says: string;
  readonly cells: ReadonlyArray<string>;
}

const cases = readFileSync(resolve(import.meta.dirname, 'sceptic.txt'), 'utf8')
  .split('\n\n')
  .map((block): Case => {
    const [, truth, text = '', says = '', from = ''] =
      /^(true|false): (.*)\nsays: (.*)\nfrom: (.*)$/.exec(block.trim()) ?? [];
    return {
      text: text.replaceAll('\\n', '\n'),
      isTrue: truth === 'true',
      says,
      cells: from.includes('@') ? from.split('; ') : [],
    };
  });

describe('checkProse before a sceptic', () => {
  it.each(cases)('$text', ({ text, isTrue, says, cells }) => {
    const findings = checkProse(text, world);
    expect(inShort(findings) || 'nothing').toBe(says);
    const verdicts = findings.map(({ verdict }) => verdict);
    if (isTrue) expect(verdicts).not.toContain('disagree');
    // What is false is contradicted, or at least not borne out as a whole.
    else
      expect(verdicts.every((verdict) => verdict === 'agree') && verdicts.length > 0).toBe(false);
    for (const cell of cells) {
      const [, seriesId = '', period = '', printed = ''] = /^(.+)@(\S+) (.*)$/.exec(cell) ?? [];
      expect(world.figures.at(seriesId, period, latest)?.printed, cell).toBe(printed);
    }
  });

  it('is answered plainly in most cases', () => {
    const plain = cases.filter(({ says, isTrue }) =>
      isTrue ? !/cannot-tell|nothing/.test(says) : says.includes('disagree'),
    );
    expect(plain.length / cases.length).toBeGreaterThan(0.9);
  });
});

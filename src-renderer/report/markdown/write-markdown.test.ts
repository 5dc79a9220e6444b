import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../rich-text/read-markdown.ts';
import { richReport } from '../report-samples.ts';
import { raisedMark, withRaised } from './raised.ts';
import { writeMarkdown } from './write-markdown.ts';

describe('writeMarkdown', () => {
  const { text, files } = writeMarkdown(richReport(), 'Indium 2015 pictures');

  it('names pictures that are to lie beside it', () => {
    expect(files.map(({ name }) => name)).toEqual(['Indium 2015 pictures/1.png']);
    expect(text).toContain(
      '![Canada leads with 26,000 kilograms & more.](Indium%202015%20pictures/1.png)',
    );
  });

  it('holds no HTML that a reader of it would take for some', () => {
    const blocks = JSON.stringify(readMarkdown(text));
    expect(blocks).toContain('<script>alert(\\"x\\")</script> =1+1 &amp; a|b *c* _d_ `e`');
    expect(text).not.toMatch(/(?<!\\)<(?:script|b|i)>(?!=1)/);
    expect([...blocks.matchAll(/"address":"([^"]*)"/g)].map(([, one]) => one)).toEqual([
      'https://example.org/?a=1&b=2',
    ]);
  });

  it('says of a figure that is not what it was what a reader has to know', () => {
    expect(text).toContain(
      '26,000ᵉ kilograms, those from Belgium to 21,900ʳ kilograms *\\[changed;',
    );
  });

  it('keeps marks of footnotes off the digits, and sets in parentheses what cannot be raised', () => {
    expect(withRaised('25,000', ['e'], ['2', '12'])).toBe('25,000ᵉ\u00a0²\u00a0¹²');
    expect(raisedMark('*')).toBe('(*)');
  });
});

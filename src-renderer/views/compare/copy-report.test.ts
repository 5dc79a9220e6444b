import { describe, expect, it } from 'vitest';
import { reportTable } from '#domain/compare/measure-report.ts';
import { makeFigures } from '#domain/figure-samples.ts';
import { latest } from '#domain/view.ts';
import { printCell } from '#domain/notation.ts';
import { makeSeries, makeTable } from '#domain/observation-samples.ts';
import { writeClipboard } from '#exchange/clipboard-write.ts';
import { copyReport } from './copy-report.ts';

const [report] = reportTable({
  table: makeTable({ title: 'Production' }),
  series: ['belgium', 'canada', '=laos'].map((id, order) => makeSeries({ id, order })),
  figures: makeFigures({
    'myb-2013': {
      belgium: { '2012': '100', '2013': '80 e' },
      canada: { '2012': '100', '2013': '150' },
      '=laos': { '2012': 'W', '2013': '5' },
    },
  }),
  period: '2013',
  against: '2012',
  view: latest,
});

describe('copyReport', () => {
  if (report === undefined) throw new Error('No report');
  const block = copyReport(
    report,
    { key: 'row', isDown: false },
    { locale: 'en-US', print: (observation) => printCell(observation) },
  );
  const { text, html } = writeClipboard(block);
  const lines = text.split('\n').map((line) => line.split('\t'));

  it('has its title, heads, and rows as they are listed, with hyphens for minus', () => {
    expect(lines[0]?.[0]).toBe('Table 1. Production: production, kilograms');
    expect(lines[1]?.slice(0, 5)).toEqual(['Row', '2012', '2013', 'Change', 'Percent']);
    expect(lines[2]?.slice(0, 6)).toEqual([
      'belgium',
      '100',
      '80 e',
      '-20',
      '-20% e',
      '-20.9 to -19.1',
    ]);
    expect(lines[3]?.slice(3, 5)).toEqual(['50', '50%']);
  });

  it('says why there is no percent, and holds no formula', () => {
    expect(lines[4]?.slice(1, 5)).toEqual(['W', '5', '', 'n/c']);
    expect(lines[4]?.at(-1)).toContain('2012 is withheld');
    expect(lines[4]?.[0]).not.toMatch(/^=/);
  });

  it('holds below the sentences what the concentration rests on, and no unit values where there are none', () => {
    expect(lines.find(([head]) => head === 'Concentration')?.slice(0, 3)).toEqual([
      'Concentration',
      '2012',
      '2013',
    ]);
    expect(lines.find(([head]) => head === 'Rests on')?.[1]).toBe(
      '2 of 3 rows with a number; without =laos (withheld)',
    );
    expect(lines.some(([head]) => head?.startsWith('Unit values'))).toBe(false);
  });

  it('is as wide in every line, and raises flags in HTML', () => {
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
    expect(html).toContain('80<sup>e</sup>');
  });
});

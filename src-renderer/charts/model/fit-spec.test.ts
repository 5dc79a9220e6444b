import { describe, expect, it } from 'vitest';
import type { ChartSpec } from '#domain/charts/chart.ts';
import { imports, modelOf, type Sample } from '../chart-samples.ts';

const mixed: Sample = {
  rows: { quantity: { '2013': '97,200' }, value: { '2013': '57,700' } },
  about: { quantity: { unit: 'kg' }, value: { unit: 'kUSD' } },
};

describe('what cannot be drawn as asked for', () => {
  it.each<[string, Sample, Partial<ChartSpec>, RegExp]>([
    ['no rows', imports, { seriesIds: [] }, /^No rows are chosen/],
    ['a row that is gone', imports, { seriesIds: ['Laos'] }, /A row of this chart is gone: Laos\./],
    ['nothing listed', { rows: { a: {} } }, {}, /^Nothing is listed/],
    [
      'frozen to an edition that is gone',
      imports,
      { view: { kind: 'as-of', editionId: 'x' } },
      /^The edition x is not in the workspace any more\.$/,
    ],
    ['everything withheld', { rows: { a: { '2013': 'W' } } }, {}, /can be drawn: withheld\.$/],
    ['nothing in these years', imports, { from: '2020' }, /^Nothing is listed/],
    ['two units on one axis', mixed, {}, /cannot measure kilograms and thousand dollars\. Put/],
    ['two units in a stack', mixed, { type: 'stacked' }, /Choose rows of one unit/],
    [
      'one period of a slope',
      { rows: { a: { '2013': '1' } } },
      { type: 'slope' },
      /^Only one period/,
    ],
    [
      'no number in both periods',
      { rows: { a: { '2012': 'W', '2013': '1' } } },
      { type: 'dumbbell' },
      /^No row has a number in both periods\. a: 2012 withheld\.$/,
    ],
    ['a waterfall of prices', mixed, { type: 'waterfall' }, /one measure|do not add up/],
    ['a scatter without values', imports, { type: 'scatter' }, /^No row has both a quantity/],
  ])('%s: nothing is, and the reason is said', (_what, sample, about, reason) => {
    const { content } = modelOf(sample, about);
    expect(content).toMatchObject({ kind: 'nothing', reason: expect.stringMatching(reason) });
  });

  it.each<[string, Partial<ChartSpec>, Partial<ChartSpec>, RegExp]>([
    ['bars on a log axis', { type: 'bar', scale: 'log' }, { scale: 'linear' }, /stand on zero/],
    [
      'percent on a log axis',
      { mode: 'percent', scale: 'log' },
      { scale: 'linear' },
      /can be below zero/,
    ],
    [
      'a stack of indexes',
      { type: 'stacked', mode: 'index' },
      { type: 'bar', mode: 'index' },
      /do not add up/,
    ],
  ])('%s: it is drawn as it can be, and it is said', (_what, asked, drawn, remark) => {
    const { spec, remarks, content } = modelOf(imports, asked);
    expect(content.kind).toBe('time');
    expect(spec).toMatchObject(drawn);
    expect(remarks).toEqual([expect.stringMatching(remark)]);
  });

  it('draws the rows that are still there', () => {
    const { content, remarks } = modelOf(imports, { seriesIds: ['Laos', 'Belgium'] });
    expect(content.kind).toBe('time');
    expect(remarks).toEqual(['A row of this chart is gone: Laos.']);
  });

  it('measures two units by two axes where that is asked for', () => {
    const { content } = modelOf(mixed, { secondAxis: ['value'] });
    expect(content.kind === 'time' && content.time.series.map((one) => one.onSecondAxis)).toEqual([
      false,
      true,
    ]);
  });

  it('needs no axis in common for percent and index', () => {
    expect(modelOf(mixed, { mode: 'index' }).content.kind).toBe('time');
  });

  it('draws 200 rows in one chart', () => {
    const rows = Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => [`row ${index}`, { '2013': String(index + 1) }]),
    );
    const { content } = modelOf({ rows });
    expect(content.kind === 'time' && content.time.series).toHaveLength(200);
  });

  it('draws a single point', () => {
    expect(modelOf({ rows: { a: { '2013': '5' } } }).content.kind).toBe('time');
  });
});

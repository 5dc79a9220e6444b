import { describe, expect, it } from 'vitest';
import { makeFigures, type Cells } from './figure-samples.ts';
import { latest } from './view.ts';
import { makeSeries, makeTable } from './observation-samples.ts';
import type { Series } from './observations.ts';
import { findMovers } from './overview-movers.ts';

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm'];

function find(printed: Cells[string], working: Cells[string] = {}, about: Partial<Series> = {}) {
  return findMovers({
    tables: [makeTable({ number: '3', title: 'Production' })],
    series: [
      ...names.map((id, order) => makeSeries({ id, order, parentId: 'total', ...about })),
      makeSeries({ id: 'total', role: 'total', order: 99, unit: about.unit ?? 'kg' }),
    ],
    figures: makeFigures({ 'myb-2013': printed, working }),
    view: latest,
  });
}

const told = ([movers]: ReturnType<typeof find>) =>
  movers?.rows.map(({ seriesId, contribution }) => [seriesId, contribution]);

describe('findMovers', () => {
  const printed: Cells[string] = {
    a: { '2012': '100', '2013': '150' },
    b: { '2012': '300', '2013': '280' },
    c: { '2012': '--', '2013': '10' },
    d: { '2012': '60', '2013': '60' },
    e: { '2012': '40', '2013': 'W' },
    total: { '2012': '500', '2013': '540' },
  };

  it('gives what each row adds to the change of the total, the largest rise first', () => {
    const movers = find(printed);
    expect(movers).toMatchObject([
      {
        tableName: 'Table 3. Production',
        measure: 'production',
        unit: 'kg',
        against: '2012',
        period: '2013',
        percentText: '8%',
        others: 0,
        unmoved: 1,
        mix: null,
      },
    ]);
    // 50, 10 and -20 of 500.
    expect(told(movers)).toEqual([
      ['a', 10],
      ['c', 2],
      ['b', -4],
    ]);
    // Withheld on one side, and not listed at all.
    expect(movers[0]?.without).toEqual(['e', ...names.slice(5)]);
  });

  it('compares the newest later year with 2013 as soon as there is one', () => {
    const movers = find(printed, { a: { '2014': '204' }, b: { '2015': '226' } });
    expect(movers).toMatchObject([{ against: '2013', period: '2015', percentText: null }]);
    // -54 of 540.
    expect(told(movers)).toEqual([['b', -10]]);
    expect(movers[0]?.mix).toBe(
      'Several editions: 2015 of Working edition, the others of Yearbook 2013.',
    );
  });

  it('names five rises and five falls, and counts the rest', () => {
    const cells = Object.fromEntries(
      names.map((id, index) => [
        id,
        { '2012': '100', '2013': String(index < 7 ? 101 + index : 88 + index) },
      ]),
    );
    const [movers] = find({ ...cells, total: { '2012': '1,300', '2013': '1,300' } });
    // Rises of 1 to 7; falls of 5 (h), 4, 3, 2, 1 and 0 (m).
    expect(movers?.rows.map(({ seriesId }) => seriesId)).toEqual([
      ...['g', 'f', 'e', 'd', 'c'],
      ...['l', 'k', 'j', 'i', 'h'],
    ]);
    expect(movers).toMatchObject({ others: 2, unmoved: 1, without: [] });
  });

  it('takes a plan for no move', () => {
    expect(find(printed, { a: { '2014': '900 f' } })).toMatchObject([{ period: '2013' }]);
    expect(told(find(printed, { a: { '2014': '900 f' }, b: { '2014': '334' } }))).toEqual([
      ['b', 10],
    ]);
  });

  it('finds none where rows do not add up, or only one year is there', () => {
    expect(find(printed, {}, { unit: 'USD/kg' })).toEqual([]);
    expect(find({ a: { '2013': '5' }, total: { '2013': '5' } })).toEqual([]);
    expect(find({ a: { '2012': '5', '2011': '4' } })).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { makeEvidence } from './checks/check-samples.ts';
import { makeFigures, type Cells } from './figure-samples.ts';
import { makeSeries, makeTable } from './observation-samples.ts';
import { trackOutlook } from './outlook.ts';
import { listDue, newestYear } from './overview-due.ts';

describe('newestYear', () => {
  const of = (printed: Cells[string][string], entered: Cells[string][string] = {}) =>
    newestYear(makeEvidence({ cells: { 'myb-2013': { a: printed }, working: { a: entered } } }));

  it.each<[string | null, Cells[string][string], Cells[string][string]]>([
    [null, {}, {}],
    ['2013', { '2012': '5', '2013': '6' }, {}],
    ['2013', { '2013': '6', '2014': '7 f' }, {}],
    ['2015', { '2013': '6' }, { '2015-03': '7' }],
    ['2014', { '2009/2013': '6' }, { '2014': 'NA' }],
    ['2013', { '2013': '6', '2017': '80 f' }, { '2017': '79' }],
    ['2016', { '2013': '6', '2017': '80 f' }, { '2016': '7', '2017': '79' }],
  ])('is %s', (expected, printed, entered) => expect(of(printed, entered)).toBe(expected));
});

describe('listDue', () => {
  const undated = 'solar/hanergy-zhuzhou/capacity';
  const cells: Cells = {
    'myb-2013': {
      a: { '2013': '33', '2014': '40 f' },
      b: { '2017': '80 f' },
      [undated]: { '2013': '300 f' },
    },
    working: {},
  };
  const due = (year: string | null, working: Cells[string] = {}) =>
    listDue(
      trackOutlook({
        tables: [makeTable()],
        series: ['a', 'b', undated].map((id) => makeSeries({ id })),
        figures: makeFigures({ ...cells, working }),
      }),
      year,
    ).map(({ series, period }) => `${series.id} ${period}`);

  it('waits for the year of the plan', () => {
    expect(due('2013')).toEqual([]);
    expect(due('2014')).toEqual(['a 2014']);
    expect(due('2017')).toEqual(['a 2014', 'b 2017']);
    expect(due(null)).toEqual([]);
  });

  it('is content once anything is entered, even that it is not available', () => {
    expect(due('2014', { a: { '2014': '43' } })).toEqual([]);
    expect(due('2014', { a: { '2014': 'NA' } })).toEqual([]);
  });
});

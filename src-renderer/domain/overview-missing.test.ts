import { describe, expect, it } from 'vitest';
import { makeEvidence } from './checks/check-samples.ts';
import { checkMissing } from './checks/missing.ts';
import type { Cells } from './figure-samples.ts';
import { makeSeries, makeTable } from './observation-samples.ts';
import { listProgress } from './overview-missing.ts';

const tables = [makeTable({ number: '3', title: 'Production' })];
const series = ['a', 'b', 'total'].map((id) => makeSeries({ id, label: id.toUpperCase() }));
const printed: Cells[string] = {
  a: { '2012': '5', '2013': '6' },
  b: { '2013': '7' },
  total: { '2013': '13' },
};

const list = (working: Cells[string]) =>
  listProgress(
    checkMissing(makeEvidence({ cells: { 'myb-2013': printed, working } })),
    tables,
    series,
  );

describe('listProgress', () => {
  it('counts what is there of a begun year, and names what is not', () => {
    expect(list({ a: { '2014': 'NA' } })).toEqual([
      {
        tableId: 'table',
        tableName: 'Table 3. Production',
        lines: [
          {
            id: 'missing/table/production/2014',
            period: '2014',
            measure: 'production',
            filled: 1,
            expected: 3,
            missing: [
              { tableId: 'table', seriesId: 'b', period: '2014', label: 'B' },
              { tableId: 'table', seriesId: 'total', period: '2014', label: 'TOTAL' },
            ],
          },
        ],
      },
    ]);
  });

  it('keeps a year that is whole', () => {
    const whole = { a: { '2014': '1' }, b: { '2014': '2' }, total: { '2014': '3' } };
    expect(list(whole)[0]?.lines).toMatchObject([{ filled: 3, expected: 3, missing: [] }]);
  });

  it('takes a restated figure of 2013 for no begun year', () => {
    expect(list({ a: { '2013': '6.5 r' } })).toEqual([]);
  });

  it('is empty while nothing is entered', () => expect(list({})).toEqual([]));
});

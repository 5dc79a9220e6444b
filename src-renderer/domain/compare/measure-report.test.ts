import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeFigures } from '../figure-samples.ts';
import { latest } from '../view.ts';
import { makeSeries, makeTable } from '../observation-samples.ts';
import type { Series } from '../observations.ts';
import { reportTable, type ReportRequest } from './measure-report.ts';
import { rankMovers } from './movers.ts';
import { detailRow } from './row-details.ts';
import { detailLines } from '#format/compare/detail-lines.ts';
import { describeReport } from '#format/compare/report-sentences.ts';
import { overviewLine } from '#format/compare/overview-line.ts';

type Cells = Record<string, readonly [from: string | null, to: string | null]>;

function report(cells: Cells, about: Partial<Series> = {}, more: Partial<ReportRequest> = {}) {
  const stated = Object.fromEntries(
    Object.entries(cells).map(([id, [from, to]]) => [
      id,
      {
        ...(from === null ? {} : { '2012': from }),
        ...(to === null ? {} : { '2013': to }),
      },
    ]),
  );
  const [first] = reportTable({
    table: makeTable(),
    series: Object.keys(cells).map((id, order) =>
      makeSeries({ id, order, ...(id === 'total' ? { role: 'total' as const } : about) }),
    ),
    figures: makeFigures({ 'myb-2013': stated }),
    period: '2013',
    against: '2012',
    view: latest,
    ...more,
  });
  if (first === undefined) throw new Error('No report');
  return first;
}

describe('reportTable', () => {
  it('tells new rows, rows that are gone and zeros apart', () => {
    const { rows } = report({
      a: ['5', '6'],
      b: [null, '7'],
      c: ['8', null],
      d: ['--', '9'],
      e: [null, null],
      f: ['3', 'W'],
    });
    expect(rows.map(({ place }) => place)).toEqual([
      'both',
      'new',
      'gone',
      'both',
      'neither',
      'both',
    ]);
  });

  it('leads with the total where it has a percent', () => {
    const { headline } = report({ a: ['40', '50'], total: ['100', '110'] });
    expect(headline).toMatchObject({ kind: 'total', row: { percent: 10 } });
  });

  it('else sums the rows that state a number on both sides, like for like', () => {
    // 40 + 60 to 50 + 60; what is withheld or new is in neither sum.
    const { headline } = report({
      a: ['40', '50'],
      b: ['60', '60'],
      c: ['10', 'W'],
      d: [null, '90'],
      total: ['110', 'W'],
    });
    expect(headline).toMatchObject({ kind: 'matched', percent: 10, count: 2, of: 4 });
  });

  it('of rows that make up no whole takes the one that moved most', () => {
    const { headline, rows } = report(
      { a: ['40', '50'], b: ['50', '30'] },
      { role: 'single', unit: 'USD/kg' },
    );
    expect(headline).toMatchObject({ kind: 'row', row: { percent: -40 } });
    expect(rankMovers(rows, false).map(({ series }) => series.id)).toEqual(['b', 'a']);
  });

  it('says why there is nothing to state', () => {
    expect(report({ a: ['5', null] }).headline).toEqual({
      kind: 'none',
      reason: 'Nothing is listed in 2013.',
    });
    const quarter = report({ a: ['5', null] }, {}, { period: '2012', against: '2012-Q1' });
    expect(quarter.headline).toMatchObject({ reason: 'Nothing is listed in 2012-Q1.' });
  });

  it('stops a row at a break, and keeps it out of what is summed', () => {
    const cells: Cells = { a: ['40', '80 b'], b: ['60', '60'] };
    const stopped = report(cells, {}, { stopsAt: () => true });
    const [a] = stopped.rows;
    expect(a).toMatchObject({ isStopped: true, change: null, percent: null, contribution: null });
    expect(a?.reason).toContain('Series break at 2013. Not compared until it is acknowledged.');
    expect(a?.shareTo).toBeCloseTo((100 * 80) / 140, 9);
    expect(stopped.headline).toMatchObject({ kind: 'matched', percent: 0, count: 1 });
    if (a === undefined) throw new Error('No row');
    expect(detailRow(stopped, a).contribution).toMatchObject({ value: null });
    // The row's reason stands below its lines.
    const lines = detailLines(stopped, a, detailRow(stopped, a), 'en-US');
    const untold = lines.filter(({ text }) => text === '');
    expect(untold.map(({ term, beside }) => [term, ...beside])).toEqual([
      ['Change'],
      ['Contribution'],
    ]);
    const acknowledged = report(cells, {}, { stopsAt: () => false });
    expect(acknowledged.rows[0]).toMatchObject({ isStopped: false, percent: 100 });
    expect(acknowledged.rows[0]?.reason).toBe('Series break at 2013.');
    expect(acknowledged.headline).toMatchObject({ kind: 'matched', percent: 40 });
  });
});

const cell = fc.option(
  fc.constantFrom('5', '1,000 e', '0.4', '--', 'W', 'NA', '>50', '3-8', '-7', '12 b', '9,990'),
);
const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 });

it('whatever is entered, sentences, lines and details say something and no nonsense', () => {
  fc.assert(
    fc.property(
      rows,
      fc.constantFrom('part', 'single'),
      fc.constantFrom('kg', '%', 'USD/kg'),
      fc.boolean(),
      (cells, role, unit, stops) => {
        const named = Object.fromEntries(cells.map((pair, at) => [`row ${at}`, pair] as const));
        const made = report(named, { role, unit }, { stopsAt: () => stops });
        const said = [
          ...describeReport(made, 'en-US'),
          JSON.stringify(overviewLine(made, 'en-US')).replaceAll(':null', ''),
          ...made.rows.map((row) =>
            JSON.stringify(detailLines(made, row, detailRow(made, row), 'en-US')),
          ),
        ];
        expect(describeReport(made, 'en-US').length).toBeGreaterThan(0);
        expect(said.join(' ')).not.toMatch(/NaN|Infinity|undefined|null%/);
        for (const row of made.rows) {
          if (row.place === 'both' && row.percent === null) expect(row.reason).toBeTruthy();
        }
      },
    ),
    { numRuns: 300 },
  );
});

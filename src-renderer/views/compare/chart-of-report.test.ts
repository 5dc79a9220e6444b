import { describe, expect, it } from 'vitest';
import { reportTable, type ReportRequest } from '#domain/compare/measure-report.ts';
import { makeFigures } from '#domain/figure-samples.ts';
import { makeSeries, makeTable } from '#domain/observation-samples.ts';
import { latest, type View } from '#domain/view.ts';
import { chartOfReport } from './chart-of-report.ts';

type Cells = Record<string, readonly [from: string, to: string]>;

function reportOf(cells: Cells, more: Partial<ReportRequest> = {}) {
  const ids = Object.keys(cells);
  const [report] = reportTable({
    table: makeTable(),
    series: ids.map((id, order) =>
      makeSeries({
        id,
        order,
        role: id === 'total' ? 'total' : ids.includes('total') ? 'part' : 'single',
      }),
    ),
    figures: makeFigures({
      'myb-2013': Object.fromEntries(
        Object.entries(cells).map(([id, [from, to]]) => [id, { '2012': from, '2013': to }]),
      ),
    }),
    period: '2013',
    against: '2012',
    view: latest,
    ...more,
  });
  if (report === undefined) throw new Error('No report');
  return report;
}

const asShown = { period: null, against: null };

describe('chartOfReport', () => {
  it('is a waterfall of the rows that contribute, in document order', () => {
    const report = reportOf({
      a: ['40', '41'],
      b: ['40', '55'],
      c: ['20', '20'],
      total: ['100', '116'],
    });
    expect(chartOfReport(report, asShown)).toMatchObject({
      ok: true,
      value: {
        type: 'waterfall',
        mode: 'percent',
        seriesIds: ['a', 'b'],
        against: '2012',
        period: '2013',
        view: null,
      },
    });
  });

  it('is a dumbbell where nothing adds up to a printed total, ranges among its rows', () => {
    const report = reportOf({ a: ['40-50', '60-70'], b: ['40', '55'], c: ['W', '20'] });
    expect(chartOfReport(report, asShown)).toMatchObject({
      ok: true,
      value: { type: 'dumbbell', mode: 'value', seriesIds: ['a', 'b'] },
    });
  });

  it('leaves out what a series break keeps apart', () => {
    const report = reportOf(
      { a: ['40', '55 b'], b: ['40', '45'], total: ['80', '100'] },
      { stopsAt: () => true },
    );
    expect(chartOfReport(report, asShown)).toMatchObject({ value: { seriesIds: ['b'] } });
  });

  it('takes the twelve that moved most', () => {
    const rows = Array.from({ length: 20 }, (_, at) => [`r${at}`, ['100', `${101 + at}`]] as const);
    const made = chartOfReport(reportOf(Object.fromEntries(rows)), asShown);
    expect(made.ok && made.value.seriesIds).toEqual(rows.slice(8).map(([id]) => id));
  });

  it('is of the edition that was chosen on both sides', () => {
    const view: View = { kind: 'edition', editionId: 'myb-2013' };
    const report = reportOf({ a: ['40', '55'] });
    expect(chartOfReport(report, { period: view, against: view })).toMatchObject({
      value: { view },
    });
  });

  it.each([
    [{ a: ['W', '5'] } as Cells, {}, asShown, 'no row is compared'],
    [{ a: ['4', '5'] } as Cells, { against: '2013' }, asShown, 'not two editions of one'],
    [
      { a: ['4', '5'] } as Cells,
      {},
      { period: latest, against: null },
      'choose the same on both sides',
    ],
  ])('says why there is none: %j %j', (cells, more, sides, reason) => {
    expect(chartOfReport(reportOf(cells, more), sides)).toEqual({
      ok: false,
      reason: expect.stringContaining(reason) as string,
    });
  });
});

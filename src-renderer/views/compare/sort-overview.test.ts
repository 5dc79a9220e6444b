import { describe, expect, it } from 'vitest';
import { reportTable } from '#domain/compare/measure-report.ts';
import { makeFigures } from '#domain/figure-samples.ts';
import { latest } from '#domain/view.ts';
import { makeSeries, makeTable } from '#domain/observation-samples.ts';
import { overviewLine } from '#format/compare/overview-line.ts';
import { groupSilent, sortOverview, type OverviewOrder } from './sort-overview.ts';

/** Each measure has one row: its figures of 2012 and 2013. */
const measures: Record<string, readonly [string, Readonly<Record<string, string>>]> = {
  imports: ['kg', { '2012': '100', '2013': '90' }],
  share: ['%', { '2012': '10%', '2013': '40%' }],
  price: ['USD/kg', { '2012': '100', '2013': '150' }],
  stocks: ['kg', { '2013': '5' }],
  capacity: ['t/yr', { '2013': '7' }],
};

const entries = reportTable({
  table: makeTable(),
  series: Object.entries(measures).map(([id, [unit]], order) =>
    makeSeries({ id, order, unit, measure: id, role: 'single' }),
  ),
  figures: makeFigures({
    'myb-2013': Object.fromEntries(
      Object.entries(measures).map(([id, [, figures]]) => [id, figures]),
    ),
  }),
  period: '2013',
  against: '2012',
  view: latest,
}).map((report) => ({ report, line: overviewLine(report, 'en-US') }));
const stated = entries.filter(({ line }) => line.reason === null);

describe('sortOverview', () => {
  const names = (order: OverviewOrder) =>
    sortOverview(stated, order).map(({ report }) => report.measure);

  it('goes by percent, with percentage points at the end whichever way', () => {
    expect(names('table')).toEqual(['imports', 'share', 'price']);
    expect(names('descending')).toEqual(['price', 'imports', 'share']);
    expect(names('ascending')).toEqual(['imports', 'price', 'share']);
  });
});

describe('groupSilent', () => {
  it('says a table’s reason once for all measures that it keeps from being compared', () => {
    const silent = entries.filter(({ line }) => line.reason !== null);
    expect(groupSilent(silent)).toMatchObject([
      {
        reason: 'Nothing is listed in 2012.',
        entries: [{ report: { measure: 'stocks' } }, { report: { measure: 'capacity' } }],
      },
    ]);
  });
});

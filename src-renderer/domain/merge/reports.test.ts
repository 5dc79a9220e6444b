import { expect, it } from 'vitest';
import { makeChart } from '../charts/chart-samples.ts';
import { makeReport } from '../reports/edit-report.ts';
import { compareForMerge } from './compare.ts';
import { SampleWorkspace } from './merge-samples.ts';

it('takes a new report with the chart that it shows', () => {
  const first = new SampleWorkspace();
  const [here, there] = [first.copy(2000), first.copy(3000)];
  const chart = makeChart({ seriesIds: ['a'] });
  const parts = [
    { kind: 'chart' as const, chartId: chart.id },
    // Gone in both: nothing could bring it.
    { kind: 'table' as const, tableId: 'nowhere', periods: null },
  ];
  let next = 0;
  const making = { now: 5, makeId: () => `id-${(next += 1)}`, see: () => ({}) };
  const report = makeReport({ period: '2015' }, parts, [], making);
  if (!report.ok) throw new Error(report.reason);
  there
    .change({ on: 'chart', id: chart.id, before: null, after: chart })
    .change({ on: 'report', id: report.value.id, before: null, after: report.value });
  const { differences } = compareForMerge(here, there);
  const found = differences.find(({ change }) => change.on === 'report');
  expect(found?.needs).toEqual([JSON.stringify(['chart', chart.id])]);
});

import { sample } from '../structure/structure-samples.ts';
import type { Annotation } from '../observations.ts';
import type { WorkspaceRecords } from '../record-diff.ts';
import type { ChartMark, SavedChart } from './chart.ts';
import { makeChart } from './chart-samples.ts';
import type { Making } from './chart-records.ts';

/** For tests only: a workspace with two charts, and notes on a figure, a span and a level. */

export const dealers = 'stocks/dealers/stocks';
export const makers = 'stocks/makers/stocks';
export const belgium = 'imports/belgium/quantity';

function note(id: string, target: string): Annotation {
  return { id, target, markdown: `Why ${id}?`, createdAt: 1, updatedAt: 1 };
}

export const point: ChartMark = {
  kind: 'point',
  annotationId: 'on-point',
  seriesId: dealers,
  period: '2014',
  dx: 0.1,
  dy: -0.1,
};
export const span: ChartMark = {
  kind: 'span',
  annotationId: 'on-span',
  from: '2014',
  to: '2015',
  at: 0.2,
};
export const level: ChartMark = { kind: 'level', annotationId: 'on-level', value: 5000, at: 0.9 };

/** Dealers and makers, with a mark of each kind. */
export const stocks: SavedChart = makeChart({
  id: 'stocks',
  title: 'Stocks',
  seriesIds: [dealers, makers],
  spec: { secondAxis: [dealers], marks: [point, span, level] },
});
/** Dealers alone, with the same note on the same figure. */
export const alone: SavedChart = makeChart({
  id: 'alone',
  title: '',
  order: 2,
  seriesIds: [dealers],
  spec: { marks: [point] },
});

export const charted: WorkspaceRecords = {
  ...sample,
  charts: [stocks, alone],
  annotations: [
    note('on-point', `${dealers}@2014#working`),
    note('on-span', 'chart:stocks'),
    note('on-level', 'chart:stocks'),
  ],
};

/** Ids `new-1`, `new-2` ... and the time 9. */
export function making(): Making {
  let made = 0;
  return { makeId: () => `new-${(made += 1)}`, now: 9 };
}

import type { ChartMark, ChartSpec } from '#domain/charts/chart.ts';
import { areRowBars } from './row-bars.ts';
import type { ChartContent } from './chart-content.ts';
import type { ChartPoint } from './points.ts';

/** A figure as it is drawn: in which panel, by which dataset (by its series or else its label), and its place there. */
export interface PointInChart {
  readonly panel: number;
  readonly dataset: string;
  readonly index: number;
}

type About = Pick<Extract<ChartMark, { kind: 'point' }>, 'seriesId' | 'period'>;

/** Where a figure is drawn; null where it is not, or is drawn too small for words beside it. */
export function findPoint(
  { seriesId, period }: About,
  spec: Pick<ChartSpec, 'type' | 'showsSpans'>,
  content: ChartContent,
): PointInChart | null {
  switch (content.kind) {
    case 'time': {
      const { time } = content;
      const at = time.series.findIndex(({ id }) => id === seriesId);
      const index = time.periods.indexOf(period);
      // A line of a list of small lines has no room for words.
      if (spec.type === 'sparklines' || !isDrawn(time.series[at]?.points[index])) return null;
      if (areRowBars(time, spec)) return { panel: 0, dataset: '', index: at };
      return { panel: spec.type === 'multiples' ? at : 0, dataset: seriesId, index };
    }
    case 'pair': {
      const { rows, from, to, fromLabel, toLabel } = content.pair;
      const at = rows.findIndex(({ id }) => id === seriesId);
      const side = period === from ? 'from' : period === to ? 'to' : null;
      if (side === null || !isDrawn(rows[at]?.[side])) return null;
      return spec.type === 'slope'
        ? { panel: 0, dataset: seriesId, index: side === 'from' ? 0 : 1 }
        : { panel: 0, dataset: side === 'from' ? fromLabel : toLabel, index: at };
    }
    case 'waterfall': {
      const { bars, from, to } = content.waterfall;
      const index = bars.findIndex((bar) => bar.kind === 'row' && bar.seriesId === seriesId);
      if (index === -1 || (period !== from && period !== to)) return null;
      return { panel: 0, dataset: '', index };
    }
    case 'scatter': {
      const { points, period: shown } = content.scatter;
      const index = points.findIndex(
        (point) => point.seriesId === seriesId || point.valueId === seriesId,
      );
      return index === -1 || period !== shown ? null : { panel: 0, dataset: '', index };
    }
    case 'nothing':
      return null;
  }
}

function isDrawn(point: Pick<ChartPoint, 'y' | 'range'> | undefined): boolean {
  return point !== undefined && (point.y !== null || point.range !== null);
}

import type { ChartMode, ChartSpec } from '#domain/charts/chart.ts';
import { sortPeriods } from '#domain/table-layout.ts';
import { namePeriod } from '#format/periods.ts';
import { axisPeriods } from './axis-periods.ts';
import type { ChartFigures, DrawnSeries } from './chart-figures.ts';
import { onLogAxis } from './log-axis.ts';
import { nameSeries } from './name-series.ts';
import { pointsOf, type ChartPoint } from './points.ts';
import { stopOfRow } from './unbroken-rows.ts';

export interface PairRow extends DrawnSeries {
  readonly id: string;
  readonly label: string;
  readonly from: ChartPoint;
  readonly to: ChartPoint;
  /** Why nothing joins the two: a series break that nobody acknowledged; null where they may be joined. */
  readonly stop: string | null;
}

/** Rows in two periods: what dumbbells and slopes are drawn from. */
export interface Pair {
  readonly mode: ChartMode;
  readonly from: string;
  readonly to: string;
  readonly fromLabel: string;
  readonly toLabel: string;
  readonly rows: ReadonlyArray<PairRow>;
}

/** The rows of a chart in the period compared with and in the one compared, the earlier one first. */
export function pairRows(spec: ChartSpec, figures: ChartFigures): Pair {
  const [from, to] = inTimeOrder(spec.against, comparedPeriod(spec, figures));
  const names = nameSeries(figures.drawn);
  return {
    mode: spec.mode,
    from,
    to,
    fromLabel: namePeriod(from),
    toLabel: namePeriod(to),
    rows: figures.drawn.map(({ series, table }, index) => {
      const source = figures.comparedIn(table);
      const points = pointsOf(series, [from, to], spec.mode, source);
      const [first, second] = spec.scale === 'log' ? points.map(onLogAxis) : points;
      if (first === undefined || second === undefined) throw new Error('Two periods, two points.');
      return {
        series,
        table,
        id: series.id,
        label: names[index] ?? series.label,
        from: first,
        to: second,
        stop: stopOfRow(series, [from, to], source),
      };
    }),
  };
}

/** Two periods, the earlier one first. */
export function inTimeOrder(a: string, b: string): [earlier: string, later: string] {
  const [earlier = a, later = b] = sortPeriods([a, b]);
  return [earlier, later];
}

/** The period that is compared: the chosen one, else the newest on the axis that is not the one compared with. */
export function comparedPeriod(spec: ChartSpec, figures: ChartFigures): string {
  if (spec.period !== null) return spec.period;
  return (
    axisPeriods({ from: null, to: null }, figures).findLast((period) => period !== spec.against) ??
    spec.against
  );
}

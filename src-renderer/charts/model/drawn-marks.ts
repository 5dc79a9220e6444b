import type { ChartMark, ChartSpec } from '#domain/charts/chart.ts';
import type { Annotation } from '#domain/observations.ts';
import { sum } from '#domain/decimals.ts';
import { areRowBars } from '../configure/row-bars.ts';
import { plainText } from '../words/plain-text.ts';
import type { ChartContent } from './chart-content.ts';
import type { ChartSeries, TimeSeries } from './time-series.ts';

/** An annotation with its place on the axes: of periods by their index, of values in the unit drawn. */
export type DrawnMark = { readonly id: string; readonly text: string } & (
  | {
      readonly kind: 'point';
      readonly x: number;
      readonly y: number;
      readonly onSecondAxis: boolean;
      readonly dx: number;
      readonly dy: number;
    }
  | { readonly kind: 'span'; readonly first: number; readonly last: number; readonly at: number }
  | { readonly kind: 'level'; readonly value: number; readonly at: number }
);

/** The marks that have a place in what is drawn, and the words of those that have none there. */
export interface PlacedMarks {
  readonly placed: ReadonlyArray<DrawnMark>;
  readonly unplaced: ReadonlyArray<string>;
}

/** Finds each mark's place. A mark whose annotation is gone is not drawn; one whose point is a gap keeps its words. */
export function placeMarks(
  spec: ChartSpec,
  content: ChartContent,
  annotations: ReadonlyArray<Annotation>,
): PlacedMarks {
  const texts = new Map(annotations.map(({ id, markdown }) => [id, plainText(markdown)]));
  const found = spec.marks.flatMap((mark) => {
    const text = texts.get(mark.annotationId);
    return text === undefined || text === ''
      ? []
      : [{ text, place: placeOf(mark, text, spec, content) }];
  });
  return {
    placed: found.flatMap(({ place }) => place ?? []),
    unplaced: found.flatMap(({ text, place }) => (place === null ? [text] : [])),
  };
}

function placeOf(
  mark: ChartMark,
  text: string,
  spec: ChartSpec,
  content: ChartContent,
): DrawnMark | null {
  const { annotationId: id } = mark;
  const axis = axisOfMarks(spec, content);
  if (axis === null) return null;
  switch (mark.kind) {
    case 'point': {
      const point = pointOf(mark, axis, spec);
      return point === null
        ? null
        : { id, text, kind: 'point', ...point, dx: mark.dx, dy: mark.dy };
    }
    case 'span': {
      const [first, last] = [mark.from, mark.to].map((period) => axis.periods.indexOf(period));
      if (first === undefined || last === undefined || first === -1 || last === -1) return null;
      return { id, text, kind: 'span', first, last, at: mark.at };
    }
    case 'level':
      return { id, text, kind: 'level', value: mark.value, at: mark.at };
  }
}

/** Where marks can stand: on these periods, at points of these series. */
export interface MarkAxis {
  readonly periods: ReadonlyArray<string>;
  readonly series: ReadonlyArray<Pick<ChartSeries, 'id' | 'points' | 'onSecondAxis'>>;
}

/** The one axis of periods on which marks stand; panels, rows of pairs and bars of a single period have none. */
export function axisOfMarks(
  { type, showsSpans }: Pick<ChartSpec, 'type' | 'showsSpans'>,
  content: ChartContent,
): MarkAxis | null {
  if (content.kind === 'time') {
    const hasPanels = type === 'multiples' || type === 'sparklines';
    return hasPanels || areRowBars(content.time, { type, showsSpans }) ? null : content.time;
  }
  if (content.kind !== 'pair' || type !== 'slope') return null;
  const { from, to, rows } = content.pair;
  return {
    periods: [from, to],
    series: rows.map((row) => ({ id: row.id, points: [row.from, row.to], onSecondAxis: false })),
  };
}

function pointOf(
  { seriesId, period }: Extract<ChartMark, { kind: 'point' }>,
  axis: MarkAxis,
  { type }: ChartSpec,
) {
  const x = axis.periods.indexOf(period);
  const at = axis.series.findIndex(({ id }) => id === seriesId);
  const series = axis.series[at];
  const point = series?.points[x];
  if (series === undefined || point === undefined) return null;
  const own = point.y ?? (point.range === null ? null : (point.range[0] + point.range[1]) / 2);
  if (own === null) return null;
  const isStacked = type === 'stacked' || type === 'stacked-100' || type === 'area';
  const below = isStacked ? heightBelow(axis, at, x) : 0;
  return { x, y: sum([below, own]), onSecondAxis: series.onSecondAxis };
}

function heightBelow(
  { series }: Pick<TimeSeries, 'series'> | MarkAxis,
  at: number,
  x: number,
): number {
  return sum(series.slice(0, at).flatMap(({ points }) => points[x]?.y ?? []));
}

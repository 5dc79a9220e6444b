import type { ChartMark, ChartSpec } from '#domain/charts/chart.ts';
import { levelMode } from '#domain/charts/level-mode.ts';
import { areRowBars } from './row-bars.ts';
import type { ChartContent } from './chart-content.ts';
import { whyNotOnLogAxis } from './log-axis.ts';
import { findPoint, type PointInChart } from './find-point.ts';
import type { ChartSeries } from './time-series.ts';

/** An annotation with its place: on a point as it is drawn, on periods by their index, at values in the unit drawn. */
export type DrawnMark = { readonly id: string; readonly text: string } & (
  | ({ readonly kind: 'point'; readonly dx: number; readonly dy: number } & PointInChart)
  | { readonly kind: 'span'; readonly first: number; readonly last: number; readonly at: number }
  | { readonly kind: 'level'; readonly value: number; readonly at: number }
);

/** A mark that has no place in what is drawn, and what it says. */
export interface UnplacedMark {
  readonly mark: ChartMark;
  readonly text: string;
}

/** The marks that have a place in what is drawn, and those that have none there. */
export interface PlacedMarks {
  readonly placed: ReadonlyArray<DrawnMark>;
  readonly unplaced: ReadonlyArray<UnplacedMark>;
}

/**
 * Finds each mark's place. `texts` has what they say, by the ids of their annotations. A mark whose annotation is gone
 * is not drawn; one whose point is a gap keeps its words.
 */
export function placeMarks(
  spec: ChartSpec,
  content: ChartContent,
  texts: ReadonlyMap<string, string>,
): PlacedMarks {
  const full = new Set<number>();
  const found = spec.marks.flatMap((mark) => {
    const text = texts.get(mark.annotationId);
    if (text === undefined || text === '') return [];
    const place = placeOf(mark, text, spec, content);
    if (place?.kind !== 'point' || spec.type !== 'multiples') return [{ mark, text, place }];
    const hasRoom = text.length <= longestInPanel && !full.has(place.panel);
    if (hasRoom) full.add(place.panel);
    return [{ mark, text, place: hasRoom ? place : null }];
  });
  return {
    placed: found.flatMap(({ place }) => place ?? []),
    unplaced: found.flatMap(({ mark, text, place }) => (place === null ? [{ mark, text }] : [])),
  };
}

/** A small panel has room for one note, of so many characters: what is more would hide its line. */
const longestInPanel = 60;

function placeOf(
  mark: ChartMark,
  text: string,
  spec: ChartSpec,
  content: ChartContent,
): DrawnMark | null {
  const { annotationId: id } = mark;
  if (mark.kind === 'point') {
    const point = findPoint(mark, spec, content);
    return point === null ? null : { id, text, kind: 'point', ...point, dx: mark.dx, dy: mark.dy };
  }
  const axis = axisOfMarks(spec, content);
  if (axis === null) return null;
  if (mark.kind === 'level') {
    // An amount is nowhere on an axis of shares, and would stretch one of an index beyond use.
    const isAlike = (mark.mode ?? levelMode(spec)) === levelMode(spec);
    const fits = isAlike && (spec.scale === 'linear' || whyNotOnLogAxis(mark.value) === null);
    return fits ? { id, text, kind: 'level', value: mark.value, at: mark.at } : null;
  }
  const [first, last] = [mark.from, mark.to].map((period) => axis.periods.indexOf(period));
  if (first === undefined || last === undefined || first === -1 || last === -1) return null;
  return { id, text, kind: 'span', first, last, at: mark.at };
}

/** Where marks can stand: on these periods, at points of these series. */
export interface MarkAxis {
  readonly periods: ReadonlyArray<string>;
  readonly series: ReadonlyArray<Pick<ChartSeries, 'id' | 'points'>>;
}

/** The one axis of periods on which spans and levels stand; panels, rows of pairs and bars of a single period have none. */
export function axisOfMarks(
  { type, showsSpans }: Pick<ChartSpec, 'type' | 'showsSpans'>,
  content: ChartContent,
): MarkAxis | null {
  if (content.kind === 'time') {
    const hasPanels = type === 'multiples' || type === 'sparklines';
    return hasPanels || areRowBars(content.time, { type, showsSpans }) ? null : content.time;
  }
  return content.kind === 'pair' && type === 'slope' ? pointsOfMarks({ type }, content) : null;
}

/** The points on which notes stand in the picture; null where there is no room for any. */
export function pointsOfMarks(
  { type }: Pick<ChartSpec, 'type'>,
  content: ChartContent,
): MarkAxis | null {
  switch (content.kind) {
    case 'time':
      return type === 'sparklines' ? null : content.time;
    case 'pair': {
      const { from, to, rows } = content.pair;
      return {
        periods: [from, to],
        series: rows.map((row) => ({ id: row.id, points: [row.from, row.to] })),
      };
    }
    case 'waterfall':
      return { periods: [content.waterfall.from, content.waterfall.to], series: [] };
    case 'scatter':
      return { periods: [content.scatter.period], series: [] };
    case 'nothing':
      return null;
  }
}

import type { Annotation } from '../observations.ts';
import { comparePeriods, readPeriod } from '../periods.ts';
import { fail, succeed, type Result } from '../result.ts';
import { printChartTarget, printTarget } from '../targets.ts';
import type { ChartMark, ChartMode, SavedChart } from './chart.ts';
import type { ChartRecords, Making } from './chart-records.ts';

/** Where a mark stands, and what it says. */
export type NewMark = MarkPlace & { readonly markdown: string };

/** Places beyond the plot area are moved to its edge; a span that is given backwards is turned round. */
export type MarkPlace =
  | {
      readonly kind: 'point';
      readonly seriesId: string;
      readonly period: string;
      /** The edition whose figure is shown there: the note is put on it. */
      readonly editionId: string;
      readonly dx: number;
      readonly dy: number;
    }
  | { readonly kind: 'span'; readonly from: string; readonly to: string; readonly at: number }
  | {
      readonly kind: 'level';
      readonly value: number;
      readonly at: number;
      readonly mode?: ChartMode;
    };

/** The mark with the note that it shows: on the figure for a point, else on the chart. */
export function makeMark(
  place: NewMark,
  chart: Pick<SavedChart, 'id'>,
  records: Pick<ChartRecords, 'blocks'>,
  { makeId, now }: Making,
): Result<{ readonly mark: ChartMark; readonly note: Annotation }> {
  const markdown = place.markdown.trim();
  if (markdown === '') return fail('A mark needs words: write what it says.');
  const annotationId = makeId();
  const mark = placeMark(place, annotationId);
  if (!mark.ok) return mark;
  if (place.kind === 'point' && !isStated(place, records)) {
    return fail('There is no figure in that place to write on.');
  }
  const target = place.kind === 'point' ? printTarget(place) : printChartTarget(chart.id);
  return succeed({
    mark: mark.value,
    note: { id: annotationId, target, markdown, createdAt: now, updatedAt: now },
  });
}

type WithoutNote<Mark> = Mark extends ChartMark ? Omit<Mark, 'annotationId'> : never;

/** The mark in its place; fails when that is none. */
export function placeMark(place: WithoutNote<ChartMark>, annotationId: string): Result<ChartMark> {
  switch (place.kind) {
    case 'point': {
      const { seriesId, period, dx, dy } = place;
      if (![dx, dy].every(Number.isFinite)) return fail('That is no place for the words.');
      return succeed({
        kind: 'point',
        annotationId,
        seriesId,
        period,
        dx: clamp(dx, -1, 1),
        dy: clamp(dy, -1, 1),
      });
    }
    case 'span': {
      const [from, to] = [readPeriod(place.from), readPeriod(place.to)];
      if (!from.ok) return from;
      if (!to.ok) return to;
      if (!Number.isFinite(place.at)) return fail('That is no place for the words.');
      const isTurned = comparePeriods(from.value, to.value) > 0;
      const [first, last] = isTurned ? [to.value, from.value] : [from.value, to.value];
      const at = clamp(place.at, 0, 1);
      return succeed({ kind: 'span', annotationId, from: first.id, to: last.id, at });
    }
    case 'level': {
      const { value, at, mode } = place;
      if (!Number.isFinite(value)) return fail('A level needs a number.');
      if (!Number.isFinite(at)) return fail('That is no place for the words.');
      return succeed({
        kind: 'level',
        annotationId,
        value,
        at: clamp(at, 0, 1),
        ...(mode === undefined ? {} : { mode }),
      });
    }
  }
}

function isStated(
  { seriesId, period, editionId }: Extract<MarkPlace, { kind: 'point' }>,
  { blocks }: Pick<ChartRecords, 'blocks'>,
): boolean {
  return blocks.some(
    (block) =>
      block.seriesId === seriesId &&
      block.editionId === editionId &&
      block.figures[period] !== undefined,
  );
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

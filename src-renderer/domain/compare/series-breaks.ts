import type { Figures } from '../figures.ts';
import type { View } from '../view.ts';
import type { Series } from '../observations.ts';
import { comparePeriods, readPeriod } from '../periods.ts';
import type { SeriesBreak } from './series-break.ts';

/** A period and whose figures of it are meant. */
export interface BreakSide {
  readonly period: string;
  readonly view: View;
}

/**
 * The breaks of the series that lie between two sides, oldest first: figures with the flag `b` after the earlier period
 * and up to the later one, as either side's editions or `view` state them. Of one period, it is a break when only one of
 * the two figures has the flag. A note on a break in a series without any such flag has no period: it stands between
 * whatever is compared.
 */
export function breaksBetween(
  series: Series,
  figures: Figures,
  sides: { readonly from: BreakSide; readonly to: BreakSide; readonly view: View },
): SeriesBreak[] {
  const { from, to } = sides;
  const note = series.breakNote.trim();
  const make = (period: string): SeriesBreak => ({ seriesId: series.id, period, note });
  if (from.period === to.period) {
    const [first, second] = [from, to].map(({ period, view }) =>
      hasFlag(series, figures, period, [view]),
    );
    if (first !== second) return [make(to.period)];
  }
  const views = [from.view, to.view, sides.view];
  const marked = markedPeriods(series, figures, views);
  if (marked.length === 0) return note === '' ? [] : [make('')];
  return marked.filter((period) => isBetween(period, from.period, to.period)).map(make);
}

/** `Series break at 2014: contained weight from then on.` */
export function describeBreak({ period, note }: SeriesBreak): string {
  const at = period === '' ? 'Series break' : `Series break at ${period}`;
  return note === '' ? `${at}.` : `${at}: ${note.replace(/\.$/, '')}.`;
}

/** Why there is no change across a break. */
export const notAcknowledged = 'Not compared until it is acknowledged.';

function markedPeriods(series: Series, figures: Figures, views: ReadonlyArray<View>): string[] {
  const periods = new Set(views.flatMap((view) => [...figures.periods([series.id], view)]));
  return [...periods].filter((period) => hasFlag(series, figures, period, views)).sort(inOrder);
}

function hasFlag(
  { id }: Series,
  figures: Figures,
  period: string,
  views: ReadonlyArray<View>,
): boolean {
  return views.some((view) => figures.at(id, period, view)?.flags.includes('b') ?? false);
}

function isBetween(period: string, from: string, to: string): boolean {
  const [earlier, later] = inOrder(from, to) <= 0 ? [from, to] : [to, from];
  return inOrder(earlier, period) < 0 && inOrder(period, later) <= 0;
}

function inOrder(a: string, b: string): number {
  const [first, second] = [readPeriod(a), readPeriod(b)];
  return first.ok && second.ok ? comparePeriods(first.value, second.value) : a < b ? -1 : 1;
}

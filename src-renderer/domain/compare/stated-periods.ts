import type { Figures } from '../figures.ts';
import type { View } from '../view.ts';
import type { Series } from '../observations.ts';
import { sortPeriods } from '../table-layout.ts';

/** The periods in which series state anything, in time order, and those in which it is more than a plan. */
export interface StatedPeriods {
  readonly all: ReadonlyArray<string>;
  readonly actual: ReadonlyArray<string>;
}

/** Of the figures that any of the views shows. */
export function findPeriods(
  series: ReadonlyArray<Series>,
  figures: Figures,
  views: ReadonlyArray<View>,
): StatedPeriods {
  const all = new Set<string>();
  const actual = new Set<string>();
  for (const { id } of series) {
    for (const view of views) {
      for (const period of figures.periods([id], view)) {
        all.add(period);
        if (!actual.has(period) && !isPlan(figures, id, period, view)) actual.add(period);
      }
    }
  }
  return { all: sortPeriods(all), actual: sortPeriods(actual) };
}

function isPlan(figures: Figures, id: string, period: string, view: View): boolean {
  return figures.at(id, period, view)?.flags.includes('f') ?? true;
}

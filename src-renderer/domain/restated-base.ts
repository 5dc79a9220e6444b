import { isEqual } from './equality.ts';
import type { Figures } from './figures.ts';
import type { View } from './view.ts';
import { printCell } from './notation.ts';
import type { Observation } from './observations.ts';

/** In words, when the newest edition in the view states another figure than the base reckoned with; else null. */
export function describeRestatedBase(
  base: Observation | null,
  figures: Figures,
  view: View,
): string | null {
  if (base === null) return null;
  const newest = figures.at(base.seriesId, base.period, view);
  if (newest === null || isEqual(newest.value, base.value)) return null;
  const title = figures.editions.find(({ id }) => id === newest.editionId)?.title;
  return `${title ?? newest.editionId} restates ${base.period} as ${printCell(newest)}; compared with ${printCell(base)}.`;
}

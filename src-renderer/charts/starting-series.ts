import { basePeriod, baseFigure } from '#domain/base.ts';
import type { Figures } from '#domain/figures.ts';
import type { View } from '#domain/view.ts';
import type { Series } from '#domain/observations.ts';

/** How many rows a new chart begins with. */
const startingCount = 5;

/** The largest rows in the base period, in document order; totals stay out, they would flatten the rest. */
export function startingSeries(
  series: ReadonlyArray<Series>,
  figures: Figures,
  view: View,
): string[] {
  const sized = series
    .filter(({ role }) => role !== 'total')
    .map(({ id }) => {
      const value = baseFigure(figures, id, basePeriod, view)?.value;
      return { id, size: value?.kind === 'number' ? value.value : -1 };
    });
  const largest = [...sized].sort((a, b) => b.size - a.size).slice(0, startingCount);
  return sized.filter((one) => largest.includes(one)).map(({ id }) => id);
}

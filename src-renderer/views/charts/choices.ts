import { basePeriod, baseFigure } from '#domain/base.ts';
import type { Figures, View } from '#domain/figures.ts';
import type { Series } from '#domain/observations.ts';

/** How many rows a new chart begins with. */
const startingCount = 5;

/** The measures of a table as options; those in one unit can be drawn together. */
export function measuresOf(
  series: ReadonlyArray<Series>,
): Array<{ readonly value: string; readonly label: string }> {
  const keys = new Map(series.map((one) => [measureKey(one), one]));
  return [...keys].map(([value, { measure, unit }]) => ({ value, label: `${measure} (${unit})` }));
}

/** The series that a measure's chart can draw: one measure in one unit, never two mixed. */
export function chosenSeries(series: ReadonlyArray<Series>, measure: string): Series[] {
  return series.filter((one) => measureKey(one) === measure);
}

function measureKey({ measure, unit }: Series): string {
  return `${measure} ${unit}`;
}

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

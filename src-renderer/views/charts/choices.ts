import { basePeriod, baseFigure } from '#domain/base.ts';
import type { Figures, View } from '#domain/figures.ts';
import type { ChartMode } from '#charts/chart-data.ts';
import { nameRowShortly } from '#domain/names.ts';
import { orderNotes } from '#domain/note-order.ts';
import { describeRestatedBase } from '#domain/restated-base.ts';
import type { Edition, Note, Series, Table } from '#domain/observations.ts';
import type { Workbench } from '#state/workbench.svelte.ts';

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

/** The editions whose figures are drawn, oldest first. */
export function editionsOf(
  series: ReadonlyArray<Series>,
  figures: Figures,
  view: View,
  mode: ChartMode,
): Edition[] {
  const drawn = series.flatMap(({ id }) =>
    [...figures.periods([id], view)].map((period) => figures.at(id, period, view)?.editionId),
  );
  // What is reckoned from the base owes to its edition too.
  const bases =
    mode === 'value'
      ? []
      : series.map(({ id }) => baseFigure(figures, id, basePeriod, view)?.editionId);
  const used = new Set([...drawn, ...bases]);
  return figures.editions.filter(({ id }) => used.has(id));
}

/** Where a later edition restates the base of what is drawn, in words: each row once; empty when none does. */
export function restatedBases(series: ReadonlyArray<Series>, figures: Figures, view: View): string {
  return series
    .flatMap((one) => {
      const base = baseFigure(figures, one.id, basePeriod, view);
      const text = describeRestatedBase(base, figures, view);
      return text === null ? [] : [`${nameRowShortly(one)}: ${text}`];
    })
    .join(' ');
}

/** The notes on the table and on what is drawn, in the table's order; symbols are of use in cells only. */
export function footnotesOf(
  table: Table,
  series: ReadonlyArray<Series>,
  figures: Figures,
  workbench: Workbench,
): Note[] {
  const drawn = series.flatMap(({ id }) =>
    [...figures.periods([id], workbench.view)].flatMap(
      (period) => figures.at(id, period, workbench.view)?.noteIds ?? [],
    ),
  );
  const used = new Set([...table.noteIds, ...drawn]);
  return orderNotes(workbench.notes.filter((note) => used.has(note.id) && note.kind !== 'symbol'));
}

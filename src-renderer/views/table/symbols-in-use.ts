import type { Figures, View } from '#domain/figures.ts';
import { flagNames, flagOrder, type Flag } from '#domain/flags.ts';
import type { Note } from '#domain/observations.ts';
import type { TableLayout } from '#domain/table-layout.ts';
import { kindNames, type ValueKind } from '#domain/values.ts';

const kindMarks: Partial<Record<ValueKind, string>> = {
  zero: '--',
  'less-than-half-unit': '<\u00bd',
  'not-available': 'NA',
  withheld: 'W',
  'not-applicable': 'XX',
};

/** Symbols that the table's figures need and its own notes do not explain, such as those of the analyst's years. */
export function symbolsInUse(
  { table, rows }: TableLayout,
  figures: Figures,
  view: View,
  notes: ReadonlyArray<Note>,
): Note[] {
  const kindsShown = new Set<ValueKind>();
  const flagsShown = new Set<Flag>();
  for (const { id } of rows.flatMap((row) => row.series)) {
    for (const period of figures.periods([id], view)) {
      const figure = figures.at(id, period, view);
      if (figure === null) continue;
      kindsShown.add(figure.value.kind);
      for (const flag of figure.flags) flagsShown.add(flag);
    }
  }
  const explained = new Set(notes.map(({ mark }) => mark));
  const kinds = Object.entries(kindMarks)
    .filter(([kind]) => kindsShown.has(kind as ValueKind))
    .map(([kind, mark]) => ({ mark, text: sentence(kindNames[kind as ValueKind]) }));
  const flags = flagOrder
    .filter((flag) => flagsShown.has(flag))
    .map((flag) => ({ mark: flag, text: sentence(flagNames[flag]) }));
  return [...kinds, ...flags]
    .filter(({ mark }) => !explained.has(mark))
    .map(({ mark, text }) => ({
      id: `${table.id}/in-use/${mark}`,
      tableId: table.id,
      mark,
      text,
      kind: 'symbol',
    }));
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

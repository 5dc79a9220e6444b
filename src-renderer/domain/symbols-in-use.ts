import { flagNames, flagOrder, type Flag } from './flags.ts';
import type { Note, Table } from './observations.ts';
import { SeriesTally } from './series-tally.ts';
import { kindNames, type ValueKind } from './values.ts';

const kindMarks: Partial<Record<ValueKind, string>> = {
  zero: '--',
  'less-than-half-unit': '<\u00bd',
  'not-available': 'NA',
  withheld: 'W',
  'not-applicable': 'XX',
};

/** Something of a figure that a symbol may stand for. */
export type InUse = `kind ${ValueKind}` | `flag ${Flag}`;

/** Counts what stands in the cells of a table that symbols stand for. */
export function makeSymbolTally(): SeriesTally<InUse> {
  return new SeriesTally<InUse>(({ value, flags }) => [
    `kind ${value.kind}`,
    ...flags.map((flag): InUse => `flag ${flag}`),
  ]);
}

/** Symbols that the table's figures need and its own notes do not explain, such as those of the analyst's years. */
export function symbolsInUse(
  table: Pick<Table, 'id'>,
  inUse: ReadonlyMap<InUse, number>,
  notes: ReadonlyArray<Note>,
): Note[] {
  const explained = new Set(notes.map(({ mark }) => mark));
  const kinds = Object.entries(kindMarks)
    .filter(([kind]) => inUse.has(`kind ${kind as ValueKind}`))
    .map(([kind, mark]) => ({ mark, text: sentence(kindNames[kind as ValueKind]) }));
  const flags = flagOrder
    .filter((flag) => inUse.has(`flag ${flag}`))
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

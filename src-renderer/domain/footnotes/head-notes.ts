import type { HeadNotes, Table } from '../observations.ts';

/** The head of a period's columns, or of a measure's in every period. */
export type TableHead = Pick<HeadNotes, 'on' | 'name'>;

/** The ids of the notes on one head, in the order of their marks; none is none. */
export function headNoteIds(
  { headNotes = [] }: Pick<Table, 'headNotes'>,
  { on, name }: TableHead,
): ReadonlyArray<string> {
  return headNotes.find((one) => one.on === on && one.name === name)?.noteIds ?? [];
}

/** The ids of the notes that a column's figures stand under: those of its period, then those of its measure. */
export function columnNoteIds(
  table: Pick<Table, 'headNotes'>,
  { period, measure }: { readonly period: string; readonly measure: string },
): ReadonlyArray<string> {
  return [
    ...headNoteIds(table, { on: 'period', name: period }),
    ...headNoteIds(table, { on: 'measure', name: measure }),
  ];
}

/** The ids of all notes that the table itself names: on its title and on its heads. */
export function tableNoteIds({ noteIds, headNotes = [] }: Table): ReadonlyArray<string> {
  return [...new Set([...noteIds, ...headNotes.flatMap((one) => one.noteIds)])];
}

/** The table with these notes on that head. */
export function withHeadNotes(
  table: Table,
  { on, name }: TableHead,
  noteIds: ReadonlyArray<string>,
): Table {
  const { headNotes = [] } = table;
  const isOwn = (one: TableHead) => one.on === on && one.name === name;
  const changed = headNotes.some(isOwn)
    ? headNotes.map((one) => (isOwn(one) ? { ...one, noteIds } : one))
    : [...headNotes, { on, name, noteIds }];
  return setHeads(table, changed);
}

/** The table with the notes of each head as `change` gives them for that head; where it gives none, there are none. */
export function mapHeadNotes(
  table: Table,
  change: (noteIds: ReadonlyArray<string>, head: TableHead) => ReadonlyArray<string>,
): Table {
  const { headNotes = [] } = table;
  return setHeads(
    table,
    headNotes.map((one) => ({ ...one, noteIds: change(one.noteIds, one) })),
  );
}

/** The table in which a head goes by another name. Notes that stand there already stay, and come first. */
export function renameHead(table: Table, { on, name }: TableHead, to: string): Table {
  const moved = headNoteIds(table, { on, name });
  if (moved.length === 0 || name === to) return table;
  const there = headNoteIds(table, { on, name: to });
  return withHeadNotes(withHeadNotes(table, { on, name }, []), { on, name: to }, [
    ...new Set([...there, ...moved]),
  ]);
}

function setHeads({ headNotes: _, ...table }: Table, heads: ReadonlyArray<HeadNotes>): Table {
  const kept = heads.filter(({ noteIds }) => noteIds.length > 0);
  return kept.length === 0 ? table : { ...table, headNotes: kept };
}

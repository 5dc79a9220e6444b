import type { Note, Table } from '#domain/observations.ts';
import { symbolsInUse, type InUse } from '#domain/symbols-in-use.ts';
import { oneLine } from '../document/plain-text.ts';
import { ditto } from './dittos.ts';
import type { DraftTable } from './draft-table.ts';
import { cellText, type PrintedNote, type PrintedRow } from './printed-table.ts';

/** The key to what stands in the cells: the table's own symbols and those that its notes do not explain, if they occur. */
export function symbolsOf(
  table: Table,
  rows: ReadonlyArray<PrintedRow>,
  draft: DraftTable,
  notes: ReadonlyArray<Note>,
): PrintedNote[] {
  const figures = draft.rows.flatMap((row) => (row.kind === 'heading' ? [] : row.cells));
  const printed = rows.flatMap((row) => (row.kind === 'heading' ? [] : row.cells));
  const names = rows.flatMap((row) => (row.kind === 'heading' ? [] : row.stub));
  const flags = printed.flatMap((cell) => cell.flags);
  const inUse = new Map<InUse, number>([
    ...figures.flatMap(({ figure }) =>
      figure === null ? [] : [[`kind ${figure.value.kind}`, 1] as const],
    ),
    ...flags.map((flag) => [`flag ${flag}`, 1] as const),
  ]);
  const met = new Set<string>([
    ...flags,
    ...printed.map(cellText),
    ...figures.map(({ figure }) => figure?.printed ?? ''),
    ...[...printed, ...names].flatMap(({ marks }) => marks),
    ...(names.some(({ text }) => text === ditto) ? [ditto] : []),
  ]);
  const explained = notes.filter(({ kind }) => kind !== 'headnote');
  const own = notes.filter(({ kind, mark }) => kind === 'symbol' && met.has(mark));
  const hasDitto = met.has(ditto) && !notes.some(({ mark }) => mark === ditto);
  return [
    ...own,
    ...symbolsInUse(table, inUse, explained),
    ...(hasDitto ? [{ mark: ditto, text: 'Ditto.' }] : []),
  ]
    .map(({ mark, text }) => ({ mark: oneLine(mark), text: oneLine(text) }))
    .sort((a, b) => compareMarks(a.mark, b.mark));
}

/** Letters in the order of the alphabet, then signs. */
function compareMarks(a: string, b: string): number {
  const isWord = (mark: string) => /^\p{L}/u.test(mark);
  if (isWord(a) !== isWord(b)) return isWord(a) ? -1 : 1;
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  return one < other ? -1 : one > other ? 1 : 0;
}

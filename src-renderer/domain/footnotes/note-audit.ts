import { isReadOnly } from '../editions.ts';
import { isFlag } from '../flags.ts';
import { orderNotes } from '../note-order.ts';
import type { Note } from '../observations.ts';
import { plural } from '../plural.ts';
import { succeed, type Result } from '../result.ts';
import type { Step } from '../steps.ts';
import {
  findTable,
  putSeries,
  putTable,
  rowsOf,
  seriesOf,
  stepOf,
  type StructureRecords,
} from '../structure/records.ts';
import type { Value, ValueKind } from '../values.ts';
import { mapHeadNotes } from './head-notes.ts';
import { noteUses, unused, type NoteUse } from './note-uses.ts';
import { isInReadingOrder } from './reading-order.ts';

/** A note of a table, with where it stands. */
export interface AuditedNote {
  readonly note: Note;
  readonly use: NoteUse;
  /** Nothing in the table has its mark, flag or symbol. */
  readonly isUnused: boolean;
}

export interface NoteAudit {
  /** In the order in which the table prints them. */
  readonly notes: ReadonlyArray<AuditedNote>;
  /** Marks whose note is gone: how many there are, and of how many of them figures that were published carry. */
  readonly missing: number;
  readonly missingFixed: number;
  readonly isInOrder: boolean;
  /** Everything that stands in the table was published: its marks are those that were printed. */
  readonly isPrinted: boolean;
}

/** What there is to say of a table's notes. */
export function auditNotes(records: StructureRecords, tableId: string): NoteAudit {
  const uses = noteUses(records, tableId);
  const symbols = symbolsIn(records, tableId);
  const notes = orderNotes(records.notes.filter((note) => note.tableId === tableId));
  const known = new Set(notes.map(({ id }) => id));
  const gone = [...uses].filter(([id]) => !known.has(id)).map(([, use]) => use);
  return {
    notes: notes.map((note) => {
      const use = uses.get(note.id) ?? unused;
      return { note, use, isUnused: !uses.has(note.id) && !standsByItself(note, symbols) };
    }),
    missing: gone.reduce(
      (sum, { onTitle, heads, rows, working, fixed }) =>
        sum + Number(onTitle) + heads.length + rows.length + working + fixed,
      0,
    ),
    missingFixed: gone.reduce((sum, { fixed }) => sum + fixed, 0),
    isInOrder: isInReadingOrder(records, tableId),
    isPrinted: isPrinted(records, tableId),
  };
}

/** The step that takes off the marks whose note is gone, but for those that were published with it. */
export function dropMissing(records: StructureRecords, tableId: string): Result<Step | null> {
  const table = findTable(records, tableId);
  if (!table.ok) return table;
  const known = new Set(records.notes.map(({ id }) => id));
  const isKnown = (id: string) => known.has(id);
  const figures = workingFigures(records, tableId).flatMap(({ place, before }) =>
    before.noteIds.every(isKnown)
      ? []
      : [
          {
            ...place,
            on: 'figure' as const,
            before,
            after: { ...before, noteIds: before.noteIds.filter(isKnown) },
          },
        ],
  );
  return succeed(
    stepOf('Take off marks without a footnote', [
      ...putTable(
        table.value,
        mapHeadNotes({ ...table.value, noteIds: table.value.noteIds.filter(isKnown) }, (ids) =>
          ids.filter(isKnown),
        ),
      ),
      ...seriesOf(records, tableId).flatMap((one) =>
        (one.noteIds ?? []).every(isKnown)
          ? []
          : putSeries(one, withNotes(one, (one.noteIds ?? []).filter(isKnown))),
      ),
      ...figures,
    ]),
  );
}

/** `2 notes are unused, 1 mark has no note`; empty where all is well. */
export function describeAudit({ notes, missing, isInOrder }: NoteAudit): string {
  const idle = notes.filter(({ isUnused }) => isUnused).length;
  return [
    idle === 0 ? '' : plural(idle, 'note is unused', 'notes are unused'),
    missing === 0 ? '' : plural(missing, 'mark has no note', 'marks have no note'),
    isInOrder ? '' : 'numbers are not in reading order',
  ]
    .filter(Boolean)
    .join(', ');
}

const kindMarks: Partial<Record<ValueKind, string>> = {
  zero: '--',
  'less-than-half-unit': '<½',
  'not-available': 'NA',
  withheld: 'W',
  'not-applicable': 'XX',
};

/** The flags and symbols that any figure of the table shows. */
function symbolsIn(records: StructureRecords, tableId: string): ReadonlySet<string> {
  const own = new Set(
    rowsOf(records, tableId)
      .flat()
      .map(({ id }) => id),
  );
  const marks = records.blocks
    .filter(({ seriesId }) => own.has(seriesId))
    .flatMap(({ figures }) => Object.values(figures))
    .flatMap(({ flags, value }) => [...flags, markOf(value)]);
  return new Set(marks);
}

function markOf({ kind }: Value): string {
  return kindMarks[kind] ?? '';
}

/** Headnotes without a mark speak for the table; symbols are used where a figure shows them. */
function standsByItself({ kind, mark }: Note, symbols: ReadonlySet<string>): boolean {
  if (kind === 'headnote') return mark === '' || (isFlag(mark) && symbols.has(mark));
  // A ditto mark is printed by columns that repeat themselves, which no figure says.
  return kind === 'symbol' && (symbols.has(mark) || mark === 'do.');
}

function isPrinted(records: StructureRecords, tableId: string): boolean {
  const readOnly = new Set(records.editions.filter(isReadOnly).map(({ id }) => id));
  const own = records.blocks.filter((block) => block.tableId === tableId);
  return own.length > 0 && own.every(({ editionId }) => readOnly.has(editionId));
}

/** The figures of a table that may be changed, each with its place. */
export function workingFigures(records: StructureRecords, tableId: string) {
  const working = new Set(records.editions.filter((one) => !isReadOnly(one)).map(({ id }) => id));
  const own = new Set(
    rowsOf(records, tableId)
      .flat()
      .map(({ id }) => id),
  );
  return records.blocks
    .filter(({ seriesId, editionId }) => own.has(seriesId) && working.has(editionId))
    .flatMap(({ seriesId, editionId, figures }) =>
      Object.entries(figures).map(([period, before]) => ({
        place: { seriesId, period, editionId, tableId },
        before,
      })),
    );
}

/** The series with these notes on its row; none is none. */
export function withNotes<T extends { readonly noteIds?: ReadonlyArray<string> }>(
  { noteIds: _, ...one }: T,
  ids: ReadonlyArray<string>,
) {
  return ids.length === 0 ? one : { ...one, noteIds: ids };
}

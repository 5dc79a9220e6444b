import { createEdition } from '../edits.ts';
import { Figures } from '../figures.ts';
import { nameTable } from '../names.ts';
import type { Figure, Note, Series, Table } from '../observations.ts';
import { plural } from '../plural.ts';
import { succeed, type Result } from '../result.ts';
import { toFigure } from '../revised-flags.ts';
import type { RecordChange, Step } from '../steps.ts';
import { mapHeadNotes } from '../footnotes/head-notes.ts';
import { columnsOf } from './columns.ts';
import { freeId, idsOf, slugOf } from './ids.ts';
import { checkHead } from './new-table.ts';
import {
  findTable,
  putNote,
  putSeries,
  putTable,
  seriesOf,
  type StructureRecords,
} from './records.ts';
import { withHidden } from './tables.ts';

export interface Duplicate {
  readonly title: string;
  /** The edition whose figures, as of it, come along; null for rows, columns and notes alone. */
  readonly figuresOf: string | null;
  /** The edition that states the copied figures; made when it is not there. */
  readonly into: string;
}

/**
 * The step that makes another table like this one, and its id. Copied figures become statements of a working edition,
 * each with a comment that says where it was copied from.
 */
export function duplicateTable(
  records: StructureRecords,
  tableId: string,
  { title, figuresOf, into }: Duplicate,
  now: number,
): Result<{ readonly step: Step; readonly id: string; readonly figures: number }> {
  const found = findTable(records, tableId);
  if (!found.ok) return found;
  const from = found.value;
  const head = checkHead(records, { ...from, number: '', title }, null);
  if (!head.ok) return head;
  const id = freeId(slugOf(head.value.title, 'table'), idsOf(records.tables));
  const renamed = (old: string) =>
    old.startsWith(`${tableId}/`) ? old.slice(tableId.length + 1) : old;
  const seriesIds = renameAll(
    seriesOf(records, tableId),
    records.series,
    (old) => `${id}/${renamed(old)}`,
  );
  const notes = records.notes.filter((note) => note.tableId === tableId);
  const noteIds = renameAll(notes, records.notes, (old) => `${id}/${renamed(old)}`);
  const toNotes = (ids: ReadonlyArray<string>) => ids.flatMap((one) => noteIds.get(one) ?? []);
  const table: Table = {
    ...mapHeadNotes(withHidden(from, false), toNotes),
    ...head.value,
    id,
    noteIds: toNotes(from.noteIds),
    order: 1 + Math.max(0, ...records.tables.map(({ order }) => order)),
    addedPeriods: columnsOf(records, from).map(({ period }) => period),
  };
  const series = seriesOf(records, tableId).map((one): Series => ({
    ...one,
    id: seriesIds.get(one.id) ?? one.id,
    tableId: id,
    parentId: seriesIds.get(one.parentId) ?? '',
    ...(one.noteIds === undefined ? {} : { noteIds: toNotes(one.noteIds) }),
  }));
  const figures =
    figuresOf === null
      ? []
      : copyFigures(records, from, { figuresOf, into, id, seriesIds, toNotes });
  const isMade = records.editions.some((edition) => edition.id === into);
  const count = figures.length === 0 ? '' : ` with ${plural(figures.length, 'figure')}`;
  return succeed({
    id,
    figures: figures.length,
    step: {
      label: `Duplicate ${nameTable(from)}${count}`,
      reason: '',
      changes: [
        ...(figures.length === 0 || isMade ? [] : [createEdition(into, now)]),
        ...putTable(null, table),
        ...notes.flatMap((note) => copyNote(note, noteIds.get(note.id) ?? note.id, id)),
        ...series.flatMap((one) => putSeries(null, one)),
        ...figures,
      ],
    },
  });
}

function copyNote(note: Note, id: string, tableId: string): RecordChange[] {
  return putNote(null, { ...note, id, tableId });
}

function renameAll(
  own: ReadonlyArray<{ readonly id: string }>,
  all: ReadonlyArray<{ readonly id: string }>,
  rename: (id: string) => string,
): Map<string, string> {
  const taken = idsOf(all);
  return new Map(
    own.map(({ id }) => {
      const free = freeId(rename(id), taken);
      taken.add(free);
      return [id, free];
    }),
  );
}

interface Copying {
  readonly figuresOf: string;
  readonly into: string;
  readonly id: string;
  readonly seriesIds: ReadonlyMap<string, string>;
  readonly toNotes: (ids: ReadonlyArray<string>) => string[];
}

function copyFigures(
  records: StructureRecords,
  from: Table,
  { figuresOf, into, id, seriesIds, toNotes }: Copying,
): RecordChange[] {
  const figures = new Figures(records.editions, records.blocks);
  const view = { kind: 'as-of' as const, editionId: figuresOf };
  return [...seriesIds].flatMap(([old, seriesId]) =>
    [...figures.periods([old], view)].flatMap((period): RecordChange[] => {
      const one = figures.at(old, period, view);
      if (one === null) return [];
      const title = records.editions.find(({ id: at }) => at === one.editionId)?.title ?? '';
      const said = `Copied from ${nameTable(from)}, as “${title}” states it.`;
      const after: Figure = {
        ...toFigure(one),
        noteIds: toNotes(one.noteIds),
        // Nothing earlier stands in the new table that it could revise.
        flags: one.flags.filter((flag) => flag !== 'r'),
        comment: [one.comment, said].filter(Boolean).join(' '),
      };
      return [
        { on: 'figure', seriesId, period, editionId: into, tableId: id, before: null, after },
      ];
    }),
  );
}

import { nameRow } from '../names.ts';
import { isFlag } from '../flags.ts';
import { orderNotes } from '../note-order.ts';
import type { Note, Series } from '../observations.ts';
import { plural } from '../plural.ts';
import { fail, succeed, type Result } from '../result.ts';
import type { RecordChange, Step } from '../steps.ts';
import { freeId, idsOf, slugOf } from '../structure/ids.ts';
import {
  findRow,
  findTable,
  headOf,
  putNote,
  putSeries,
  putTable,
  seriesOf,
  stepOf,
  type StructureRecords,
} from '../structure/records.ts';
import { headNoteIds, mapHeadNotes, withHeadNotes, type TableHead } from './head-notes.ts';
import { isNumbered } from './reading-order.ts';
import { noteUses, unused, type NoteUse } from './note-uses.ts';
import { withNotes, workingFigures } from './note-audit.ts';

/** A note as it is written in a form; an empty mark of a footnote is the next free number. */
export type NoteForm = Pick<Note, 'kind' | 'mark' | 'text'>;

/** What a note is put on. */
export type NotePlace =
  | { readonly on: 'title' }
  | TableHead
  | { readonly on: 'row'; readonly seriesId: string }
  | {
      readonly on: 'figures';
      readonly editionId: string;
      readonly cells: ReadonlyArray<{ readonly seriesId: string; readonly period: string }>;
    };

/** The number that the next footnote of the table gets. */
export function nextNumber({ notes }: Pick<StructureRecords, 'notes'>, tableId: string): string {
  const numbers = notes
    .filter((note) => note.tableId === tableId && isNumbered(note))
    .map(({ mark }) => Number(mark));
  return String(Math.max(0, ...numbers) + 1);
}

/** The step that adds a note, on something or, for later, on nothing; and its id. */
export function addNote(
  records: StructureRecords,
  tableId: string,
  form: NoteForm,
  place: NotePlace | null = null,
): Result<{ readonly step: Step; readonly id: string; readonly left: number }> {
  const table = findTable(records, tableId);
  if (!table.ok) return table;
  const clean = readForm(records, tableId, form, null);
  if (!clean.ok) return clean;
  const { mark, kind } = clean.value;
  const name = slugOf(mark === '--' ? 'zero' : mark === '' ? kind : mark, kind);
  const id = freeId(`${tableId}/${name}`, idsOf(records.notes));
  const note: Note = { id, tableId, ...clean.value };
  const added = putNote(null, note);
  const label = kind === 'headnote' ? 'Add a headnote' : `Add the footnote ${mark}`;
  if (place === null) {
    return succeed({ id, left: 0, step: { label, reason: '', changes: added } });
  }
  const put = attachNote({ ...records, notes: [...records.notes, note] }, tableId, id, place);
  if (!put.ok) return put;
  const changes = [...added, ...(put.value.step?.changes ?? [])];
  return succeed({ id, left: put.value.left, step: { label, reason: '', changes } });
}

/** The step that gives a note another text or mark; null when nothing would change. */
export function editNote(
  records: StructureRecords,
  id: string,
  form: NoteForm,
): Result<Step | null> {
  const before = records.notes.find((note) => note.id === id);
  if (before === undefined) return fail('The footnote is not there any more.');
  const clean = readForm(records, before.tableId, form, before);
  if (!clean.ok) return clean;
  const named = before.mark === '' ? 'the headnote' : `the footnote ${before.mark}`;
  return succeed(stepOf(`Change ${named}`, putNote(before, { ...before, ...clean.value })));
}

/** The step that removes a note and takes its mark off whatever carries it, with where that is. */
export function removeNote(
  records: StructureRecords,
  id: string,
): Result<{ readonly step: Step; readonly use: NoteUse }> {
  const note = records.notes.find((one) => one.id === id);
  if (note === undefined) return fail('The footnote is not there any more.');
  const use = noteUses(records, note.tableId).get(id) ?? unused;
  if (use.fixed > 0) {
    return fail(
      `${plural(use.fixed, 'published figure carries', 'published figures carry')} this note: what was published stays, its notes too.`,
    );
  }
  const table = findTable(records, note.tableId);
  if (!table.ok) return table;
  const isOther = (one: string) => one !== id;
  const { noteIds } = table.value;
  return succeed({
    use,
    step: {
      label: note.mark === '' ? 'Remove a headnote' : `Remove the footnote ${note.mark}`,
      reason: '',
      changes: [
        ...putTable(
          table.value,
          mapHeadNotes({ ...table.value, noteIds: noteIds.filter(isOther) }, (ids) =>
            ids.filter(isOther),
          ),
        ),
        ...seriesOf(records, note.tableId).flatMap((one) =>
          (one.noteIds ?? []).includes(id)
            ? putSeries(one, withNotes(one, (one.noteIds ?? []).filter(isOther)) as Series)
            : [],
        ),
        ...workingFigures(records, note.tableId).flatMap(({ place, before }): RecordChange[] =>
          before.noteIds.includes(id)
            ? [
                {
                  on: 'figure',
                  ...place,
                  before,
                  after: { ...before, noteIds: before.noteIds.filter(isOther) },
                },
              ]
            : [],
        ),
        ...putNote(note, null),
      ],
    },
  });
}

/** A step that puts a note on something; `left` counts chosen cells that it could not be put on. */
export interface Attachment {
  readonly step: Step | null;
  readonly left: number;
}

/**
 * The step that puts a note on the title, on the head of columns, on a row (at its stub, so that it goes for all of its
 * figures) or on figures of the edition that is worked on. Figures that were published keep the notes they were published with.
 */
export function attachNote(
  records: StructureRecords,
  tableId: string,
  id: string,
  place: NotePlace,
): Result<Attachment> {
  return placeNote(records, tableId, id, place, true);
}

/** The step that takes a note off again. */
export function detachNote(
  records: StructureRecords,
  tableId: string,
  id: string,
  place: NotePlace,
): Result<Attachment> {
  return placeNote(records, tableId, id, place, false);
}

function placeNote(
  records: StructureRecords,
  tableId: string,
  id: string,
  place: NotePlace,
  isOn: boolean,
): Result<Attachment> {
  const table = findTable(records, tableId);
  if (!table.ok) return table;
  const note = records.notes.find((one) => one.id === id);
  if (note === undefined) return fail('The footnote is not there any more.');
  const marked = `the footnote ${note.mark}`;
  const verb = isOn ? 'Put' : 'Take';
  const way = isOn ? 'on' : 'off';
  const change = (ids: ReadonlyArray<string>) => withNote(ids, id, isOn, records.notes);
  switch (place.on) {
    case 'title': {
      const noteIds = change(table.value.noteIds);
      const changes = putTable(table.value, { ...table.value, noteIds });
      return succeed({ step: stepOf(`${verb} ${marked} ${way} the title`, changes), left: 0 });
    }
    case 'period':
    case 'measure': {
      const noteIds = change(headNoteIds(table.value, place));
      const changes = putTable(table.value, withHeadNotes(table.value, place, noteIds));
      const label = `${verb} ${marked} ${way} the head of ${place.name}`;
      return succeed({ step: stepOf(label, changes), left: 0 });
    }
    case 'row': {
      const found = findRow(records, place.seriesId);
      if (!found.ok) return found;
      const { row } = found.value;
      const changes = row.flatMap((one) =>
        putSeries(one, withNotes(one, change(one.noteIds ?? [])) as Series),
      );
      const name = nameRow(headOf(row));
      return succeed({
        step: stepOf(`${verb} ${marked} ${way} the row ${name}`, changes),
        left: 0,
      });
    }
    case 'figures': {
      const key = (seriesId: string, period: string) => JSON.stringify([seriesId, period]);
      const wanted = new Set(place.cells.map((cell) => key(cell.seriesId, cell.period)));
      const found = workingFigures(records, tableId).filter(
        ({ place: at }) =>
          at.editionId === place.editionId && wanted.has(key(at.seriesId, at.period)),
      );
      if (found.length === 0) {
        return fail(
          'None of the chosen cells holds a figure of the edition that is worked on. Enter one first: what was published keeps its notes.',
        );
      }
      const changes = found.flatMap(({ place: at, before }): RecordChange[] => {
        const noteIds = change(before.noteIds);
        return noteIds.join(' ') === before.noteIds.join(' ')
          ? []
          : [{ on: 'figure', ...at, before, after: { ...before, noteIds } }];
      });
      const label = `${verb} ${marked} ${way} ${plural(changes.length, 'figure')}`;
      return succeed({ step: stepOf(label, changes), left: wanted.size - found.length });
    }
  }
}

/** The ids with or without that one, in the order of their marks. */
function withNote(
  ids: ReadonlyArray<string>,
  id: string,
  isOn: boolean,
  notes: ReadonlyArray<Note>,
): ReadonlyArray<string> {
  if (ids.includes(id) === isOn) return ids;
  if (!isOn) return ids.filter((one) => one !== id);
  const known = orderNotes(notes.filter((note) => ids.includes(note.id) || note.id === id));
  const gone = ids.filter((one) => !notes.some((note) => note.id === one));
  return [...known.map((note) => note.id), ...gone];
}

function readForm(
  records: StructureRecords,
  tableId: string,
  form: NoteForm,
  own: Note | null,
): Result<NoteForm> {
  const text = form.text.trim();
  const typed = form.mark.trim();
  if (text === '') return fail('A footnote needs a text.');
  if (form.kind === 'symbol' && typed === '')
    return fail('A symbol needs its mark, such as e or NA.');
  if (/\s/.test(typed) || typed.length > 6) {
    return fail('A mark is a number, a letter or a symbol of a few characters.');
  }
  if (form.kind === 'footnote' && isFlag(typed)) {
    return fail(`${typed} is a flag of figures: add it as a symbol.`);
  }
  const mark = typed === '' && form.kind === 'footnote' ? nextNumber(records, tableId) : typed;
  const holder = records.notes.find(
    (note) => note.tableId === tableId && note.mark === mark && mark !== '' && note.id !== own?.id,
  );
  if (holder !== undefined) {
    return fail(`The table has a note with the mark ${mark} already.`);
  }
  return succeed({ kind: form.kind, mark, text });
}

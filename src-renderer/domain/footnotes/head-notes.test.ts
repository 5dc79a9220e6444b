import { describe, expect, it, test } from 'vitest';
import { makeTable } from '../observation-samples.ts';
import type { WorkspaceRecords } from '../record-diff.ts';
import { removePeriod } from '../structure/columns.ts';
import { duplicateTable } from '../structure/duplicate-table.ts';
import { measuresOf } from '../structure/measures.ts';
import { after, get, sample, sorted, undone } from '../structure/structure-samples.ts';
import { relabelMeasure } from '../structure/units.ts';
import { columnNoteIds, mapHeadNotes, renameHead, withHeadNotes } from './head-notes.ts';
import { auditNotes, describeAudit, dropMissing } from './note-audit.ts';
import { addNote, attachNote, detachNote, removeNote, type NotePlace } from './note-edits.ts';
import { describeUse, noteUses } from './note-uses.ts';
import { isInReadingOrder, notesInReadingOrder, renumberNotes } from './reading-order.ts';

const footnote = { kind: 'footnote', mark: '', text: 'Partial.' } as const;
const year: NotePlace = { on: 'period', name: '2013' };
const value: NotePlace = { on: 'measure', name: 'value' };

function add(records: WorkspaceRecords, tableId: string, place: NotePlace): WorkspaceRecords {
  return after(records, get(addNote(records, tableId, footnote, place)).step);
}

/** Note 1 at the row Belgium, 2 at the head of values, 3 at the head of 2013, 4 on the title: met as 4, 3, 2, 1. */
const headed = [
  { on: 'row', seriesId: 'imports/belgium/quantity' } as const,
  value,
  year,
  { on: 'title' } as const,
].reduce((records, place) => add(records, 'imports', place), sample);

const tableOf = (records: WorkspaceRecords, id = 'imports') =>
  records.tables.find((one) => one.id === id) ?? makeTable();

describe('notes on heads', () => {
  it('are put on periods and measures, and taken off without a trace', () => {
    expect(tableOf(headed).headNotes).toEqual([
      { ...value, noteIds: ['imports/2'] },
      { ...year, noteIds: ['imports/3'] },
    ]);
    expect(columnNoteIds(tableOf(headed), { period: '2013', measure: 'value' })).toEqual([
      'imports/3',
      'imports/2',
    ]);
    const { step } = get(detachNote(headed, 'imports', 'imports/3', year));
    expect(step?.label).toBe('Take the footnote 3 off the head of 2013');
    const off = after(headed, get(detachNote(headed, 'imports', 'imports/2', value)).step);
    const none = after(off, get(detachNote(off, 'imports', 'imports/3', year)).step);
    expect(tableOf(none)).not.toHaveProperty('headNotes');
    expect(get(attachNote(headed, 'imports', 'imports/3', year)).step).toBeNull();
  });

  it('are met after the title and before the rows, periods before measures', () => {
    expect(notesInReadingOrder(headed, 'imports')).toEqual([
      'imports/4',
      'imports/3',
      'imports/2',
      'imports/1',
    ]);
    expect(isInReadingOrder(headed, 'imports')).toBe(false);
    const step = get(renumberNotes(headed, 'imports'));
    const next = after(headed, step);
    expect(isInReadingOrder(next, 'imports')).toBe(true);
    expect(next.notes.find(({ id }) => id === 'imports/3')?.mark).toBe('2');
  });

  it('are counted where they stand, and go with their note', () => {
    expect(describeUse(noteUses(headed, 'imports').get('imports/2')!)).toBe('on 1 column head');
    const { step } = get(removeNote(headed, 'imports/2'));
    const next = after(headed, step);
    expect(tableOf(next).headNotes).toEqual([{ ...year, noteIds: ['imports/3'] }]);
    expect(sorted(undone(headed, step))).toEqual(sorted(headed));
    const lost = { ...headed, notes: headed.notes.filter(({ id }) => id !== 'imports/3') };
    expect(describeAudit(auditNotes(lost, 'imports'))).toContain('1 mark has no note');
    const dropped = after(lost, get(dropMissing(lost, 'imports')));
    expect(tableOf(dropped).headNotes).toEqual([{ ...value, noteIds: ['imports/2'] }]);
  });

  it('follow a measure that is renamed, and go with a column that is removed', () => {
    const [, measure] = measuresOf(headed, 'imports');
    const to = { ...measure!, measure: 'customs value' };
    const renamed = after(headed, get(relabelMeasure(headed, 'imports', measure!, to)));
    expect(tableOf(renamed).headNotes?.[1]).toEqual({
      on: 'measure',
      name: 'customs value',
      noteIds: ['imports/2'],
    });
    const noted = add(sample, 'stocks', { on: 'period', name: '2015' });
    const { step } = get(removePeriod(noted, 'stocks', '2015'));
    expect(tableOf(after(noted, step), 'stocks')).not.toHaveProperty('headNotes');
  });

  it('come along with a copy of the table, under its own notes', () => {
    const copy = { title: 'Imports again', figuresOf: null, into: 'working' };
    const made = get(duplicateTable(headed, 'imports', copy, 0));
    const table = tableOf(after(headed, made.step), made.id);
    expect(table.headNotes?.map(({ noteIds }) => noteIds)).toEqual([
      [`${made.id}/2`],
      [`${made.id}/3`],
    ]);
  });
});

describe('renameHead', () => {
  const table = withHeadNotes(makeTable(), value, ['a']);

  test.each([
    ['moves the notes', 'price', [{ on: 'measure', name: 'price', noteIds: ['a'] }]],
    ['leaves a head that keeps its name', 'value', [{ ...value, noteIds: ['a'] }]],
  ])('%s', (_, to, expected) => {
    expect(renameHead(table, value, to).headNotes).toEqual(expected);
  });

  it('joins them to those that stand there', () => {
    const both = withHeadNotes(table, { on: 'measure', name: 'price' }, ['b', 'a']);
    expect(renameHead(both, value, 'price').headNotes).toEqual([
      { on: 'measure', name: 'price', noteIds: ['b', 'a'] },
    ]);
    expect(mapHeadNotes(both, () => [])).not.toHaveProperty('headNotes');
  });
});

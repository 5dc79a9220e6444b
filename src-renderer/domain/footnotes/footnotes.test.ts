import { describe, expect, it } from 'vitest';
import type { Note } from '../observations.ts';
import type { WorkspaceRecords } from '../record-diff.ts';
import { moveRow } from '../structure/rows.ts';
import { after, get, sample, sorted, undone } from '../structure/structure-samples.ts';
import { auditNotes, describeAudit, dropMissing } from './note-audit.ts';
import { addNote, attachNote, detachNote, editNote, nextNumber, removeNote } from './note-edits.ts';
import { standardNotes } from './note-library.ts';
import { describeUse, noteUses } from './note-uses.ts';
import { isInReadingOrder, notesInReadingOrder, renumberNotes } from './reading-order.ts';

const footnote = { kind: 'footnote', mark: '', text: 'Secondary included.' } as const;
const cell = (row: string, period: string) => ({ seriesId: `stocks/${row}/stocks`, period });

function onFigures(...cells: ReadonlyArray<ReturnType<typeof cell>>) {
  return { on: 'figures' as const, editionId: 'working', cells };
}

/** Notes 1 on Makers 2014, 2 on Dealers 2014, 3 on the title: met in the order 3, 2, 1. */
function noted(): WorkspaceRecords {
  const one = get(addNote(sample, 'stocks', footnote, onFigures(cell('makers', '2014'))));
  const first = after(sample, one.step);
  const two = get(addNote(first, 'stocks', footnote, onFigures(cell('dealers', '2014'))));
  const second = after(first, two.step);
  const three = get(addNote(second, 'stocks', footnote, { on: 'title' }));
  return after(second, three.step);
}

describe('addNote', () => {
  it('takes the next number and puts it on working figures, saying how many it could not', () => {
    const made = get(
      addNote(
        sample,
        'stocks',
        footnote,
        onFigures(cell('dealers', '2014'), cell('state', '2014')),
      ),
    );
    expect([made.id, made.left]).toEqual(['stocks/1', 1]);
    const next = after(sample, made.step);
    expect(nextNumber(next, 'stocks')).toBe('2');
    expect(noteUses(next, 'stocks').get('stocks/1')).toMatchObject({ working: 1, fixed: 0 });
    expect(sorted(undone(sample, made.step))).toEqual(sorted(sample));
  });

  it('leaves published figures as they were published', () => {
    const place = {
      on: 'figures' as const,
      editionId: 'working',
      cells: [{ seriesId: 'imports/belgium/quantity', period: '2013' }],
    };
    expect(addNote(sample, 'imports', footnote, place)).toMatchObject({ ok: false });
  });

  it.each([
    [{ text: ' ' }, 'needs a text'],
    [{ mark: 'e' }, 'is a flag'],
    [{ mark: 'too long a mark' }, 'few characters'],
    [{ kind: 'symbol' as const }, 'needs its mark'],
  ])('refuses %o', (part, reason) => {
    const made = addNote(sample, 'stocks', { ...footnote, ...part });
    expect(made.ok ? '' : made.reason).toContain(reason);
  });

  it('takes every standard wording, and each mark once', () => {
    const all = standardNotes.reduce<WorkspaceRecords>(
      (records, note) => after(records, get(addNote(records, 'stocks', note)).step),
      sample,
    );
    const marks = all.notes.map(({ mark }) => mark).filter(Boolean);
    expect(new Set(marks).size).toBe(marks.length);
    expect(addNote(all, 'stocks', { kind: 'symbol', mark: 'NA', text: 'x' })).toMatchObject({
      ok: false,
    });
  });
});

describe('reading order', () => {
  it('is title, then row by row from left to right', () => {
    expect(notesInReadingOrder(noted(), 'stocks')).toEqual(['stocks/3', 'stocks/2', 'stocks/1']);
    expect(isInReadingOrder(noted(), 'stocks')).toBe(false);
  });

  it('gives the numbers anew in one step, and only those', () => {
    const before = noted();
    const step = get(renumberNotes(before, 'stocks'));
    if (step === null) throw new Error('nothing to number');
    const next = after(before, step);
    expect(next.notes.map(({ id, mark }) => [id, mark])).toEqual([
      ['stocks/1', '3'],
      ['stocks/2', '2'],
      ['stocks/3', '1'],
    ]);
    expect(next.blocks).toEqual(before.blocks);
    expect(get(renumberNotes(next, 'stocks'))).toBeNull();
    expect(sorted(undone(before, step))).toEqual(sorted(before));
  });

  it('follows rows that are moved, and leaves letters alone', () => {
    const numbered = after(noted(), get(renumberNotes(noted(), 'stocks')));
    const lettered = after(
      numbered,
      get(addNote(numbered, 'stocks', { kind: 'symbol', mark: 'e', text: 'Estimated.' })).step,
    );
    const moved = after(lettered, get(moveRow(lettered, 'stocks/makers/stocks', -1)));
    const step = get(renumberNotes(moved, 'stocks'));
    const next = after(moved, step);
    expect(next.notes.map(({ mark }) => mark)).toEqual(['2', '3', '1', 'e']);
  });

  it('numbers notes that stand nowhere last', () => {
    const idle = after(sample, get(addNote(sample, 'stocks', footnote)).step);
    const used = after(idle, get(addNote(idle, 'stocks', footnote, { on: 'title' })).step);
    const next = after(used, get(renumberNotes(used, 'stocks')));
    expect(next.notes.map(({ id, mark }) => [id, mark])).toEqual([
      ['stocks/1', '2'],
      ['stocks/2', '1'],
    ]);
  });
});

describe('attachNote', () => {
  it('puts a note on a row, at the stub of all its measures, and takes it off again', () => {
    const made = after(sample, get(addNote(sample, 'imports', footnote)).step);
    const place = { on: 'row' as const, seriesId: 'imports/canada/value' };
    const put = get(attachNote(made, 'imports', 'imports/1', place));
    expect(put.step?.label).toBe('Put the footnote 1 on the row Canada');
    const next = after(made, put.step);
    expect(describeUse(get({ ok: true, value: noteUses(next, 'imports').get('imports/1')! }))).toBe(
      'at 1 row',
    );
    expect(next.blocks).toEqual(made.blocks);
    const off = after(next, get(detachNote(next, 'imports', 'imports/1', place)).step);
    expect(sorted(off)).toEqual(sorted(made));
  });

  it('does nothing twice', () => {
    const made = noted();
    const place = onFigures(cell('makers', '2014'));
    expect(get(attachNote(made, 'stocks', 'stocks/1', place)).step).toBeNull();
  });
});

describe('removeNote', () => {
  it('takes its marks off and says where they stood', () => {
    const made = noted();
    const { step, use } = get(removeNote(made, 'stocks/1'));
    expect(describeUse(use)).toBe('on 1 figure');
    const next = after(made, step);
    expect(noteUses(next, 'stocks').has('stocks/1')).toBe(false);
    expect(sorted(undone(made, step))).toEqual(sorted(made));
  });

  it('keeps a note that published figures carry', () => {
    const published = {
      ...noted(),
      editions: sample.editions.map((one) => ({ ...one, role: 'published' as const })),
    };
    expect(removeNote(published, 'stocks/1')).toMatchObject({ ok: false });
  });
});

describe('editNote', () => {
  it('gives another text, and no mark in use', () => {
    const made = noted();
    const next = after(
      made,
      get(editNote(made, 'stocks/1', { ...footnote, mark: '1', text: 'x' })),
    );
    expect(next.notes[0]?.text).toBe('x');
    expect(editNote(made, 'stocks/1', { ...footnote, mark: '2' })).toMatchObject({ ok: false });
  });
});

describe('auditNotes', () => {
  it('lists notes without a mark and marks without a note', () => {
    const idle = after(noted(), get(addNote(noted(), 'stocks', footnote)).step);
    const gone: ReadonlyArray<Note> = idle.notes.filter(({ id }) => id !== 'stocks/2');
    const audit = auditNotes({ ...idle, notes: gone }, 'stocks');
    expect(audit.notes.map(({ note, isUnused }) => [note.mark, isUnused])).toEqual([
      ['1', false],
      ['3', false],
      ['4', true],
    ]);
    expect([audit.missing, audit.missingFixed]).toEqual([1, 0]);
    expect(describeAudit(audit)).toBe(
      '1 note is unused, 1 mark has no note, numbers are not in reading order',
    );
    const mended = after(
      { ...idle, notes: gone },
      get(dropMissing({ ...idle, notes: gone }, 'stocks')),
    );
    expect(auditNotes(mended, 'stocks').missing).toBe(0);
  });

  it('takes symbols for used where a figure shows them', () => {
    const add = (records: WorkspaceRecords, mark: string) =>
      after(records, get(addNote(records, 'stocks', { kind: 'symbol', mark, text: 'x' })).step);
    const audit = auditNotes(add(add(sample, 'NA'), 'W'), 'stocks');
    expect(audit.notes.map(({ note, isUnused }) => [note.mark, isUnused])).toEqual([
      ['NA', false],
      ['W', true],
    ]);
  });

  it('knows a table of which everything was published', () => {
    expect(auditNotes(sample, 'stocks').isPrinted).toBe(false);
    const bare = { ...sample, blocks: sample.blocks.filter((one) => one.editionId !== 'working') };
    expect(auditNotes(bare, 'imports').isPrinted).toBe(true);
  });
});

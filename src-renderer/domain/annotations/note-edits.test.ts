import { describe, expect, it } from 'vitest';
import type { Annotation } from '../observations.ts';
import type { Result } from '../result.ts';
import type { Step } from '../steps.ts';
import { emptyDraft, longestNote, mostTags, tidyTags, type NoteDraft } from './note-draft.ts';
import {
  acceptReferences,
  editNote,
  removeNotes,
  settleNotes,
  tagNotes,
  writeNote,
} from './note-edits.ts';

const now = 50;
const making = { id: 'new', now, see: () => ({}) };
const note: Annotation = {
  id: 'n',
  target: 'a@2013#working',
  markdown: 'Old',
  createdAt: 1,
  updatedAt: 1,
};
const none = { charts: [], annotations: [note], series: [] };

function draft(about: Partial<NoteDraft>): NoteDraft {
  return { ...emptyDraft, ...about };
}

/** What the step leaves of its notes. */
function after(step: Step | null | Result<Step | null>): unknown[] {
  const made = step !== null && 'ok' in step ? (step.ok ? step.value : null) : step;
  return (made?.changes ?? []).map((change) => change.after);
}

describe('writeNote', () => {
  it('writes the words without the white space around them, and nothing that says nothing', () => {
    expect(writeNote(note.target, draft({ markdown: '  Why **so**?\n' }), making)).toEqual({
      ok: true,
      value: {
        label: 'Write note',
        reason: '',
        changes: [
          {
            on: 'annotation',
            id: 'new',
            before: null,
            after: {
              id: 'new',
              target: note.target,
              markdown: 'Why **so**?',
              createdAt: now,
              updatedAt: now,
            },
          },
        ],
      },
    });
  });

  it('writes who says so, by what and under which tags', () => {
    const said = draft({
      markdown: 'x',
      tags: [' customs ', 'Customs', 'late, revised'],
      source: { cites: 'census-2016', locator: ' p. 3 ' },
      author: ' A. Analyst ',
    });
    expect(after(writeNote('workspace', said, making))).toMatchObject([
      {
        tags: ['customs', 'late', 'revised'],
        source: { cites: 'census-2016', locator: 'p. 3' },
        author: 'A. Analyst',
      },
    ]);
  });

  it('keeps what its references say', () => {
    const see = (text: string) => ({ [text]: '1' });
    expect(
      after(writeNote('workspace', draft({ markdown: 'x' }), { ...making, see })),
    ).toMatchObject([{ seen: { x: '1' } }]);
  });

  it('makes nothing of no words', () => {
    expect(writeNote('workspace', draft({ markdown: ' \n' }), making)).toEqual({
      ok: true,
      value: null,
    });
  });

  it.each<[string, string, Partial<NoteDraft>, string]>([
    ['a target that is none', 'planet:mars', { markdown: 'x' }, 'nothing that a note can be on'],
    ['a library', 'workspace', { markdown: 'x'.repeat(longestNote + 1) }, 'Split it'],
    [
      'a tag like a sentence',
      'workspace',
      { markdown: 'x', tags: ['y'.repeat(61)] },
      '60 characters',
    ],
    [
      'a dictionary of tags',
      'workspace',
      { markdown: 'x', tags: Array.from({ length: 41 }, (_, index) => `t${index}`) },
      '40 tags at most',
    ],
  ])('refuses %s', (_, target, said, why) => {
    const refused = writeNote(target, draft(said), making);
    expect(refused.ok ? '' : refused.reason).toContain(why);
  });

  it('takes a note of a million characters', () => {
    expect(writeNote('workspace', draft({ markdown: 'x'.repeat(1_000_000) }), making).ok).toBe(
      true,
    );
  });
});

describe('editNote', () => {
  it('keeps when it was written and that it is settled', () => {
    const settled = { ...note, resolvedAt: 9, tags: ['late'] };
    expect(after(editNote(settled, draft({ markdown: 'New' }), making))).toEqual([
      {
        id: 'n',
        target: note.target,
        markdown: 'New',
        createdAt: 1,
        updatedAt: now,
        resolvedAt: 9,
      },
    ]);
  });

  it('changes nothing where nothing is said otherwise', () => {
    expect(editNote(note, draft({ markdown: ' Old ' }), making)).toEqual({ ok: true, value: null });
  });

  it('does not empty a note', () => {
    expect(editNote(note, draft({ markdown: ' ' }), making).ok).toBe(false);
  });

  it('hands on what its references said before', () => {
    const see = (_: string, before: Readonly<Record<string, string>>) => ({ ...before, b: '2' });
    const edited = editNote({ ...note, seen: { a: '1' } }, draft({ markdown: 'New' }), {
      now,
      see,
    });
    expect(after(edited)).toMatchObject([{ seen: { a: '1', b: '2' } }]);
  });
});

it('takes the figures of a text as read', () => {
  const stale = { ...note, seen: { a: '1' } };
  expect(after(acceptReferences(stale, () => ({ a: '2' })))).toEqual([
    { ...note, seen: { a: '2' } },
  ]);
  expect(acceptReferences(stale, () => ({ a: '1' }))).toBeNull();
  expect(after(acceptReferences(stale, () => ({})))).toEqual([note]);
});

it('settles notes and opens them again', () => {
  const settled = { ...note, id: 'm', resolvedAt: 7 };
  expect(settleNotes([note, settled], true, now)).toMatchObject({
    label: 'Resolve note',
    changes: [{ id: 'n', after: { resolvedAt: now } }],
  });
  expect(after(settleNotes([note, settled], false, now))).toEqual([{ ...note, id: 'm' }]);
  expect(settleNotes([note], false, now)).toBeNull();
});

it('removes notes with their marks in charts', () => {
  expect(removeNotes([note], none)?.changes).toEqual([
    { on: 'annotation', id: 'n', before: note, after: null },
  ]);
  expect(removeNotes([], none)).toBeNull();
});

it('tells tags apart by their letters alone', () => {
  expect(tidyTags(['a  b', 'A B', '', ' ', 'c,d'])).toEqual(['a b', 'c', 'd']);
});

describe('tagNotes', () => {
  const tagged = { ...note, id: 'm', tags: ['Trade'] };

  it('gives the tag to those that do not have it', () => {
    const step = tagNotes([note, tagged], ' trade ', now);
    expect(step).toMatchObject({ ok: true, value: { label: 'Tag note' } });
    expect(after(step)).toEqual([{ ...note, tags: ['trade'], updatedAt: now }]);
    expect(tagNotes([tagged], 'trade', now)).toEqual({ ok: true, value: null });
    expect(tagNotes([note], ' , ', now)).toEqual({ ok: true, value: null });
  });

  it('refuses where a note would have too many', () => {
    const full = { ...note, tags: Array.from({ length: mostTags }, (_, at) => `t${at}`) };
    expect(tagNotes([full], 'one more', now)).toMatchObject({ ok: false });
  });
});

import { describe, expect, it } from 'vitest';
import type { Annotation } from '#domain/observations.ts';
import { isTouched, NoteDrafts } from './note-drafts.svelte.ts';

const note: Annotation = {
  id: 'n',
  target: 'table:us-imports',
  markdown: 'Stored.',
  createdAt: 1,
  updatedAt: 2,
};

describe('NoteDrafts', () => {
  it('holds nothing until something is typed', () => {
    const drafts = new NoteDrafts();
    const key = drafts.open(note.target, note);
    expect(drafts.find(key)).toMatchObject({ noteId: 'n', base: null, draft: null });
    drafts.closeUntouched(note.target);
    expect(drafts.all).toEqual([]);
  });

  it('goes on from what is stored, and remembers as what it was read', () => {
    const drafts = new NoteDrafts();
    const key = drafts.open(note.target, note);
    drafts.type(key, { tags: ['a'] }, note, 'Me');
    drafts.type(key, { markdown: 'Mine.' }, { ...note, updatedAt: 9 }, 'Me');
    const { base, draft } = drafts.find(key)!;
    expect(base).toBe(note);
    expect(draft).toMatchObject({ markdown: 'Mine.', tags: ['a'], author: '' });
  });

  it('is by the analyst where it is new', () => {
    const drafts = new NoteDrafts();
    const key = drafts.open(note.target, null);
    drafts.type(key, { markdown: 'New.' }, null, 'Me');
    expect(drafts.find(key)?.draft?.author).toBe('Me');
  });

  it('keeps one draft of a note, wherever it is opened', () => {
    const drafts = new NoteDrafts();
    const key = drafts.open(note.target, note);
    drafts.type(key, { markdown: 'Mine.' }, note, '');
    expect(drafts.open(note.target, note)).toBe(key);
    expect(drafts.all).toHaveLength(1);
    drafts.closeUntouched(note.target);
    expect(drafts.find(key)?.draft?.markdown).toBe('Mine.');
  });

  it('keeps new notes on different things apart', () => {
    const drafts = new NoteDrafts();
    drafts.open('table:a', null);
    drafts.open('table:b', null);
    drafts.closeUntouched('table:a');
    expect(drafts.all.map(({ target }) => target)).toEqual(['table:b']);
  });
});

describe('isTouched', () => {
  it.each([
    ['nothing typed', {}, false],
    ['typed as it is stored', { markdown: 'Stored.' }, false],
    ['other words', { markdown: 'Mine.' }, true],
    ['a tag', { tags: ['a'] }, true],
  ])('tells of %s', (_, part, expected) => {
    const drafts = new NoteDrafts();
    const key = drafts.open(note.target, note);
    drafts.type(key, part, note, '');
    expect(isTouched(drafts.find(key)!)).toBe(expected);
  });

  it('is false for a new note of white space', () => {
    const drafts = new NoteDrafts();
    const key = drafts.open(note.target, null);
    drafts.type(key, { markdown: ' \n' }, null, 'Me');
    expect(isTouched(drafts.find(key)!)).toBe(false);
  });
});

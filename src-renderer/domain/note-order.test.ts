import { describe, expect, it } from 'vitest';
import { orderNotes } from './note-order.ts';
import type { Note } from './observations.ts';

function note(kind: Note['kind'], mark: string): Note {
  return { id: `table/${mark}`, tableId: 'table', mark, text: '', kind };
}

describe('orderNotes', () => {
  it('puts headnotes before symbols and symbols before footnotes', () => {
    const notes = [note('footnote', '1'), note('symbol', 'r'), note('headnote', 'e')];
    expect(orderNotes(notes).map(({ mark }) => mark)).toEqual(['e', 'r', '1']);
  });

  it('puts letters before numbers, and numbers by size', () => {
    const notes = ['10', '2', 'a', '1'].map((mark) => note('footnote', mark));
    expect(orderNotes(notes).map(({ mark }) => mark)).toEqual(['a', '1', '2', '10']);
  });
});

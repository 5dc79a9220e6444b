import { describe, expect, it } from 'vitest';
import { notesBelow } from './notes-below.ts';

const source = {
  mark: '',
  text: 'Source: U.S. Geological Survey, 2013 Minerals Yearbook: Indium.',
};
const one = { mark: '1', text: 'Figures are estimates unless reported; the mark is not repeated.' };
const two = { mark: '2', text: 'Totals are carried to three significant digits at most.' };
const hollow = { mark: '', text: 'Hollow marks are estimates.' };
const first = { name: 'Table 3', notes: [source, one, two, hollow] };

describe('notesBelow', () => {
  it('says all below a figure with nothing before it', () => {
    expect(notesBelow(first.notes, [])).toEqual(first.notes);
  });

  it('names the footnotes that stand with an earlier table, and says the rest again', () => {
    expect(notesBelow([source, one, two, hollow], [first])).toEqual([
      source,
      { mark: '', text: 'Footnotes 1, 2: as in Table 3.' },
      hollow,
    ]);
  });

  it('sends no one to a figure that only names another', () => {
    const second = { name: 'Figure 2', notes: notesBelow(first.notes, [first]) };
    expect(notesBelow([two], [first, second])).toEqual([
      { mark: '', text: 'Footnote 2: as in Table 3.' },
    ]);
  });

  it('names each place where the footnotes stand with several', () => {
    const three = { mark: '3', text: 'Secondary production is included.' };
    const second = { name: 'Figure 2', notes: [source, three] };
    expect(notesBelow([one, three, two], [first, second])).toEqual([
      { mark: '', text: 'Footnotes 1, 2: as in Table 3.' },
      { mark: '', text: 'Footnote 3: as in Figure 2.' },
    ]);
  });

  it.each([
    [
      'another note of the same mark',
      { mark: '1', text: 'Of another table, and as long as the first.' },
    ],
    ['the same words with another mark', { ...one, mark: '4' }],
  ])('says %s in full', (_, note) => {
    expect(notesBelow([note], [first])).toEqual([note]);
  });

  it('says a note in full that is no longer than the words that send to it', () => {
    const short = { mark: '5', text: 'Zero.' };
    expect(notesBelow([short], [{ name: 'Figure 1', notes: [short] }])).toEqual([short]);
  });
});

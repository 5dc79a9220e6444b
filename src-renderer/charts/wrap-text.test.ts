import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapText } from './wrap-text.ts';

/** As wide as it has characters. */
const width = (text: string) => text.length;

describe('wrapText', () => {
  it('breaks between words, as late as the width allows', () => {
    expect(wrapText('World refinery production of indium', 16, width)).toEqual([
      'World refinery',
      'production of',
      'indium',
    ]);
  });

  it('leaves a text that fits on one line', () => {
    expect(wrapText('Kilograms', 9, width)).toEqual(['Kilograms']);
  });

  it('breaks a word that is too wide alone', () => {
    expect(wrapText('a incomprehensible b', 5, width)).toEqual([
      'a',
      'incom',
      'prehe',
      'nsibl',
      'e b',
    ]);
  });

  it('makes nothing of nothing', () => {
    expect(wrapText(' ', 5, width)).toEqual([]);
  });

  it('loses nothing, and makes no line too wide', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abc'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1 }),
        fc.integer({ min: 1, max: 30 }),
        (words, most) => {
          const lines = wrapText(words.join(' '), most, width);
          expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''));
          expect(lines.filter((line) => width(line) > most)).toEqual([]);
        },
      ),
    );
  });
});

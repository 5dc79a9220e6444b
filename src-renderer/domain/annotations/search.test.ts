import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, makeSearchText, markMatches, matchesQuery, readQuery } from './search.ts';

const text = makeSearchText([
  'Canada’s shipments fell; 26,000 kg were re-exported.',
  'Table 1, Côte d’Ivoire, quantity, 2014',
  'trade to-check',
  'Ångström',
  'Mex\u200bico\u00adan 🔥 $555 and 13%',
]);

describe('matchesQuery', () => {
  it.each([
    ['', true],
    ['  ', true],
    ['canada', true],
    ['CAN ship', true],
    ['ship can', true],
    ['cote ivoire', true],
    ['côte', true],
    ['angstrom', true],
    ['26,000', true],
    ['26', true],
    ['26000', true],
    ['6000', false],
    ['mexican', false],
    ['mexicoan', true],
    ['🔥', true],
    ['🌋', false],
    ['$555', true],
    ['€', false],
    ['13%', true],
    ['14%', false],
    ['000', false],
    ['nada', false],
    ['canada peru', false],
    ['to-check', true],
    ['2014', true],
  ])('of %j is %s', (query, expected) => {
    expect(matchesQuery(text, readQuery(query))).toBe(expected);
  });
});

describe('markMatches', () => {
  it.each([
    ['Canada fell', 'can', ['[Can]', 'ada fell']],
    ['the Côte', 'cot', ['the ', '[Côt]', 'e']],
    ['the Co\u0302te', 'co', ['the ', '[Co\u0302]', 'te']],
    ['of 26,000 kg', '26000', ['of ', '[26,000]', ' kg']],
    ['Mex\u200bico fell', 'mexi', ['[Mex\u200bi]', 'co fell']],
    ['a 🔥 b', '🔥', ['a ', '[🔥]', ' b']],
    ['nothing', 'x', ['nothing']],
    ['a ab abc', 'a ab', ['[a]', ' ', '[ab]', ' ', '[ab]', 'c']],
    ['', 'a', []],
  ])('marks in %j what %j stands for', (of, query, expected) => {
    const parts = markMatches(of, readQuery(query));
    expect(parts.map((part) => (part.isMatch ? `[${part.text}]` : part.text))).toEqual(expected);
  });

  it('loses nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (of, query) => {
        const parts = markMatches(of, readQuery(query));
        expect(parts.map((part) => part.text).join('')).toBe(of);
      }),
    );
  });

  it('marks something wherever a text is found', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (of) => {
        for (const word of readQuery(of)) {
          expect(matchesQuery(makeSearchText([of]), [word])).toBe(true);
          expect(markMatches(of, [word]).some(({ isMatch }) => isMatch)).toBe(true);
        }
      }),
    );
  });
});

describe('excerptOf', () => {
  const long = `${'word '.repeat(30)}Canada ${'more '.repeat(30)}`.trim();

  it('is the beginning where nothing is searched for', () => {
    expect(excerptOf(long, [], 20)).toBe('word word word word …');
    expect(excerptOf('short', ['x'], 20)).toBe('short');
  });

  it('begins a little before the match', () => {
    const excerpt = excerptOf(long, ['canada'], 40);
    expect(excerpt.startsWith('… word')).toBe(true);
    expect(excerpt).toContain('Canada more');
  });
});

import { describe, expect, it } from 'vitest';
import { makeTable } from '../observation-samples.ts';
import {
  complete,
  insertCompletion,
  knownRows,
  openReferenceAt,
  type CompletionWorld,
} from './complete.ts';
import { evaluate } from './evaluate.ts';
import { makeReferenceWorld } from './reference-samples.ts';

const figures = makeReferenceWorld();
const tables = [
  makeTable({ id: 'us-imports', number: '1', title: 'Imports', order: 0 }),
  makeTable({ id: 'prices', number: '', title: 'Prices of Canada', order: 1 }),
];
const world: CompletionWorld = {
  rows: knownRows(tables, [...figures.series.values()]),
  periodsOf: (id) => (id === 'us-imports/canada/quantity' ? ['2015', '2013', '2012'] : ['2013']),
  namePeriod: (period) => period,
  read: (source) => evaluate(source, figures),
};
const canada = 'us-imports/canada/quantity';
const inserts = (typed: string) => complete(typed, world).map(({ insert }) => insert);

describe('complete', () => {
  it('finds rows by words of row, measure and table, those of that name first', () => {
    expect(inserts('canada')).toEqual([`${canada}@`, 'prices/dealer@']);
    expect(inserts('imp can')).toEqual([`${canada}@`]);
    expect(inserts('quantity imports')).toHaveLength(4);
    expect(inserts('')).toHaveLength(5);
    expect(inserts('peru')).toEqual([]);
  });

  it('then offers the periods of the row', () => {
    expect(inserts(`${canada}@`)).toEqual(
      ['2015', '2013', '2012'].map((one) => `${canada}@${one}`),
    );
    expect(inserts(`${canada}@201`)).toHaveLength(3);
    expect(inserts(`${canada}@1999`)).toEqual([]);
    expect(inserts('nobody@')).toEqual([]);
  });

  it('then the figure and what comparisons say of it, without those that say nothing', () => {
    expect(inserts(`${canada}@2015`)).toEqual([
      `${canada}@2015`,
      `change(${canada}@2015)`,
      `percent(${canada}@2015)`,
      `index(${canada}@2015)`,
      `share(${canada}@2015)`,
      `rank(${canada}@2015)`,
      `hhi(${canada}@2015)`,
      `top-three(${canada}@2015)`,
    ]);
    expect(inserts(`${canada}@2015 sha of total`)).toEqual([`share(${canada}@2015)`]);
    expect(inserts('us-imports/germany/quantity@2013')).not.toContain(
      'rank(us-imports/germany/quantity@2015)',
    );
  });

  it('compares no period with itself', () => {
    expect(inserts(`${canada}@2013 change`)).toEqual([]);
    expect(inserts(`${canada}@2012 change since 2012`)).toEqual([]);
  });

  it('takes another base', () => {
    expect(inserts(`${canada}@2015 percent since 2012`)).toEqual([
      `percent(${canada}@2015, since 2012)`,
    ]);
    expect(inserts(`${canada}@2015 since 1999`)).toEqual([]);
  });

  it('offers nothing that cannot be read', () => {
    for (const { then, insert } of complete(`${canada}@2015`, world)) {
      expect(then).toBeNull();
      expect(evaluate(insert, figures).kind).not.toBe('broken');
    }
  });
});

describe('openReferenceAt', () => {
  it.each([
    ['a {{bel', 7, { start: 2, typed: 'bel' }],
    ['{{', 2, { start: 0, typed: '' }],
    ['a {{bel}} b', 11, null],
    ['a {{bel}} b', 7, { start: 2, typed: 'bel' }],
    ['a {{bel\nb', 9, null],
    ['no', 2, null],
    ['{ {', 3, null],
  ])('in %j at %i', (text, cursor, expected) => {
    expect(openReferenceAt(text, cursor)).toEqual(expected);
  });
});

describe('insertCompletion', () => {
  const whole = { insert: 'a/b@2015', then: null, name: '', about: '', source: '' };
  it.each([
    ['x {{b y', 5, 'x {{a/b@2015}} y', 14],
    ['x {{b}} y', 5, 'x {{a/b@2015}} y', 14],
    ['x {{b', 5, 'x {{a/b@2015}}', 14],
    // Inside of one that is whole: all of it makes way.
    ['x {{a/old@2013}} y', 6, 'x {{a/b@2015}} y', 14],
    ['x {{percent(a/c@2013, since 2012)}} y', 16, 'x {{a/b@2015}} y', 14],
    // Words before braces that open or close something else.
    ['x {{b words }} y', 5, 'x {{a/b@2015}} words }} y', 14],
    ['x {{b {{a/c@2013}}', 5, 'x {{a/b@2015}} {{a/c@2013}}', 14],
  ])('in %j', (text, cursor, expected, after) => {
    const open = openReferenceAt(text, cursor)!;
    expect(insertCompletion(text, cursor, open, whole)).toEqual({ text: expected, cursor: after });
  });

  it('goes on where more is to be chosen', () => {
    const row = { ...whole, insert: 'a/b@', then: 'period' as const };
    const open = openReferenceAt('x {{b}}', 5)!;
    const expected = { text: 'x {{a/b@}}', cursor: 8 };
    expect(insertCompletion('x {{b}}', 5, open, row)).toEqual(expected);
    expect(insertCompletion('x {{b/old@2013}}', 5, open, row)).toEqual(expected);
  });
});

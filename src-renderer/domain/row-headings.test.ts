import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { headedPlaces, headedRuns } from './row-headings.ts';
import { repeatedNames } from './repeated-names.ts';

const rowsOf = (groups: ReadonlyArray<string>) => groups.map((group) => ({ group }));

describe('headedPlaces', () => {
  test.each([
    ['no headings', ['', '', ''], []],
    ['one over all', ['A', 'A'], [0]],
    ['one after another', ['A', 'A', 'B'], [0, 2]],
    ['rows before and after', ['', 'A', 'A', ''], [1]],
    ['a heading that comes again after a row under none', ['A', '', 'A'], [0, 2]],
    ['no rows', [], []],
  ])('%s', (_, groups, expected) => {
    expect(headedPlaces(rowsOf(groups))).toEqual(expected);
  });
});

describe('headedRuns', () => {
  const groups = ['', 'A', 'A', 'B', 'A'];

  it('keeps rows of one heading together only where they follow one another', () => {
    expect(headedRuns([0, 1, 2, 3, 4], (place) => groups[place] ?? '')).toEqual([
      [0],
      [1, 2],
      [3],
      [4],
    ]);
  });

  it('joins what follows one another once rows between are left out', () => {
    expect(headedRuns([1, 2, 4], (place) => groups[place] ?? '')).toEqual([[1, 2, 4]]);
  });

  it('loses no row and changes no order', () => {
    const places = fc.array(fc.nat(3));
    fc.assert(
      fc.property(places, (all) => {
        expect(headedRuns([...all.keys()], (place) => String(all[place])).flat()).toEqual([
          ...all.keys(),
        ]);
      }),
    );
  });
});

describe('repeatedNames', () => {
  it('has the names of several rows', () => {
    const rows = [
      { stub: ['Other'], group: 'Europe' },
      { stub: ['Belgium'], group: 'Europe' },
      { stub: ['Other'], group: 'Asia' },
    ];
    expect([...repeatedNames(rows)]).toEqual(['["Other"]']);
  });
});

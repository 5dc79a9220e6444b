import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkKinds, type Check, type CheckResult } from '#domain/checks/check.ts';
import { makeCheck } from './check-samples.ts';
import { countChoices, everything, filterChecks, summarise, type Filter } from './filter-checks.ts';

const checks = [
  makeCheck({ id: 'a', result: 'suspect', table: 'imports', kind: 'total' }),
  makeCheck({ id: 'b', result: 'note', table: 'imports', kind: 'parts' }),
  makeCheck({ id: 'c', result: 'ok', table: 'imports', kind: 'total' }),
  makeCheck({ id: 'd', result: 'missing', table: 'prices', kind: 'missing' }),
];

const ids = (filter: Partial<Filter>) =>
  filterChecks(checks, { ...everything, ...filter }).map(({ id }) => id);

describe('filterChecks', () => {
  it.each([
    [{}, ['a', 'b', 'c', 'd']],
    [{ shown: 'problems' }, ['a', 'd']],
    [{ shown: 'notes' }, ['b']],
    [{ table: 'imports' }, ['a', 'b', 'c']],
    [{ table: 'imports', kind: 'total' }, ['a', 'c']],
    [{ shown: 'problems', table: 'imports', kind: 'total' }, ['a']],
    [{ shown: 'notes', table: 'prices' }, []],
  ] as const)('with %j lists %j', (filter, expected) => expect(ids(filter)).toEqual(expected));
});

describe('countChoices', () => {
  it('counts each choice with the others as they are', () => {
    const counts = countChoices(checks, {
      ...everything,
      shown: 'problems',
      table: 'imports',
    });
    expect(counts.shown).toEqual({ problems: 1, notes: 1, all: 3 });
    expect([...counts.tables]).toEqual([
      ['imports', 1],
      ['prices', 1],
    ]);
    expect([...counts.kinds]).toEqual([
      ['total', 1],
      ['parts', 0],
      ['missing', 0],
    ]);
  });

  const results: ReadonlyArray<CheckResult> = ['does-not-add', 'suspect', 'note', 'adds', 'ok'];
  const someChecks: fc.Arbitrary<Check[]> = fc.array(
    fc
      .record({
        result: fc.constantFrom(...results),
        table: fc.constantFrom('a', 'b', 'c'),
        kind: fc.constantFrom(...checkKinds),
      })
      .map(makeCheck),
  );
  const someFilter: fc.Arbitrary<Filter> = fc.record({
    shown: fc.constantFrom('problems', 'notes', 'all'),
    table: fc.constantFrom('', 'a', 'b'),
    kind: fc.constantFrom('', ...checkKinds),
    explained: fc.constantFrom('yes', 'no', ''),
  });

  it('says how many would be listed', () => {
    fc.assert(
      fc.property(someChecks, someFilter, (all, filter) => {
        const counts = countChoices(all, filter);
        const listed = (part: Partial<Filter>) => filterChecks(all, { ...filter, ...part }).length;
        for (const shown of ['problems', 'notes', 'all'] as const) {
          expect(counts.shown[shown]).toBe(listed({ shown }));
        }
        for (const [table, count] of counts.tables) expect(count).toBe(listed({ table }));
        for (const [kind, count] of counts.kinds) expect(count).toBe(listed({ kind }));
      }),
    );
  });
});

describe('summarise', () => {
  it.each([
    [checks, '2 problems, 1 note, 1 passed'],
    [[makeCheck({ result: 'adds-within-rounding' })], 'no problems, no notes, 1 passed'],
    [[makeCheck({ result: 'suspect' })], '1 problem, no notes, 0 passed'],
  ])('%#', (some, text) => expect(summarise(some)).toBe(text));
});

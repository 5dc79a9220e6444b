import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesFrom, withChanges } from './list-changes.ts';

const member = (id: string, says = '') => ({ id, says });
const former = [member('a'), member('b'), member('c'), member('d')];

describe('changesFrom', () => {
  it('keeps what is as it was, and tells the rest', () => {
    const list = [member('a'), member('b', 'otherwise'), member('new'), member('c'), member('d')];
    expect(changesFrom(former, list)).toEqual([
      { kind: 'kept', from: 0, count: 1 },
      { kind: 'added', members: [member('b', 'otherwise'), member('new')] },
      { kind: 'kept', from: 2, count: 2 },
    ]);
  });

  it('is one stretch where nothing has changed, and none where nothing is left', () => {
    expect(changesFrom(former, structuredClone(former))).toEqual([
      { kind: 'kept', from: 0, count: 4 },
    ]);
    expect(changesFrom(former, [])).toEqual([]);
  });
});

describe('withChanges', () => {
  it('is the former list itself where all of it is kept', () => {
    expect(withChanges(former, [{ kind: 'kept', from: 0, count: 4 }])).toBe(former);
    expect(withChanges([], [])).toEqual([]);
  });

  it('makes of any list the other one, whatever ids stand twice', () => {
    const list = fc.array(
      fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), says: fc.constantFrom('', 'x') }),
    );
    fc.assert(
      fc.property(list, list, (before, after) => {
        expect(withChanges(before, changesFrom(before, after))).toEqual(after);
      }),
    );
  });
});

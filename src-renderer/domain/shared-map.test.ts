import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SharedMap } from './shared-map.ts';

const key = fc.oneof(fc.constantFrom('a', 'b', 'c', 'table/row/1', 'table/row/2'), fc.string());
const entries = fc.array(fc.tuple(key, fc.option(fc.integer(), { nil: undefined })));

function apply(
  map: ReadonlyMap<string, number>,
  changes: ReadonlyArray<readonly [string, number | undefined]>,
): Map<string, number> {
  const changed = new Map(map);
  for (const [one, value] of changes) {
    if (value === undefined) changed.delete(one);
    else changed.set(one, value);
  }
  return changed;
}

describe('SharedMap', () => {
  it('holds what a map holds after the same changes, and leaves the map before as it was', () => {
    fc.assert(
      fc.property(entries, entries, (first, then) => {
        const start = apply(new Map(), first);
        const changed = apply(start, then);
        const shared = SharedMap.of(start);
        const other = shared.with(then);
        for (const one of [...start.keys(), ...changed.keys()]) {
          expect(shared.get(one)).toBe(start.get(one));
          expect(other.get(one)).toBe(changed.get(one));
        }
      }),
    );
  });

  it('names the keys that are otherwise, whatever the sizes of the two', () => {
    fc.assert(
      fc.property(entries, entries, (first, then) => {
        const start = apply(new Map(), first);
        const changed = apply(start, then);
        const unlike = [...new Set([...start.keys(), ...changed.keys()])].filter(
          (one) => start.get(one) !== changed.get(one),
        );
        const shared = SharedMap.of(start);
        expect(shared.with(then).keysUnlike(shared).sort()).toEqual(unlike.sort());
        expect(SharedMap.of(changed).keysUnlike(shared).sort()).toEqual(unlike.sort());
      }),
    );
  });

  it('spreads ten thousand rows over many buckets: a change touches a small part', () => {
    const ids = Array.from({ length: 10_000 }, (_, row) => `mines/${row}`);
    const shared = SharedMap.of(new Map(ids.map((id) => [id, id])));
    expect(shared.with([['mines/77', 'other']]).keysUnlike(shared)).toEqual(['mines/77']);
  });

  it('is the same map when nothing is changed', () => {
    const shared = SharedMap.of(new Map([['a', 1]]));
    expect(shared.with([])).toBe(shared);
  });
});

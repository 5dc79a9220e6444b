/**
 * A map by text that never changes. One in which some entries are otherwise shares all others with it, so that it costs
 * little to make and the two are quickly told apart, however many entries there are.
 */
export class SharedMap<V> {
  /** As many as the root of the number of entries: a change copies the list of buckets and one of them. */
  readonly #buckets: ReadonlyArray<ReadonlyMap<string, V>>;

  private constructor(buckets: ReadonlyArray<ReadonlyMap<string, V>>) {
    this.#buckets = buckets;
  }

  static of<V>(entries: ReadonlyMap<string, V>): SharedMap<V> {
    const count = Math.max(16, 2 ** Math.ceil(Math.log2(Math.sqrt(entries.size + 1))));
    const buckets = Array.from({ length: count }, () => new Map<string, V>());
    for (const [key, value] of entries) buckets[bucketOf(key, count)]?.set(key, value);
    return new SharedMap(buckets);
  }

  get(key: string): V | undefined {
    return this.#buckets[bucketOf(key, this.#buckets.length)]?.get(key);
  }

  *entries(): Generator<readonly [key: string, value: V]> {
    for (const bucket of this.#buckets) yield* bucket;
  }

  /** The map with these entries in it; undefined takes one out. */
  with(entries: Iterable<readonly [key: string, value: V | undefined]>): SharedMap<V> {
    const buckets = [...this.#buckets];
    const copies = new Map<number, Map<string, V>>();
    for (const [key, value] of entries) {
      const place = bucketOf(key, buckets.length);
      const copy = copies.get(place) ?? new Map(buckets[place]);
      if (value === undefined) copy.delete(key);
      else copy.set(key, value);
      copies.set(place, copy);
      buckets[place] = copy;
    }
    return copies.size === 0 ? this : new SharedMap(buckets);
  }

  /** The keys whose values are not the same ones in the other map; in no order. */
  keysUnlike(other: SharedMap<V>): string[] {
    if (other.#buckets.length !== this.#buckets.length) {
      return unlike(new Map(this.entries()), new Map(other.entries()));
    }
    return this.#buckets.flatMap((bucket, place) => {
      const others = other.#buckets[place];
      return others === undefined || others === bucket ? [] : unlike(bucket, others);
    });
  }
}

function unlike<V>(one: ReadonlyMap<string, V>, other: ReadonlyMap<string, V>): string[] {
  const changed = [...one].filter(([key, value]) => other.get(key) !== value);
  const gone = [...other.keys()].filter((key) => !one.has(key));
  return [...changed.map(([key]) => key), ...gone];
}

/** FNV-1a: quick, and spreads ids that differ in their last digits. `count` is a power of two. */
function bucketOf(key: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  }
  return (hash ^ (hash >>> 15)) & (count - 1);
}

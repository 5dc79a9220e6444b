/** The map with this entry in it; without it where the value is null. */
export function withEntry<K, V>(
  map: ReadonlyMap<K, V>,
  key: K,
  value: V | null,
): ReadonlyMap<K, V> {
  const changed = new Map(map);
  if (value === null) changed.delete(key);
  else changed.set(key, value);
  return changed;
}

/** A map of nothing, to begin with. */
export function noEntries<K, V>(): ReadonlyMap<K, V> {
  return new Map();
}

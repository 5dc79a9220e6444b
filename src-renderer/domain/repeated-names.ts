/** The names that other rows have too, each as `nameKey` writes it: their headings alone tell those rows apart. */
export function repeatedNames(
  rows: ReadonlyArray<{ readonly stub: ReadonlyArray<string> }>,
): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { stub } of rows) {
    const key = nameKey(stub);
    if (seen.has(key)) repeated.add(key);
    seen.add(key);
  }
  return repeated;
}

export function nameKey(stub: ReadonlyArray<string>): string {
  return JSON.stringify(stub);
}

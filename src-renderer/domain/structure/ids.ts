/**
 * A name as part of an id: `Korea, Republic of` gives `korea-republic-of`. A name without Latin letters or digits
 * leaves nothing of itself; `fallback` stands for it.
 */
export function slugOf(name: string, fallback: string): string {
  const slug = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return slug === '' ? fallback : slug;
}

/** The id, or the id with the first number from 2 on that makes it one that is not taken. */
export function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  for (let count = 2; ; count += 1) {
    const numbered = `${id}-${count}`;
    if (!taken.has(numbered)) return numbered;
  }
}

/** The ids of all series, tables or notes. */
export function idsOf(rows: ReadonlyArray<{ readonly id: string }>): Set<string> {
  return new Set(rows.map(({ id }) => id));
}

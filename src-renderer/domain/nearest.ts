/** Nothing is called by so many characters: to compare a text of megabytes with every name would never end. */
const longestTyped = 200;

/** The candidates closest to what was typed, best first; those that share nothing with it are left out. */
export function findNearest(
  typed: string,
  candidates: ReadonlyArray<string>,
  count: number,
): string[] {
  if (typed.length > longestTyped) return [];
  const wanted = typed.toLowerCase();
  return candidates
    .map((candidate) => ({ candidate, distance: editDistance(wanted, candidate.toLowerCase()) }))
    .filter(({ candidate, distance }) => distance < Math.max(wanted.length, candidate.length))
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, count)
    .map(({ candidate }) => candidate);
}

/** Levenshtein's distance: the fewest insertions, deletions and replacements of single characters. */
function editDistance(a: string, b: string): number {
  const firstRow = Array.from({ length: b.length + 1 }, (_, column) => column);
  return (
    [...a]
      .reduce<number[]>((above, letter, row) => {
        const current = [row + 1];
        for (const [column, other] of [...b].entries()) {
          const replaced = (above[column] ?? 0) + (letter === other ? 0 : 1);
          const deleted = (above[column + 1] ?? 0) + 1;
          const inserted = (current[column] ?? 0) + 1;
          current.push(Math.min(replaced, deleted, inserted));
        }
        return current;
      }, firstRow)
      .at(-1) ?? 0
  );
}

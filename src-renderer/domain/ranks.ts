/**
 * Each amount's place from the largest down, equals sharing a place and the next ones skipping (1, 2, 2, 4). Zero and
 * null have no rank.
 */
export function rank(amounts: ReadonlyArray<number | null>): (number | null)[] {
  const ranked = amounts
    .filter((amount) => amount !== null && amount !== 0)
    .sort((a, b) => (b ?? 0) - (a ?? 0));
  return amounts.map((amount) => {
    const place = amount === 0 ? -1 : ranked.indexOf(amount);
    return place === -1 ? null : place + 1;
  });
}

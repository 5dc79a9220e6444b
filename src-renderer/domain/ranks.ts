/**
 * Each amount's place from the largest down, equals sharing a place and the next ones skipping (1, 2, 2, 4). Zero and
 * null have no rank.
 */
export function rank(amounts: ReadonlyArray<number | null>): (number | null)[] {
  const ranked = amounts
    .filter((amount): amount is number => amount !== null && amount !== 0)
    .sort((a, b) => b - a);
  const places = new Map<number, number>();
  ranked.forEach((amount, index) => {
    if (!places.has(amount)) places.set(amount, index + 1);
  });
  return amounts.map((amount) => (amount === null ? null : (places.get(amount) ?? null)));
}

/** The list with the member at one place moved to another, as far as the list goes. */
export function moved<T>(list: ReadonlyArray<T>, from: number, to: number): T[] {
  const left = list.filter((_, index) => index !== from);
  const place = Math.min(Math.max(0, to), left.length);
  return [...left.slice(0, place), ...list.slice(from, from + 1), ...left.slice(place)];
}

/** Observation status: estimated, revised, preliminary, forecast or planned, series break. */
export type Flag = 'e' | 'r' | 'p' | 'f' | 'b';

/** The order in which flags are stored and printed. */
export const flagOrder: ReadonlyArray<Flag> = ['e', 'r', 'p', 'f', 'b'];

export const flagNames: Record<Flag, string> = {
  e: 'estimated',
  r: 'revised',
  p: 'preliminary',
  f: 'forecast or planned',
  b: 'series break',
};

export function isFlag(text: string): text is Flag {
  return (flagOrder as ReadonlyArray<string>).includes(text);
}

/** The same flags once each, in canonical order. */
export function sortFlags(flags: Iterable<Flag>): Flag[] {
  const present = new Set(flags);
  return flagOrder.filter((flag) => present.has(flag));
}

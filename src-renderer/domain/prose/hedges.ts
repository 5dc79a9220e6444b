/** How a text says that a number is not exact. */
export type Hedge = 'about' | 'nearly' | 'more-than' | 'less-than' | 'at-least' | 'at-most';

const hedges: ReadonlyArray<readonly [RegExp, Hedge]> = [
  [
    /\b(?:about|around|approximately|roughly|some|an estimated|circa|ca\.|close to)(?: the)? ?$/,
    'about',
  ],
  [/\b(?:nearly|almost|just under|not quite|slightly less than|slightly under) ?$/, 'nearly'],
  [/\b(?:at least|no less than|not less than|a minimum of) ?$/, 'at-least'],
  [/\b(?:up to|as much as|at most|no more than|not more than|a maximum of) ?$/, 'at-most'],
  [
    /\b(?:more than|over|above|in excess of|exceeding|exceeded|greater than|slightly more than|just over|upwards? of) ?$/,
    'more-than',
  ],
  [/\b(?:less than|fewer than|under|below|short of) ?$/, 'less-than'],
  [/> ?$/, 'more-than'],
  [/≥ ?$/, 'at-least'],
  [/< ?$/, 'less-than'],
  [/≤ ?$/, 'at-most'],
];

/** That stands before the number, by the text up to it in small letters. */
export function hedgeBefore(before: string): Hedge | null {
  return hedges.find(([pattern]) => pattern.test(before))?.[1] ?? null;
}

/** That stands behind the number, which ends at that place. */
export function hedgeAfter(text: string, end: number): Hedge | null {
  return /^ (?:or more|and more)\b/.test(text.slice(end, end + 12)) ? 'at-least' : null;
}

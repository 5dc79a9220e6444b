/** A time that the text names. `periods` are what it may be called in tables, the best first. */
export interface Time {
  readonly start: number;
  readonly end: number;
  readonly periods: ReadonlyArray<string>;
  /** It says how far back it lies instead of a year: `the year before`. */
  readonly isYearBefore: boolean;
}

const monthNames =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
const month = `(${monthNames.join('|')})`;
const ordinals: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
  last: 4,
  final: 4,
};

type Reader = (found: RegExpExecArray, year: string) => ReadonlyArray<string>;
const numbers: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  ten: 10,
};

/** Tried in order at one place. A year that is not named is the one that the sentence is about. */
const readers: ReadonlyArray<readonly [RegExp, Reader]> = [
  [
    new RegExp(String.raw`${month} (\d{1,2}), ?((?:19|20)\d\d)\b`, 'iy'),
    ([, name = '', day = '', year = '']) => [
      `${year}-${monthNumber(name)}-${day.padStart(2, '0')}`,
      year,
    ],
  ],
  [
    new RegExp(String.raw`${month} ((?:19|20)\d\d)\b`, 'iy'),
    ([, name = '', year = '']) => [`${year}-${monthNumber(name)}`],
  ],
  [
    new RegExp(
      String.raw`(?:in|by|of|since|until|late|early|mid-?) ?(?:late |early |mid-)?${month}\b(?! \d)`,
      'iy',
    ),
    ([, name = ''], year) => [`${year}-${monthNumber(name)}`],
  ],
  [
    /(first|second|third|fourth|1st|2nd|3rd|4th|last|final) quarters?(?: of(?: the year)?)?(?: ?((?:19|20)\d\d))?\b/iy,
    ([, which = '', own], year) => [`${own ?? year}-Q${ordinals[which.toLowerCase()] ?? 1}`],
  ],
  [
    /(?<=\bquarters?\b[^.;]{0,160}\bin the )(first|second|third|fourth|last)(?=[,.;)]| and\b|$)/iy,
    ([, which = ''], year) => [`${year}-Q${ordinals[which.toLowerCase()] ?? 1}`],
  ],
  [/q([1-4]),?(?: of)? ((?:19|20)\d\d)\b/iy, ([, which = '', own = '']) => [`${own}-Q${which}`]],
  [/the (?:year as a whole|whole year|full year)\b/iy, (_, year) => [year]],
  [/year-?end(?: of)?(?: ((?:19|20)\d\d))?\b/iy, ([, own], year) => [`${own ?? year}-12-31`]],
  [
    /(?:the )?(?:end|close) of (?:the year|((?:19|20)\d\d))\b(?! and)/iy,
    ([, own], year) => [`${own ?? year}-12-31`],
  ],
  [
    /(?:(?<=\b(?:began|begin|beginning|started|starting|start|opened|opening) (?:of )?)the year|(?:the )?(?:beginning|start) of ((?:19|20)\d\d)|(?<=\b(?:began|started|opened) )((?:19|20)\d\d))\b/iy,
    ([, own, other], year) => [`${own ?? other ?? year}-01-01`],
  ],
  [
    /(?<=\b(?:ended|closed|finished) )(?:the year|it|((?:19|20)\d\d))\b/iy,
    ([, own], year) => [`${own ?? year}-12-31`],
  ],
  [
    /(?:past|last|preceding) (\d{1,2}|two|three|four|five|six|ten) years\b/iy,
    ([, count = ''], year) => [
      `${Number(year) - (numbers[count.toLowerCase()] ?? Number(count)) + 1}/${year}`,
    ],
  ],
  [
    /((?:19|20)\d\d)[-–](?:(?:19|20))?(\d\d)\b/iy,
    ([, from = '', to = '']) => [`${from}/${from.slice(0, 2)}${to}`],
  ],
  [/((?:19|20)\d\d)(?![\d,.]\d|\d)(?:s\b)?/iy, ([, year = '']) => [year]],
];

const yearBefore =
  /(?:the |a )?(?:(?:year|12 months) (?:before|earlier|ago)|(?:previous|preceding|prior) year|last year)(?:['’]s)?\b/iy;

/**
 * The time that begins at that place; `year` is what `yearend` or `in the first quarter` are of.
 */
export function readTime(text: string, at: number, year: string): Time | null {
  yearBefore.lastIndex = at;
  const before = yearBefore.exec(text);
  if (before !== null) {
    const periods = [String(Number(year.slice(0, 4)) - 1)];
    return { start: at, end: at + before[0].length, periods, isYearBefore: true };
  }
  for (const [pattern, read] of readers) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null) continue;
    return {
      start: at,
      end: at + found[0].length,
      periods: read(found, year),
      isYearBefore: false,
    };
  }
  return null;
}

function monthNumber(name: string): string {
  return String(monthNames.indexOf(name.toLowerCase()) + 1).padStart(2, '0');
}

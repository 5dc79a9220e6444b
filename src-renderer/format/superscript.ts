const raised: Readonly<Record<string, string>> = {
  '0': '\u2070',
  '1': '\u00b9',
  '2': '\u00b2',
  '3': '\u00b3',
  '4': '\u2074',
  '5': '\u2075',
  '6': '\u2076',
  '7': '\u2077',
  '8': '\u2078',
  '9': '\u2079',
  e: '\u1d49',
  r: '\u02b3',
  p: '\u1d56',
  f: '\u1da0',
  b: '\u1d47',
};

/** A mark in raised characters, where text has no other way to raise it; others stay as they are. */
export function superscript(mark: string): string {
  return [...mark].map((letter) => raised[letter] ?? letter).join('');
}

const words = [
  ...['first', 'second', 'third', 'fourth', 'fifth'],
  ...['sixth', 'seventh', 'eighth', 'ninth', 'tenth'],
];

/** A place in numerals: `1st`, `12th`, `23rd`. */
export function ordinal(place: number): string {
  const isTeen = Math.floor(place / 10) % 10 === 1;
  const ending = isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th');
  return `${place}${ending}`;
}

/** A place in words up to the tenth: `second`; in numerals from there on. */
export function ordinalWord(place: number): string {
  return words[place - 1] ?? ordinal(place);
}

/** Numbers as they are written in words. */
export const words: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
};

/** Such a word where it counts something. */
export const wordNumber = new RegExp(
  String.raw`(?:${Object.keys(words).join('|')})(?= (?:percent|companies|producers|times|tons?|metric)|[ -]?fold\b)`,
  'iy',
);

/** Fractions in words, in percent; tried in this order. */
export const fractions: ReadonlyArray<readonly [RegExp, number]> = [
  [/(?:one[- ]?|a )?half(?= (?:of|the)\b)|one-half/iy, 50],
  [/(?:one|a)[- ]third/iy, 100 / 3],
  [/two[- ]thirds/iy, 200 / 3],
  [/(?:one|a)[- ]quarter(?= of)|one-fourth/iy, 25],
  [/three[- ](?:quarters|fourths)/iy, 75],
  [/(?:one|a)[- ]fifth/iy, 20],
  [/(?:one|a)[- ]sixth/iy, 100 / 6],
  [/(?:one|a)[- ]eighth/iy, 12.5],
  [/(?:one|a)[- ]tenth/iy, 10],
  [/(?:the )majority(?= of)/iy, 50],
];

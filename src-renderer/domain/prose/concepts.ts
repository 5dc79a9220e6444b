/**
 * What a series counts, as words of the text tell it. The first concept that a word fits is taken.
 */
export type Concept = string;

const patterns: ReadonlyArray<readonly [Concept, RegExp]> = [
  ['utilization', /^utili[sz]ation$/],
  ['capacity', /^capacit(?:y|ies)$/],
  ['duty', /^(?:dut(?:y|ies)|tariffs?)$/],
  [
    'import',
    /^(?:imports?|imported|importing|importers?|suppl(?:y|ied|ier|iers|ying)|sourced|receipts?)$/,
  ],
  ['export', /^export(?:s|ed|ing|er|ers)?$/],
  ['production', /^(?:produc(?:e|ed|es|ing|tion|er|ers)|output|refiners?)$/],
  ['consumption', /^(?:consum(?:e|ed|es|ing|ption|er|ers)|usage)$/],
  ['price', /^(?:prices?|priced)$/],
  ['stocks', /^(?:stocks?|held|inventor(?:y|ies)|stockpiles?|stockpiled|holdings?)$/],
  ['demand', /^demand$/],
  ['investment', /^(?:invest(?:ed|s|ing|ment|ments)?)$/],
  ['shipments', /^(?:shipped|shipments?|ships)$/],
];

/** The concept that a word of the text names; null for other words. */
export function conceptOfWord(word: string): Concept | null {
  return patterns.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}

/**
 * The concept of a series, from its indicator: `imports for consumption` is imports, `solar cell
 * production` is production. An indicator without any such word is a concept of its own, by its
 * first word.
 */
export function conceptOfIndicator(indicator: string): Concept {
  const plain = foldPhrases(indicator.toLowerCase());
  const words = plain.match(/[\p{L}]+/gu) ?? [];
  const named = words.map(conceptOfWord).filter((one) => one !== null);
  return named.at(-1) ?? words[0] ?? '';
}

/**
 * Words that mean something else beside others: in `production capacity` it is the capacity that is
 * counted.
 */
const phrases: ReadonlyArray<RegExp> = [
  /(?<=\bfor )consumption\b/g,
  /\bproduction(?= (?:capacit|plant|facilit|line))/g,
  /\bproducer(?= prices?\b)/g,
  /\bcapacity(?= utili[sz]ation)/g,
  /\b(?:import|export)(?= (?:dut|tariff))/g,
  /\bimport(?= levels?\b)/g,
  /\bsupply(?= side\b)/g,
];

/** The text with such words made unreadable; no longer and no shorter. */
export function foldPhrases(lower: string): string {
  return phrases.reduce(
    (text, pattern) => text.replace(pattern, (found) => `~${found.slice(1)}`),
    lower,
  );
}

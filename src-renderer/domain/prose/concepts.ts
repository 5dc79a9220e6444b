/** What a series counts, as words of the text tell it. The first concept that a word fits is taken. */
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
 * The concept of a series, from its indicator: `imports for consumption` is imports, `solar cell production` is
 * production. An indicator without any such word is a concept of its own, by its first word.
 */
export function conceptOfIndicator(indicator: string): Concept {
  const plain = foldPhrases(indicator.toLowerCase());
  const words = plain.match(/[\p{L}]+/gu) ?? [];
  const named = words.map(conceptOfWord).filter((one) => one !== null);
  return named.at(-1) ?? words[0] ?? '';
}

/** Phrases whose parts would mean something else: `production capacity` is capacity. As long as they were. */
const phrases: ReadonlyArray<readonly [RegExp, string]> = [
  [/\b(for) (consumption)\b/g, 'for ~onsumption'],
  [/\bproduction(?= capacit)/g, '~roduction'],
  [/\bproduction(?= (?:plant|facilit|line))/g, '~roduction'],
  [/\bproducer(?= prices?\b)/g, '~roducer'],
  [/\bcapacity(?= utili[sz]ation)/g, '~apacity'],
  [/\b(import|export)(?= dut| tariff)/g, '~mport'],
  [/\bimport(?= levels?\b)/g, '~mport'],
  [/\bimport(?= sources?\b)/g, 'import'],
  [/\b(supply)(?= side\b)/g, '~upply'],
  [/\bproduce(?= \d)/g, 'produce'],
];

/** The text with the parts of such phrases made unreadable; no longer and no shorter. */
export function foldPhrases(lower: string): string {
  return phrases.reduce(
    (text, [pattern, plain]) =>
      text.replace(pattern, (found) =>
        plain.length === found.length ? plain : `~${found.slice(1)}`,
      ),
    lower,
  );
}

import type { Lexicon } from './lexicon.ts';
import type { Need } from './needs.ts';
import type { Profile } from './profiles.ts';
import type { Subject } from './subject.ts';

/** What a clause says, for all rows alike. */
export interface Context {
  /** The words of the clause and of those before it in the sentence. */
  readonly here: ReadonlySet<string>;
  /** The products that the clause names. */
  readonly topics: ReadonlyArray<string>;
  readonly lexicon: Lexicon;
}

/**
 * How many of the words that tell the row from others the text has; null when it says that another
 * thing is meant.
 */
export function scoreWords(
  profile: Profile,
  subject: Subject,
  { here, topics, lexicon }: Context,
): number | null {
  const { series, words, acronyms, names } = profile;
  const earlier = subject.sentence.words;
  const isNamed =
    series.entity !== '' &&
    (subject.entities.includes(series.entity) || subject.clause.entities.includes(series.entity));
  if (acronyms.some((one) => !here.has(one) && !earlier.has(one)) && !isNamed) return null;
  if (profile.isNet !== (subject.concepts.length > 0 ? subject.isNet : subject.clause.isNet))
    return null;
  const { basis } = series;
  if (here.has('secondary') && basis !== '' && !/secondary/.test(basis)) return null;
  let score = acronyms.some((one) => !here.has(one)) && !isNamed ? -0.7 : 0;
  if (subject.words.has('primary') && basis !== '')
    score += basis === 'primary' ? 0.3 : /primary/.test(basis) ? -0.3 : -1.5;
  let matched = 0;
  let missed = 0;
  for (const word of words) {
    const weight = 1 / (lexicon.frequency.get(word) ?? 1) ** 0.5;
    if (here.has(word)) matched += weight;
    else if (earlier.has(word)) matched += weight / 2;
    else missed += weight;
  }
  // A percentage of something else is meant where no word of the row is there.
  const isPercent = profile.form === 'share' || profile.form === 'percent';
  if (isPercent && words.size > 0 && matched === 0 && !isNamed) return null;
  score += Math.min(2, matched) - Math.min(0.9, 0.2 * missed);
  const missing = names.filter((one) => !here.has(one) && !earlier.has(one));
  if (!isNamed) score -= Math.min(2, missing.length);
  const foreign = topics.filter((word) => !words.has(word) && !acronyms.includes(word));
  return score - Math.min(1.5, foreign.length * 0.75);
}

/** Money is meant only where the text says so. */
export function scoreForm({ form }: Profile, subject: Subject, { role, unit }: Need): number {
  if (role === 'level' || unit !== null) return 0;
  const saysMoney =
    subject.words.has('value') || subject.words.has('valued') || subject.words.has('worth');
  const carried = subject.form ?? subject.clause.form ?? subject.sentence.form;
  if (!saysMoney && carried === 'money') {
    // What follows a sentence on the value goes on about it, or turns back to the quantity: that is
    // left open.
    return form === 'money' ? 0.2 : form === 'amount' ? -0.4 : 0;
  }
  if (form === 'money') return saysMoney ? 0.5 : -2;
  return saysMoney && form === 'amount' ? -2 : 0;
}

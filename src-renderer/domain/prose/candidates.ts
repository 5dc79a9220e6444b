import type { Concept } from './concepts.ts';
import type { Lexicon } from './lexicon.ts';
import { singular } from './words.ts';
import { caveatOf, type Caveat } from './caveats.ts';
import { fitsNeed, type Need } from './needs.ts';
import type { Profile } from './profiles.ts';
import { scoreArea, scoreEntity, scoreTrade } from './score-place.ts';
import { scoreForm, scoreWords } from './score-words.ts';
import type { Subject } from './subject.ts';

export interface Candidate {
  readonly profile: Profile;
  readonly score: number;
  readonly caveat?: Caveat;
}

/** Scores that differ by less are equally good. */
export const closeScore = 0.4;

/** The series that a statement can be about, the likeliest first. */
export function findCandidates(
  subject: Subject,
  need: Need,
  profiles: ReadonlyArray<Profile>,
  lexicon: Lexicon,
): Candidate[] {
  const concepts = weighConcepts(subject, need);
  const here = new Set([...subject.words, ...subject.clause.words]);
  const foreign = subject.acronyms.some(
    (one) => !lexicon.topics.has(one) && !lexicon.topics.has(singular(one)),
  );
  const topics = [...subject.words].filter((word) => lexicon.topics.has(word));
  const context = { here, topics, lexicon };
  const found: Candidate[] = [];
  // A short name that no row has is of a product that no row is about.
  if (foreign) return found;
  for (const profile of profiles) {
    const concept = concepts.get(profile.concept);
    if (subject.products.some((one) => !profile.products.has(one))) continue;
    if (concept === undefined || !fitsNeed(profile, need, subject)) continue;
    const place =
      profile.concept === 'import'
        ? scoreTrade(profile, subject, need)
        : scoreArea(profile, subject);
    if (place === null) continue;
    const entity = scoreEntity(profile, subject);
    const words = scoreWords(profile, subject, context);
    if (entity === null || words === null) continue;
    const score =
      concept +
      place +
      entity +
      words +
      scoreForm(profile, subject, need) +
      (profile.isNumbered ? 0.5 : 0);
    const caveat = caveatOf(profile, subject, need);
    found.push({ profile, score, ...(caveat === null ? {} : { caveat }) });
  }
  return found.sort((a, b) => b.score - a.score);
}

/** The first concept of a clause counts most; one that is only implied by the unit counts least. */
function weighConcepts(
  { concepts, words, clause, sentence }: Subject,
  { unit, role }: Need,
): Map<Concept, number> {
  const weights = new Map<Concept, number>();
  const add = (concept: Concept, weight: number) => {
    if ((weights.get(concept) ?? 0) < weight) weights.set(concept, weight);
  };
  concepts.forEach((concept, index) => add(concept, index === 0 ? 2 : 1));
  if (concepts.length === 0)
    clause.concepts.forEach((concept, index) => add(concept, index === 0 ? 1.4 : 1.2));
  if (weights.size === 0)
    sentence.concepts.forEach((concept, index) => add(concept, index === 0 ? 1.2 : 0.9));
  if (weights.has('shipments') && (role !== 'level' || !/W/.test(unit ?? ''))) add('import', 1.4);
  if (/\/yr$/.test(unit ?? '')) add('capacity', 0.9);
  // What imports are worth by the kilogram is no price of a market.
  const isUnitValue = words.has('value') || words.has('valued');
  if (/^(?:USD|CNY)\/kg$/.test(unit ?? '') && !isUnitValue) add('price', 1);
  if (/^(?:USD|CNY|JPY)$/.test(unit ?? '')) add('investment', 0.5);
  return weights;
}

import type { Concept } from './concepts.ts';
import type { Lexicon } from './lexicon.ts';
import { singular } from './words.ts';
import { fitsUnit, type Profile } from './profiles.ts';
import type { Subject } from './subject.ts';

/** What a statement needs of a series, to be about it. */
export interface Need {
  readonly role: 'level' | 'change' | 'share' | 'percent' | 'rank';
  /** The unit of an amount that is stated; null where there is none. */
  readonly unit: string | null;
}

export interface Candidate {
  readonly profile: Profile;
  readonly score: number;
  readonly caveat?: Caveat;
}

/** Why the row may not be what is meant. */
export interface Caveat {
  readonly reason: string;
  /** It cannot even be borne out by the row. */
  readonly isOther: boolean;
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

function caveatOf(
  { concept, form, series }: Profile,
  subject: Subject,
  { unit }: Need,
): Caveat | null {
  const named = [...subject.concepts, ...subject.clause.concepts];
  if (form === 'unit-value' && named.includes('price'))
    return { reason: 'A price may be another than the unit value.', isOther: false };
  const mayProduce = /^(?:able|capable|designed|can|could)$/;
  const isMade =
    named[0] === 'production' && ![...subject.words].some((one) => mayProduce.test(one));
  if (concept === 'capacity' && isMade && !named.includes('capacity'))
    return {
      reason: 'But that is a capacity, and the text speaks of what is produced.',
      isOther: true,
    };
  if (concept === 'production' && unit?.endsWith('/yr') === true)
    return { reason: 'An amount a year may be one that can be produced.', isOther: false };
  const { area, clause, sentence, heading } = subject;
  const isNamed = [area, clause.area, sentence.area, heading].includes(series.country);
  if (concept === 'price' && !isNamed && series.country !== 'United States')
    return { reason: 'The text does not say where it was the price.', isOther: false };
  return null;
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

function fitsNeed(profile: Profile, { role, unit }: Need, subject: Subject): boolean {
  const { form } = profile;
  // A unit value is meant where the text says so, or states dollars per kilogram.
  if (speaksOfUnitValue(subject))
    return form === 'unit-value' && role !== 'rank' && role !== 'share';
  if (form === 'unit-value' && unit === null) return false;
  switch (role) {
    case 'level':
      return (
        form !== 'change' && form !== 'share' && form !== 'percent' && fitsUnit(unit ?? '', profile)
      );
    case 'change':
      return (
        (form === 'amount' ||
          form === 'money' ||
          form === 'price' ||
          form === 'unit-value' ||
          form === 'change' ||
          form === 'percent') &&
        (unit === null || fitsUnit(unit, profile))
      );
    case 'share':
      return form === 'share' || isOfRows(profile);
    case 'percent':
      return form === 'percent' || form === 'share';
    case 'rank':
      return form === 'share' || isOfRows(profile);
  }
}

/** `the unit value of imports`, and what a clause that names nothing else goes on with. */
function speaksOfUnitValue({ words, concepts, clause }: Subject): boolean {
  const isIn = (some: ReadonlySet<string>) => some.has('unit') && some.has('value');
  return isIn(words) || (concepts.length === 0 && isIn(clause.words));
}

/** Is it one of the rows of a whole: of a total, or of a numbered table of companies? */
function isOfRows({ form, series, isNumbered }: Profile): boolean {
  return (
    (form === 'amount' || form === 'money') &&
    (series.role === 'part' || (series.role === 'single' && series.entity !== '' && isNumbered))
  );
}

/** How well the area fits; null when the text names another one. */
function scoreArea({ series, concept }: Profile, subject: Subject): number | null {
  const { country, entity } = series;
  if (entity !== '' && subject.entities.includes(entity))
    return subject.areas.has(country) ? 0.5 : 0;
  if (subject.area !== null) {
    if (country === subject.area) return 3;
    return subject.areas.has(country) ? 1.5 : concept === 'price' && isLoose(subject) ? 0 : null;
  }
  const { clause, sentence, heading } = subject;
  if (entity !== '' && [...clause.entities, ...sentence.entities].includes(entity)) return 0;
  const carried = clause.area ?? sentence.area ?? heading;
  if (carried !== null) {
    if (country === carried) return clause.area === null ? 1.5 : 2;
    return country === heading ? 1 : concept === 'price' ? 0 : null;
  }
  return country === 'World' ? 1 : concept === 'price' || country === 'United States' ? 0 : null;
}

/** Prices name the place where they are asked, which is no producer’s country. */
function isLoose({ areas }: Subject): boolean {
  return areas.size === 0;
}

/** Importer and supplier; null when the text names others. */
function scoreTrade({ series }: Profile, subject: Subject, need: Need): number | null {
  const { country, counterpart } = series;
  const { clause, sentence, heading } = subject;
  let score = 0;
  if (subject.importer !== null) {
    if (counterpart !== subject.importer) return null;
    score += 3;
  } else {
    const carried = clause.importer ?? sentence.importer ?? heading;
    if (carried !== null) {
      if (counterpart !== carried) return null;
      score += clause.importer === null ? 1.5 : 2;
    } else if (counterpart !== '' && counterpart !== 'United States') score -= 1;
  }
  if (subject.supplier !== null && subject.supplier !== subject.importer) {
    if (country !== subject.supplier) return null;
    return score + 3;
  }
  const needsPart = need.role === 'share' || need.role === 'rank';
  if (needsPart) return null;
  const inherits = subject.concepts.length === 0 ? (clause.supplier ?? null) : null;
  if (inherits !== null) return country === inherits ? score + 1.5 : null;
  return country === 'World' ? score + 2 : null;
}

function scoreEntity({ series, names }: Profile, subject: Subject): number | null {
  const { entity } = series;
  const { clause, sentence } = subject;
  if (subject.entities.length > 0) {
    if (entity === '') return null;
    return subject.entities.includes(entity) ? 4 : null;
  }
  if (subject.isStranger) {
    // A company that is not known may still be whose count a row is.
    return entity === '' && names.some((name) => subject.words.has(name)) ? 0 : null;
  }
  const hasArea = subject.area !== null && subject.area !== 'World';
  if (clause.entities.length > 0 && !hasArea) {
    return clause.entities.includes(entity) ? 2.5 : null;
  }
  if (sentence.entities.length > 0 && !hasArea && subject.area === null) {
    return entity === '' ? 0 : sentence.entities.includes(entity) ? 1.5 : null;
  }
  return entity === '' ? 0 : null;
}

interface Context {
  /** The words of the clause and of those before it in the sentence. */
  readonly here: ReadonlySet<string>;
  /** The products that the clause names. */
  readonly topics: ReadonlyArray<string>;
  readonly lexicon: Lexicon;
}

/** How many of the words that tell the row from others the text has; null when it says that another thing is meant. */
function scoreWords(
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
function scoreForm({ form }: Profile, subject: Subject, { role, unit }: Need): number {
  if (role === 'level' || unit !== null) return 0;
  const saysMoney =
    subject.words.has('value') || subject.words.has('valued') || subject.words.has('worth');
  const carried = subject.form ?? subject.clause.form ?? subject.sentence.form;
  if (!saysMoney && carried === 'money') {
    // What follows a sentence on the value goes on about it, or turns back to the quantity: that is left open.
    return form === 'money' ? 0.2 : form === 'amount' ? -0.4 : 0;
  }
  if (form === 'money') return saysMoney ? 0.5 : -2;
  return saysMoney && form === 'amount' ? -2 : 0;
}

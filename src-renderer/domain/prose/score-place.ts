import type { Need } from './needs.ts';
import type { Profile } from './profiles.ts';
import type { Subject } from './subject.ts';

/** How well the area fits; null when the text names another one. */
export function scoreArea({ series, concept }: Profile, subject: Subject): number | null {
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
export function scoreTrade({ series }: Profile, subject: Subject, need: Need): number | null {
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

/** How well the company or plant fits; null when the text names another one. */
export function scoreEntity({ series, names }: Profile, subject: Subject): number | null {
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

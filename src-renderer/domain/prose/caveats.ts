import type { Profile } from './profiles.ts';
import type { Need } from './needs.ts';
import type { Subject } from './subject.ts';

/** Why the row may not be what is meant. */
export interface Caveat {
  readonly reason: string;
  /** It cannot even be borne out by the row. */
  readonly isOther: boolean;
}

/**
 * Why a row that fits the words may not be what they mean; null where nothing speaks against it.
 */
export function caveatOf(
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

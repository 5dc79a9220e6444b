import { fitsUnit, type Profile } from './profiles.ts';
import type { Subject } from './subject.ts';

/** What a statement needs of a series, to be about it. */
export interface Need {
  readonly role: 'level' | 'change' | 'share' | 'percent' | 'comparison' | 'rank';
  /** The unit of an amount that is stated; null where there is none. */
  readonly unit: string | null;
}

/** Can the row state what is needed? */
export function fitsNeed(profile: Profile, { role, unit }: Need, subject: Subject): boolean {
  const { form } = profile;
  // A unit value is meant where the text says so, or states dollars per kilogram.
  if (speaksOfUnitValue(subject) && (unit === null || /\/(?:kg|t|oz t)$/.test(unit))) {
    // Beside a quantity, what has no unit may be said of either.
    if (unit === null && speaksOfQuantity(subject.words)) return false;
    return form === 'unit-value' && role !== 'rank' && role !== 'share';
  }
  if (form === 'unit-value' && unit === null) return false;
  // Beside a capacity, an amount a year is one of it.
  const isYearly = unit?.endsWith('/yr') === true;
  if (isYearly && profile.concept === 'production' && subject.concepts.includes('capacity'))
    return false;
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
    case 'comparison':
      return form === 'percent';
    case 'percent':
      return form === 'percent' || form === 'share';
    case 'rank':
      return form === 'share' || isOfRows(profile);
  }
}

/** `the unit value of imports`, and what a clause that names nothing else goes on with. */
function speaksOfUnitValue({ words, concepts, clause }: Subject): boolean {
  const isIn = (some: ReadonlySet<string>) => some.has('unit') && some.has('value');
  return isIn(words) || (concepts.length === 0 && !speaksOfQuantity(words) && isIn(clause.words));
}

function speaksOfQuantity(words: ReadonlySet<string>): boolean {
  return ['quantity', 'quantities', 'tonnage', 'volume', 'weight'].some((one) => words.has(one));
}

/** Is it one of the rows of a whole: of a total, or of a numbered table of companies? */
function isOfRows({ form, series, isNumbered }: Profile): boolean {
  return (
    (form === 'amount' || form === 'money') &&
    (series.role === 'part' || (series.role === 'single' && series.entity !== '' && isNumbered))
  );
}

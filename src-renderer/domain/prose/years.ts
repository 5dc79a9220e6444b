/**
 * The year that a sentence is about: the only one that it names, else the one that holds before it.
 */
export function yearOf(text: string, before: string): string {
  const years = new Set(
    text
      .replace(/\([^()]{0,300}\)/g, '')
      // A year that is compared with is not what the sentence is about.
      .replace(
        /\b(?:than|from|compared (?:with|to)|against|versus|since)\b[^.;,]{0,40}?\b(?:19|20)\d\d\b/g,
        '',
      )
      .replace(/\bof the [\d,.]+ [\p{L}]+ (?:[\p{L}]+ )?(?:in|of) (?:19|20)\d\d\b/gu, '')
      .match(/\b(?:19|20)\d\d\b(?![,.]\d)/g) ?? [],
  );
  const [only] = years;
  return years.size === 1 && only !== undefined ? only : before;
}

/** The years from the one to the other; none where the times are no years in this order. */
export function yearsBetween(from: string | undefined, to: string | undefined): string[] {
  if (!isYear(from) || !isYear(to)) return [];
  const count = Number(to) - Number(from) + 1;
  return count < 2 || count > mostYears
    ? []
    : Array.from({ length: count }, (_, at) => String(Number(from) + at));
}

/** A text that says more of them means something else. */
const mostYears = 200;

/** Is the period one whole year? */
export function isYear(period: string | undefined): period is string {
  return period !== undefined && /^\d{4}$/.test(period);
}

/** The year that a sentence is about: the only one that it names, else the one that holds before it. */
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

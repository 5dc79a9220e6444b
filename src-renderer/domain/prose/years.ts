/** The year that a sentence is about: the only one that it names, else the one that holds before it. */
export function yearOf(text: string, before: string): string {
  const years = new Set(
    text.replace(/\([^()]{0,300}\)/g, '').match(/\b(?:19|20)\d\d\b(?![,.]\d)/g) ?? [],
  );
  const [only] = years;
  return years.size === 1 && only !== undefined ? only : before;
}

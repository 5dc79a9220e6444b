/**
 * The text of a calculation or a reason with real minus signs: `97,200 − 109,000 = −11,800`. Hyphens inside words, ids,
 * dates and ranges stay.
 */
export function withRealMinus(text: string): string {
  // Most have none, and a table asks for thousands.
  if (!text.includes('-')) return text;
  return text
    .replace(/(?<![\p{L}\d%.)-])-(?=\d)/gu, '\u2212')
    .replace(/(?<=[\d)]) - (?=[\d(\u2212])/g, ' \u2212 ');
}

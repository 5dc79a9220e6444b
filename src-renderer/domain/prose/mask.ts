import { readUnit } from './units.ts';

/**
 * The text with everything blanked that states no figure: references in parentheses (`Burton,
 * 2012`), numbers of tables, places, definitions of units, purities and lot sizes. As long as it
 * was.
 */
export function maskAsides(text: string): string {
  return notFigures.reduce(
    (masked, pattern) => masked.replace(pattern, blank),
    text.replace(/\([^()]{0,400}\)/g, maskBracket).replace(/\[[^[\]]{0,400}\]/g, maskBracket),
  );
}

const blank = (found: string) => ' '.repeat(found.length);

const notFigures: ReadonlyArray<RegExp> = [
  // Purities and grades.
  /\b(?:purit(?:y|ies)|grades?|grading|containing) (?:of )?(?:as high as |up to |about |at least |more than )?\d+(?:\.\d+)? ?(?:%|percent)/gi,
  /\b9\d\.\d+ ?(?:%|percent)/g,
  /\b\d+(?:\.\d+)? ?(?:%|percent)(?:-| )(?:minimum )?(?:pure|purity|grade)\b/gi,
  // Lots and bars.
  /\blots? of (?:about )?[\d,]+ ?(?:kilograms?|kg|t|metric tons|troy ounces)\b/gi,
  /\b[\d,]+(?:-| )?(?:kilogram|kg|troy ounce|ounce|t)(?:-| )(?:bars?|lots?|ingots?|flasks?)\b/gi,
  // Codes and names with digits.
  /\b(?:no|nos|table|figure|fig|chapter|subheading|code|hs|hts)s?\.? ?\d[\d.]*/gi,
  /\b\d{4}\.\d{2}\.\d{2,4}(?:\.\d+)?\b/g,
  /\b\d+[a-z]{1,2} (?=plus\b)/gi,
  /\bpp?\. ?\d+(?:[-–]\d+)?/gi,
];

function maskBracket(bracket: string): string {
  if (/\b(?:lots?|purity|bars?) |[\d.]+% indium/i.test(bracket)) return blank(bracket);
  // `(2010 was the exception)`, `(except 2010)`.
  if (/\bexcept/i.test(bracket)) return bracket;
  const isReference =
    /\p{L}[’'.]*,? ,?(?:19|20)\d\d[a-z]?\b/u.test(bracket) && !/[%$]/.test(bracket);
  if (isReference) return blank(bracket);
  for (const match of bracket.matchAll(/(\$)?\d[\d,]*(?:\.\d+)?/g)) {
    const { unit } = readUnit(bracket, match.index + match[0].length, match[1] !== undefined);
    if (unit !== '') return bracket;
  }
  return blank(bracket);
}

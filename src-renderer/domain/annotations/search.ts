/** A text made ready for being searched: its words folded, with a space before each. */
export type SearchText = string;

/** Signs that have no letters around them, an emoji or a currency, are words too: each by itself. */
const wordPattern = /[\p{L}\p{N}\p{M}\p{Cf}]+(?:[.,][\p{N}]+)*|[\p{S}%]/gu;

/** Without accents, capitals and what has no width: `Côte d’Ivoire` and `cote d’ivoire` are one. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase();
}

/** The words of what is searched for, folded, each once. */
export function readQuery(text: string): string[] {
  return [...new Set(wordsOf(text))];
}

export function makeSearchText(parts: ReadonlyArray<string>): SearchText {
  return parts
    .flatMap(wordsOf)
    .flatMap((word) => (isGrouped(word) ? [word, withoutCommas(word)] : word))
    .map((word) => ` ${word}`)
    .join('');
}

/** `26,000`, which is typed as `26000`, too. */
function isGrouped(word: string): boolean {
  return /^\d{1,3}(?:,\d{3})+/.test(word);
}

function withoutCommas(word: string): string {
  return word.replaceAll(',', '');
}

/** Does each word of the query begin a word of the text? No words find everything. */
export function matchesQuery(text: SearchText, query: ReadonlyArray<string>): boolean {
  return query.every((word) => text.includes(` ${word}`));
}

export interface MarkedPart {
  readonly text: string;
  /** It is what was searched for. */
  readonly isMatch: boolean;
}

/** The text in parts, of which those that a word of the query stands for are marked; together they are the text. */
export function markMatches(text: string, query: ReadonlyArray<string>): MarkedPart[] {
  const parts: MarkedPart[] = [];
  let done = 0;
  for (const { 0: word, index } of text.matchAll(wordPattern)) {
    const length = longestBeginning(word, query);
    if (length === 0) continue;
    if (index > done) parts.push({ text: text.slice(done, index), isMatch: false });
    parts.push({ text: text.slice(index, index + length), isMatch: true });
    done = index + length;
  }
  if (done < text.length) parts.push({ text: text.slice(done), isMatch: false });
  return parts;
}

/** The text from a little before its first match on, so that the match is seen in a line or two. */
export function excerptOf(text: string, query: ReadonlyArray<string>, length: number): string {
  const start = query.length === 0 ? 0 : firstMatch(text, query);
  const from = start <= length / 2 ? 0 : text.lastIndexOf(' ', start - length / 4) + 1;
  const cut = text.slice(from, from + length).replaceAll(/\s+/g, ' ');
  return `${from > 0 ? '… ' : ''}${cut.trim()}${from + length < text.length ? ' …' : ''}`;
}

function firstMatch(text: string, query: ReadonlyArray<string>): number {
  for (const { 0: word, index } of text.matchAll(wordPattern)) {
    if (longestBeginning(word, query) > 0) return index;
  }
  return 0;
}

/** How many characters of the word the longest word of the query that begins it stands for. */
function longestBeginning(word: string, query: ReadonlyArray<string>): number {
  const folded = foldText(word);
  const found = query.filter((one) => folded.startsWith(one)).map(({ length }) => length);
  const wanted = Math.max(0, ...found);
  if (wanted === 0) {
    const isFigure =
      isGrouped(folded) && query.some((one) => withoutCommas(folded).startsWith(one));
    return isFigure ? word.length : 0;
  }
  // An accent may be a character of its own: they are counted until enough letters are there, then taken along.
  let end = 0;
  while (end < word.length && foldText(word.slice(0, end)).length < wanted) end += 1;
  while (end < word.length && foldText(word.slice(0, end + 1)).length === wanted) end += 1;
  return end;
}

function wordsOf(text: string): string[] {
  return foldText(text).match(wordPattern) ?? [];
}

import { readCell } from '#domain/notation.ts';
import { readPeriod } from '#domain/periods.ts';

/**
 * The rows of a printed table whose columns are parted by spaces alone, as text copied from a PDF has them: the words
 * that are no figure make up the label in front, each figure takes the flags and marks behind it, and figures of several
 * words (`Less than ½ unit`, `555 to 580`) stay whole. A line without one has an empty label, where others have one.
 */
export function rowsOfRaggedText(lines: ReadonlyArray<string>): string[][] {
  const read = lines.map(readLine);
  // Among lines of figures, one with a word that is none is a row all the same: what cannot be read must not get lost.
  const widest = Math.max(...read.map((row) => row.length)) - 1;
  const rows = read.map((row, index) => {
    const split = splitLine(lines[index] ?? '', widest);
    // A name with a number in it, `Plant 2`, is one unless the row is short of just these columns.
    return row.length === 1 || (row.length <= widest && split.length === widest + 1) ? split : row;
  });
  const hasLabels = rows.some(([label]) => label !== '');
  return hasLabels ? rows : rows.map(([, ...figures]) => figures);
}

function readLine(line: string): string[] {
  const words = line.trim().split(/\s+/);
  const first = words.findIndex((_, at) => isTail(words, at));
  if (first === -1) return [line.trim().replace(/\s+/g, ' ')];
  return [words.slice(0, first).join(' '), ...(figuresFrom(words, first) ?? [])];
}

/** A line with other words among its figures, word by word from its first figure on; in one piece when it is longer than `widest`, as sentences are. */
function splitLine(line: string, widest: number): string[] {
  const words = line.trim().split(/\s+/);
  const first = words.findIndex(isFigure);
  if (first === -1 || words.length - first > widest) return [words.join(' ')];
  return [words.slice(0, first).join(' '), ...words.slice(first)];
}

/** Are all words from here on figures? */
function isTail(words: ReadonlyArray<string>, at: number): boolean {
  return figuresFrom(words, at) !== null;
}

/** The figures that the words from here on make up; null when one of them belongs to none. */
function figuresFrom(words: ReadonlyArray<string>, from: number): string[] | null {
  const figures: string[] = [];
  for (let at = from; at < words.length;) {
    const length = figureAt(words, at);
    if (length === 0) return null;
    figures.push(joinWords(words.slice(at, at + length)));
    at += length;
  }
  return figures.length === 0 ? null : figures;
}

/** How many words from here make up one figure with what stands beside it; 0 when none do. */
function figureAt(words: ReadonlyArray<string>, at: number): number {
  const text = (count: number) => joinWords(words.slice(at, at + count));
  const isWhole = (count: number) => at + count <= words.length && isFigure(text(count));
  // Of several words, the most that make up one figure: `Less than ½` alone is another.
  let length = isWhole(1) ? 1 : ([5, 4, 3, 2].find(isWhole) ?? 0);
  if (length === 0) return 0;
  // A range in words goes on behind its first number.
  if (/^(?:to|-|–|—)$/.test(words[at + length] ?? '') && isWhole(length + 2)) length += 2;
  while (isBeside(words[at + length]) && isWhole(length + 1)) length += 1;
  return length;
}

/** Flags are parted by commas at times: `r, e`. */
function joinWords(words: ReadonlyArray<string>): string {
  return words.map((word) => (isBeside(word) ? word.replace(/,$/, '') : word)).join(' ');
}

function isFigure(text: string): boolean {
  return readCell(text).ok || readPeriod(text).ok;
}

/** A flag or a footnote mark of its own: `r`, `e, r`, `(4)`. */
function isBeside(word: string | undefined): boolean {
  return word !== undefined && /^(?:[erpfb]|[ᵉʳᵖᶠᵇ]+|\((?:\d{1,2}|[a-z*†‡])\)),?$/.test(word);
}

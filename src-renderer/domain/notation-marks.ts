import { isFlag, sortFlags, type Flag } from './flags.ts';
import { cut, type Piece } from './notation-text.ts';

/** A cell's text taken apart: the figure, and what stands beside it. */
export interface MarkedPiece {
  readonly body: Piece;
  readonly flags: ReadonlyArray<Flag>;
  /** Footnote marks without their parentheses, in reading order. */
  readonly marks: ReadonlyArray<string>;
}

const raised: Record<string, Flag> = { ᵉ: 'e', ʳ: 'r', ᵖ: 'p', ᶠ: 'f', ᵇ: 'b' };

/** Several with commas between them: `30,000 r, e`. */
const flag = '[ᵉʳᵖᶠᵇerpfb]';
const flagsBefore = new RegExp(`^${flag}(?:, ?${flag})+(?![A-Za-z]) ?`);
const flagsAfter = new RegExp(` ?(?<![A-Za-z])${flag}(?:, ?${flag})+$`);
/** Two letters as one word, estimated and another, where no unit or currency is written so: not `fr`, `pf` or `per`. */
const pair = '(?:er|re|ep|pe|ef|eb)';
const pairBefore = new RegExp(`^${pair} ?(?=[$\\d])`);
const pairAfter = new RegExp(`(?<=[\\d%]) ?${pair}$`);
/** Raised digits behind a flag or a symbol are footnotes; behind a digit they may be a power, and are refused. */
const raisedDigits = '[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}';
const raisedMarksAfter = new RegExp(` ?${raisedDigits}(?:[,˒ ] ?${raisedDigits})*$`);
const symbolBehind = /(?:--|[–—…]|NA|W|XX)$/;

/** A letter before the figure is a flag where no word begins with it: `e 30`, `e fewer than 5`, `e W`. */
const flagBefore = /^(?:[ᵉʳᵖᶠᵇ]|[erpfb](?![A-Za-z])) ?/;
/** One after it, where it does not end a word: `30,000r`, `NAr`, but not the b of `lb` or the r of `per`. */
const flagAfter = /(?: ?[ᵉʳᵖᶠᵇ]|(?<![a-z])[erpfb])$/;
/** One or more marks in one pair of parentheses: `(4)`, `(4, 5)`, `(e)`. */
const mark = String.raw`(?:\d{1,2}|[a-z*†‡])`;
const marksBefore = new RegExp(String.raw`^\((${mark}(?:, ?${mark})*)\) ?`);
const marksAfter = new RegExp(String.raw` ?\((${mark}(?:, ?${mark})*)\)$`);

/**
 * Takes flags and footnote marks off both ends, in any mix, as long as a figure is left between them. A flag's letter
 * in parentheses is a flag.
 */
export function takeMarks(piece: Piece): MarkedPiece {
  const { text } = piece;
  const before = firstMatch(text, [flagsBefore, pairBefore, flagBefore, marksBefore]);
  const after = raisedMarks(text) || firstMatch(text, [...flagsBehind, marksAfter]);
  // A mark or flag that is all there is has to be judged as the figure itself.
  if (before !== '' && before.length < text.length) {
    const { body, flags, marks } = takeMarks(cut(piece, before.length));
    const taken = readMarks(before);
    return {
      body,
      flags: sortFlags([...taken.flags, ...flags]),
      marks: [...taken.marks, ...marks],
    };
  }
  if (after !== '' && after.length < text.length) {
    const { body, flags, marks } = takeMarks(cut(piece, 0, text.length - after.length));
    const taken = readMarks(after);
    return {
      body,
      flags: sortFlags([...flags, ...taken.flags]),
      marks: [...marks, ...taken.marks],
    };
  }
  return { body: piece, flags: [], marks: [] };
}

const flagsBehind = [flagsAfter, pairAfter, flagAfter];

function firstMatch(text: string, patterns: ReadonlyArray<RegExp>): string {
  return patterns.map((pattern) => pattern.exec(text)?.[0]).find(Boolean) ?? '';
}

/** The raised footnote marks at the end of the text; empty where there are none, or what they stand behind is a digit. */
function raisedMarks(text: string): string {
  const [marks = ''] = raisedMarksAfter.exec(text) ?? [];
  const behind = text.slice(0, text.length - marks.length);
  return [...flagsBehind, symbolBehind].some((pattern) => pattern.test(behind)) ? marks : '';
}

function readMarks(text: string): { flags: Flag[]; marks: string[] } {
  const word = new RegExp(`^${pair}$`).test(text.trim()) ? [...text.trim()].join(',') : text;
  const found = word
    .trim()
    .replace(/(?<=[⁰-⁹¹²³])[,˒ ] ?/g, ',')
    .replace(/[() ]/g, '')
    .split(',')
    .map((one) => raised[one] ?? plainDigits(one));
  return { flags: found.filter(isFlag), marks: found.filter((one) => !isFlag(one)) };
}

function plainDigits(text: string): string {
  return text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)));
}

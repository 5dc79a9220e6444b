import { readNumber, type ReadNumber, type Separators } from './notation-numbers.ts';
import { cut, isFault, type Fault, type Piece } from './notation-text.ts';
import type { Qualifier } from './observations.ts';
import type { Value } from './values.ts';

/** A number, range or bound as read, with its hedge. */
export interface ReadAmount {
  readonly value: Value;
  readonly printed: string;
  readonly qualifier: Qualifier | null;
}

interface Hedge {
  readonly words: RegExp;
  readonly qualifier: Qualifier;
  /** The end of a bound that the number names; null when the number itself is meant. */
  readonly end: 'low' | 'high' | null;
}

const hedges: ReadonlyArray<Hedge> = [
  { words: /^(?:≥|>=|at least|no(?:t)? less than)/i, qualifier: 'at-least', end: 'low' },
  { words: /^(?:>|more than|greater than|over|above)/i, qualifier: 'more-than', end: 'low' },
  { words: /^(?:≤|<=|up to|at most|no(?:t)? more than)/i, qualifier: 'up-to', end: 'high' },
  { words: /^(?:<|less than|fewer than|under|below)/i, qualifier: 'less-than', end: 'high' },
  { words: /^(?:~|≈|about|approximately|around|roughly)/i, qualifier: 'about', end: null },
  { words: /^(?:nearly|almost)/i, qualifier: 'nearly', end: null },
];

/** The dash of a range comes after a digit and its sign, if any; any other dash is a minus. */
const rangeByDash = /^(.*?\d(?: ?[%$€£¥])?) ?([-‐‑−‒–—]) ?(.+)$/;
const rangeByWord = /^(.+?) (to) (.+)$/i;

/** The amount that the text states: `8,930`, `-11%`, `$555 to $580`, `>50`, `about 75%`. */
export function readAmount(piece: Piece, separators: Separators): ReadAmount | Fault {
  const hedge = hedges.find(({ words }) => words.test(piece.text));
  if (hedge === undefined) return readPlain(piece, separators);
  const length = hedge.words.exec(piece.text)?.[0].length ?? 0;
  const amount = readPlain(cut(piece, length), separators);
  if (isFault(amount)) return amount;
  if (hedge.end === null) return { ...amount, qualifier: hedge.qualifier };
  if (amount.value.kind === 'range') return { fault: 'a bound names one number', at: null };
  const number = amount.value.kind === 'number' ? amount.value.value : 0;
  return hedge.end === 'low'
    ? {
        value: { kind: 'bound', low: number, high: null },
        printed: `>${amount.printed}`,
        qualifier: hedge.qualifier,
      }
    : {
        value: { kind: 'bound', low: null, high: number },
        printed: `<${amount.printed}`,
        qualifier: hedge.qualifier,
      };
}

function readPlain(piece: Piece, separators: Separators): ReadAmount | Fault {
  const [, first, dash, last] = rangeByWord.exec(piece.text) ?? rangeByDash.exec(piece.text) ?? [];
  if (first !== undefined && dash !== undefined && last !== undefined) {
    const { length } = piece.text;
    const low = readQuantity(cut(piece, 0, first.length), separators);
    const high = readQuantity(cut(piece, length - last.length), separators);
    return isFault(low) ? low : isFault(high) ? high : makeRange(low, dash, high);
  }
  const quantity = readQuantity(piece, separators);
  if (isFault(quantity)) return quantity;
  const printed = quantity.printed + (quantity.isPercent ? '%' : '');
  // A printed 0 without decimals states zero; 0.0 is a number rounded to its last place.
  const value: Value =
    quantity.printed === '0' ? { kind: 'zero' } : { kind: 'number', value: quantity.value };
  return { value, printed, qualifier: null };
}

interface Quantity extends ReadNumber {
  readonly isPercent: boolean;
  readonly currency: string;
}

/** A number with the signs that say what is counted; they do not belong to the figure, except for the percent sign. */
function readQuantity(piece: Piece, separators: Separators): Quantity | Fault {
  const percent = / ?(?:%|per ?cent)$/i.exec(piece.text);
  const counted = percent === null ? piece : cut(piece, 0, percent.index);
  const currency = /[$€£¥]/.exec(counted.text)?.[0] ?? '';
  const number = readNumber(withoutCurrency(counted), separators);
  if (isFault(number)) return number;
  if (currency !== '' && percent !== null) {
    return { fault: `it is in ${currency} and in percent at once`, at: null };
  }
  return { ...number, isPercent: percent !== null, currency };
}

/** Without a currency sign before the digits, on either side of a minus, or after them. */
function withoutCurrency(piece: Piece): Piece {
  const before = /^(?:US ?)?[$€£¥]/i.exec(piece.text);
  if (before !== null) return cut(piece, before[0].length);
  const minus = /^([-−–])(?:US ?)?[$€£¥](?=[\d.])/i.exec(piece.text);
  if (minus !== null) {
    // The sign moves onto the digits: a later fault is counted from where they stand.
    const digits = cut(piece, minus[0].length);
    return { text: `-${digits.text}`, start: digits.start - 1 };
  }
  const after = / ?[$€£¥]$/.exec(piece.text);
  return after === null ? piece : cut(piece, 0, after.index);
}

function makeRange(low: Quantity, dash: string, high: Quantity): ReadAmount | Fault {
  if (low.currency !== '' && high.currency !== '' && low.currency !== high.currency) {
    return { fault: `its ends are in ${low.currency} and in ${high.currency}`, at: null };
  }
  if (low.isPercent && !high.isPercent) {
    return { fault: 'its low end is in percent and its high end is not', at: null };
  }
  if (low.value > high.value) {
    return {
      fault: `as a range it is upside down, from ${low.printed} to ${high.printed}`,
      at: null,
    };
  }
  const hasNegative = low.value < 0 || high.value < 0;
  const joint = hasNegative ? ' to ' : /[‒–—]/.test(dash) ? '–' : '-';
  return {
    value: { kind: 'range', low: low.value, high: high.value },
    printed: low.printed + joint + high.printed + (high.isPercent ? '%' : ''),
    qualifier: null,
  };
}

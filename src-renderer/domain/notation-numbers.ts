import { countDecimals, exactDigits, plainDigits, powerOfTen } from './decimals.ts';
import { nameCharacter, type Fault, type Piece } from './notation-text.ts';
import { roundTo } from './rounding.ts';

export interface Separators {
  readonly thousands: string;
  readonly decimal: string;
}

/** How Lode prints, and reads unless told otherwise. */
export const printedSeparators: Separators = { thousands: ',', decimal: '.' };

/** A number as read; `printed` is its canonical print with the decimals it was given: `97.20`, `-1,234`. */
export interface ReadNumber {
  readonly value: number;
  readonly printed: string;
}

/**
 * The number that digits, separators and a sign state. A minus is a hyphen, a minus sign or an en dash directly before
 * the first digit. Thousands may be left ungrouped, but groups that are there must be right.
 */
export function readNumber({ text, start }: Piece, separators: Separators): ReadNumber | Fault {
  const sign = /^[-+−–‐‑]/.exec(text)?.[0] ?? '';
  const digits = text.slice(sign.length);
  const stranger = findStranger({ text: digits, start: start + sign.length }, separators);
  if (stranger !== null) return stranger;

  const [whole = '', decimals, ...more] = digits.split(separators.decimal);
  const fault = more.length > 0 ? 'it has two decimal marks' : faultOf(whole, decimals, separators);
  if (fault !== null) return { fault, at: null };

  const plainWhole = withoutGroups(whole, separators) || '0';
  const written = decimals === undefined ? plainWhole : `${plainWhole}.${decimals}`;
  const value = Number(written);
  const isNegative = sign !== '' && sign !== '+';
  if (isNegative && value === 0) return { fault: 'zero takes no minus', at: null };
  const printed = groupThousands(written);
  return isNegative ? { value: -value, printed: `-${printed}` } : { value, printed };
}

/** The canonical print of a number; without `decimals`, with as many as it has. */
export function printNumber(value: number, decimals?: number): string {
  if (!Number.isFinite(value)) throw new Error(`No figure can be ${value}`);
  if (decimals === undefined) return groupThousands(plainDigits(value));
  const places = Math.min(exactDigits, Math.max(0, Math.trunc(decimals)));
  const rounded = roundTo(value, powerOfTen(-places));
  const missing = places - countDecimals(rounded);
  const digits = plainDigits(rounded);
  if (missing <= 0) return groupThousands(digits);
  return groupThousands(digits.includes('.') ? digits : `${digits}.`) + '0'.repeat(missing);
}

/** Commas between the thousands of plain digits: `-1234.5` becomes `-1,234.5`. */
function groupThousands(digits: string): string {
  const [whole = '', ...decimals] = digits.split('.');
  if (whole.length <= 3) return digits;
  return [whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, ','), ...decimals].join('.');
}

/** The first character that no number holds, said as a person would notice it. */
function findStranger({ text, start }: Piece, { thousands, decimal }: Separators): Fault | null {
  const isStrange = (character: string) =>
    !isDigit(character) && character !== thousands && character !== decimal;
  const first = [...text].find(isStrange);
  if (first === undefined) return null;
  if (!/[0-9]/.test(text)) return { fault: 'it has no digits', at: null };

  const index = text.indexOf(first);
  const [before, rest] = [text.slice(0, index), text.slice(index)];
  if (/^[0-9.]+$/.test(before) && /^e[-+]?\d+$/i.test(rest)) {
    return { fault: 'a power of ten has to be written out', at: start + index };
  }
  const where = !/[0-9]/.test(before) ? 'before' : /[0-9]/.test(rest) ? 'among' : 'after';
  // In `97 t` it is the t that does not belong there, not the space.
  const named =
    where === 'after' ? ([...rest].find((one) => isStrange(one) && one !== ' ') ?? first) : first;
  return {
    fault: `${nameCharacter(named)} stands ${where} the digits`,
    at: start + index + rest.indexOf(named),
  };
}

function isDigit(character: string): boolean {
  return /[0-9]/.test(character);
}

function faultOf(
  whole: string,
  decimals: string | undefined,
  separators: Separators,
): string | null {
  const { thousands } = separators;
  if (whole === '' && (decimals ?? '') === '') return 'it has no digits';
  if (decimals === '') return 'no digit follows its decimal mark';
  if (decimals !== undefined && thousands !== '' && decimals.includes(thousands)) {
    return `${nameCharacter(thousands)} stands among the decimals`;
  }
  const groups = thousands === '' ? [whole] : whole.split(thousands);
  const [first = '', ...others] = groups;
  const isGrouped = others.every((group) => group.length === 3);
  if (others.length > 0 && !(isGrouped && first.length >= 1 && first.length <= 3)) {
    return `${nameCharacter(thousands)} parts thousands, in groups of three digits`;
  }
  const digits = groups.join('');
  if (/^0\d/.test(digits)) return 'it begins with a zero too many';
  if ((digits + (decimals ?? '')).replace(/^0+/, '').length > exactDigits) {
    return `it has more than ${exactDigits} digits`;
  }
  return null;
}

function withoutGroups(whole: string, { thousands }: Separators): string {
  return thousands === '' ? whole : whole.replaceAll(thousands, '');
}

import { leadingPlace, plainDigits, powerOfTen, subtract, sum, withoutNoise } from '../decimals.ts';
import type { Span } from '../intervals.ts';
import { hedgeAfter, hedgeBefore, type Hedge } from './hedges.ts';
import { fractions, wordNumber, words } from './number-words.ts';
import { canBeRange, isChangeTo } from './quantity-ranges.ts';
import { readUnit } from './units.ts';

/** An amount that the text states, one number or a range. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  readonly low: number;
  readonly high: number;
  /** Where the true value lies as far as the digits say, to three significant ones. */
  readonly span: Span;
  /**
   * The same, if zeros at the end are only rounding: 800 is 760 to 840. No more than 5% to either
   * side.
   */
  readonly coarse: Span;
  /** As in series (`t`, `USD/kg`), `%`, `points` of percent, `times`, or empty. */
  readonly unit: string;
  readonly hedge: Hedge | null;
  /** The sign that is written before a percentage: `+139%`, `−84%`. Left out where none is. */
  readonly sign?: 1 | -1;
  /** A fraction in words, `one-half`, that nobody takes for exact. Left out where it is none. */
  readonly isFraction?: true;
  /** As the message repeats it: `97 t`, `$555 to $580`. */
  readonly quote: string;
}

// `97 200 kg`: a space, thin or not, may part thousands as a comma does.
const digits =
  /(us\$|\$)? ?(\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+(?![\d,]|\.?\d| \d)|\d+)(\.\d+)?/iy;
/**
 * The quantity that begins at that place of a text in which every line break is a space; null when
 * none does.
 */
export function readQuantity(text: string, at: number): Quantity | null {
  const first = readOne(text, at);
  if (first === null) return null;
  const join = /(?: to |[-–]| and | or )(?=[$\d]|us\$)/iy;
  join.lastIndex = first.end;
  const joined = join.exec(text);
  const before = text.slice(Math.max(0, at - 90), at).toLowerCase();
  const isYear = first.unit === '' && /^(?:19|20)\d\d$/.test(first.quote);
  if (joined !== null && !isYear && canBeRange(before, joined[0], text.slice(joined.index))) {
    // `$485–500/kg`: the sign of the dollar stands before the first alone.
    const isMoney = first.unit === 'USD' && /^[-–]/.test(joined[0]);
    const second = readOne(text, first.end + joined[0].length, isMoney);
    const units = [first.unit, second?.unit ?? ''];
    const fits =
      units[0] === units[1] || units[0] === '' || (units[0] === 'USD' && units[1] === 'USD/kg');
    if (
      second !== null &&
      fits &&
      first.low < second.high &&
      !isChangeTo(before, joined[0], units[0] ?? '')
    ) {
      const scale = first.isScaled ? 1 : second.scale;
      const low = times(first, scale);
      const quote = text.slice(at, second.end);
      return {
        start: at,
        end: second.end,
        low: low.low,
        high: second.high,
        unit: second.unit,
        hedge: hedgeBefore(before),
        quote,
        span: { low: low.span.low, high: second.span.high },
        coarse: { low: low.coarse.low, high: second.coarse.high },
      };
    }
  }
  const sign = first.unit === '%' ? signBefore(text, first.start) : null;
  return {
    ...first,
    hedge: hedgeBefore(before) ?? hedgeAfter(text, first.end),
    ...(sign === null ? {} : { sign }),
  };
}

/** A sign that stands right before the number and behind no other word or number. */
function signBefore(text: string, at: number): 1 | -1 | null {
  const found = /(?:^|[\s(:])([+−-])$/.exec(text.slice(Math.max(0, at - 2), at))?.[1];
  return found === undefined ? null : found === '+' ? 1 : -1;
}

type One = Quantity & { readonly scale: number; readonly isScaled: boolean };

function readOne(text: string, at: number, isMoney = false): One | null {
  for (const [pattern, value] of fractions) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null) continue;
    const span = { low: value - 2.5, high: value + 2.5 };
    return { ...made(text, at, found[0].length, value, span, span, '%', 1), isFraction: true };
  }
  digits.lastIndex = at;
  const found = digits.exec(text);
  if (found === null) return readWord(text, at);
  const [all, sign, whole = '', decimals = ''] = found;
  const value = Number(`${plainNumber(whole)}${decimals}`);
  if (!Number.isFinite(value) || whole.length > 15) return null;
  const unit = readUnit(text, at + all.length, isMoney || sign !== undefined);
  const multiple = /(?:[ -]times|-?fold)\b/iy;
  multiple.lastIndex = at + all.length;
  const often = multiple.exec(text);
  const place = decimals !== '' ? powerOfTen(1 - decimals.length) : lastPlace(whole);
  const byRule = value === 0 ? 1 : powerOfTen(leadingPlace(value) - 2);
  const fine = decimals !== '' ? place : Math.max(1, Math.min(byRule, place));
  const scale = unit.scale;
  const of = (step: number): Span => ({
    low: withoutNoise(subtract(value, step / 2) * scale),
    high: withoutNoise(sum([value, step / 2]) * scale),
  });
  const isTimes = often !== null && unit.unit === '';
  const length = all.length + (isTimes ? often[0].length : unit.length);
  return made(
    text,
    at,
    length,
    withoutNoise(value * scale),
    of(fine),
    of(Math.max(fine, Math.min(place, value / 10))),
    isTimes ? 'times' : unit.unit,
    scale,
  );
}

function readWord(text: string, at: number): One | null {
  wordNumber.lastIndex = at;
  const found = wordNumber.exec(text);
  const value = words[found?.[0].toLowerCase() ?? ''];
  if (found === null || value === undefined) return null;
  const span = { low: value - 0.5, high: value + 0.5 };
  const often = /(?: times|[ -]?fold)\b/iy;
  often.lastIndex = at + found[0].length;
  const multiple = often.exec(text);
  const unit = readUnit(text, at + found[0].length, false);
  const length = found[0].length + (multiple?.[0].length ?? unit.length);
  return made(text, at, length, value, span, span, multiple === null ? unit.unit : 'times', 1);
}

function made(
  text: string,
  at: number,
  length: number,
  value: number,
  span: Span,
  coarse: Span,
  unit: string,
  scale: number,
): One {
  const lead = /^ */.exec(text.slice(at, at + length))?.[0].length ?? 0;
  const quote = text.slice(at + lead, at + length);
  return {
    start: at + lead,
    end: at + length,
    low: value,
    high: value,
    span,
    coarse,
    unit,
    hedge: null,
    quote,
    scale,
    isScaled: scale !== 1,
  };
}

function times(one: One, factor: number): One {
  if (factor === 1) return one;
  const by = ({ low, high }: Span): Span => ({ low: low * factor, high: high * factor });
  return {
    ...one,
    low: one.low * factor,
    high: one.high * factor,
    span: by(one.span),
    coarse: by(one.coarse),
  };
}

function plainNumber(whole: string): string {
  return whole.replace(/[, ]/g, '');
}

function lastPlace(whole: string): number {
  const plain = plainDigits(Number(plainNumber(whole)));
  return powerOfTen(plain.length - plain.replace(/0+$/, '').length) || 1;
}

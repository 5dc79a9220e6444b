import { troyOunce } from '../conversions.ts';
import { leadingPlace, powerOfTen } from '../decimals.ts';
import { printEntry, readCell, type Cell } from '../notation.ts';
import { printNumber } from '../notation-numbers.ts';
import { reportingUnit, roundTo } from '../rounding.ts';
import type { UnitSlip } from './unit-slip.ts';

/** What a correction is made from: the entry, the slip that it looks like, and how its series prints. */
export interface Slipped {
  readonly cell: Cell;
  readonly slip: Pick<UnitSlip, 'factor' | 'ratio'>;
  readonly unit: string;
  /** Every print of the series. */
  readonly printed: ReadonlyArray<string>;
}

/**
 * The cell that was probably meant: the entry with its numbers moved by the factor of the slip, flags, hedge and marks
 * kept. Powers of ten move the point and nothing else; ounces are converted and rounded to the digits that were typed,
 * three at least. Null where no mistake is known that a factor makes good: half a kilogram is no lot of ounces.
 */
export function correctSlip(slipped: Slipped): Cell | null {
  const { cell, slip, unit } = slipped;
  const isTooSmall = slip.ratio < 1;
  const places = Math.log10(slip.factor);
  const correct = Number.isInteger(places)
    ? (number: string) => shiftPoint(number, isTooSmall ? places : -places)
    : convertOunces(unit, isTooSmall);
  if (correct === null) return null;
  const printed = cell.printed.replace(/\d[\d,]*(?:\.\d+)?/g, (number) =>
    correct(number.replaceAll(',', '')),
  );
  // One zero too many can be taken off again; a digit that is none stays, and so the figure must.
  const isFiner = reportingUnit([printed]) < reportingUnit([cell.printed, ...slipped.printed]);
  if (slip.factor === 10 && isFiner) return null;
  const read = readCell(printEntry({ ...cell, printed }));
  return read.ok ? read.value : null;
}

/** Ounces typed where kilograms or tons are asked for, or a price for an ounce where one for a kilogram is. */
function convertOunces(unit: string, isTooSmall: boolean): ((number: string) => string) | null {
  const isPrice = unit.endsWith('/kg');
  if (isPrice !== isTooSmall) return null;
  const kilograms = unit.startsWith('t') ? troyOunce / 1000 : troyOunce;
  return (number) => {
    const typed = Number(number);
    if (typed === 0) return number;
    const exact = isPrice ? typed / kilograms : typed * kilograms;
    const last = leadingPlace(exact) + 1 - Math.max(3, countDigits(number));
    return printNumber(roundTo(exact, powerOfTen(last)));
  };
}

/** The same digits with the point moved, to the right when `places` is above zero. */
function shiftPoint(number: string, places: number): string {
  const [whole = '', decimals = ''] = number.split('.');
  const padded = whole.padStart(1 - places, '0');
  const digits = padded + decimals.padEnd(Math.max(0, places), '0');
  const point = padded.length + places;
  const left = digits.slice(0, point).replace(/^0+(?=\d)/, '');
  const right = digits.slice(point);
  // Zeros at the end of a whole number are no decimals.
  const kept = decimals === '' ? right.replace(/0+$/, '') : right;
  return kept === '' ? left : `${left}.${kept}`;
}

/** How many digits of the number say something: 4 of 18.04, 3 of 836000. */
function countDigits(number: string): number {
  const digits = number.replace('.', '').replace(/^0+/, '');
  return (number.includes('.') ? digits : digits.replace(/0+$/, '')).length;
}

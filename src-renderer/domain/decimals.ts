/** Decimal digits of binary numbers: what rounding and printing need to know of how a number is written. */

/** Doubles hold 15 decimal digits exactly; what a calculation leaves beyond them is noise. */
export const exactDigits = 15;

/** 10 to a whole power: 1000 for 3, 0.01 for -2. Read from text, since repeated multiplying adds noise. */
export function powerOfTen(exponent: number): number {
  return Number(`1e${exponent}`);
}

/** The place of the first digit that is not zero: 2 for 109, 0 for 1.05, -2 for 0.039. Not for zero. */
export function leadingPlace(value: number): number {
  return exponentOf(value.toExponential());
}

/** A calculated number without the binary noise beyond its 15th digit, and never -0. */
export function withoutNoise(value: number): number {
  // Whole numbers this small have no digits beyond the 15th: most figures of a table.
  if (isPlainInteger(value)) return value + 0;
  return Number(value.toPrecision(exactDigits)) + 0;
}

/** The shortest digits that mean this number, written out and never as a power of ten: `0.0000001`. */
export function plainDigits(value: number): string {
  const short = String(value + 0);
  if (!short.includes('e')) return short;
  const exponent = exponentOf(short);
  const sign = value < 0 ? '-' : '';
  const digits = short.replace(/e.*$/, '').replace(/[-.]/g, '');
  return exponent < 0
    ? `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`
    : `${sign}${digits.padEnd(exponent + 1, '0')}`;
}

/** How many digits stand after the point when the number is written out: 2 for 1.05. */
export function countDecimals(value: number): number {
  if (Number.isInteger(value)) return 0;
  return plainDigits(value).split('.')[1]?.length ?? 0;
}

/** How many digits stand after the point in a printed number. */
export function printedDecimals(printed: string): number {
  return /\.(\d+)/.exec(printed)?.[1]?.length ?? 0;
}

/** a - b as it comes out on paper: 1.05 - 0.98 is 0.07, without binary noise. */
export function subtract(a: number, b: number): number {
  return onPaper(a - b, [a, b]);
}

/** The sum as it comes out on paper, without binary noise; 0 for no numbers. */
export function sum(values: ReadonlyArray<number>): number {
  return onPaper(
    values.reduce((total, value) => total + value, 0),
    values,
  );
}

/** Sums and differences of decimals have no more decimals than their terms. */
function onPaper(result: number, terms: ReadonlyArray<number>): number {
  // There may be more terms than a function takes arguments.
  const decimals = terms.reduce((most, term) => Math.max(most, countDecimals(term)), 0);
  if (decimals === 0 && isPlainInteger(result)) return result + 0;
  return decimals > exactDigits ? result + 0 : Number(result.toFixed(decimals)) + 0;
}

function isPlainInteger(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) < 1e15;
}

function exponentOf(written: string): number {
  return Number(/e(.+)$/.exec(written)?.[1] ?? 0);
}

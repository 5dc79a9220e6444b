import { sum } from './decimals.ts';

/**
 * Concentration by the Herfindahl-Hirschman index: the sum of squared percentage shares of the amounts' own sum, from
 * near 0 to 10,000 (U.S. Department of Justice and Federal Trade Commission, Merger Guidelines, 2023, guideline 1).
 * Null when there is nothing to share or an amount is below zero.
 */
export function concentration(amounts: ReadonlyArray<number>): number | null {
  const whole = sum(amounts);
  if (!(whole > 0) || !Number.isFinite(whole) || amounts.some((amount) => amount < 0)) return null;
  return amounts.reduce((index, amount) => index + (100 * (amount / whole)) ** 2, 0);
}

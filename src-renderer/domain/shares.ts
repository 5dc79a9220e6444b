import { sum } from './decimals.ts';
import type { Observation, Series } from './observations.ts';
import { kindNames } from './values.ts';

/** The number that counts in sums, shares and ranks; zero counts as 0. Null for everything else. */
export function amountOf(observation: Observation | null): number | null {
  switch (observation?.value.kind) {
    case 'number':
      return observation.value.value + 0;
    case 'zero':
      return 0;
    default:
      return null;
  }
}

/** What shares and contributions are reckoned against. */
export interface Whole {
  /** Null when there is none; `reason` then says why. */
  readonly amount: number | null;
  /** `printed total`, `sum of rows`, or `sum of the rows with a number` where some rows have none. */
  readonly name: string;
  readonly reason: string | null;
}

/**
 * The printed total if one is listed, else the sum of the rows. A total that states no number is not replaced by the
 * sum: what is withheld stays withheld.
 */
export function findWhole(
  period: string,
  rows: ReadonlyArray<Observation | null>,
  total: Observation | null,
): Whole {
  if (total !== null) {
    const amount = amountOf(total);
    const name = 'printed total';
    return amount === null
      ? { amount, name, reason: `The total of ${period} is ${nameKind(total)}.` }
      : { amount, name, reason: null };
  }
  const amounts = rows.map(amountOf).filter((amount) => amount !== null);
  const name = amounts.length === rows.length ? 'sum of rows' : 'sum of the rows with a number';
  return amounts.length === 0
    ? { amount: null, name, reason: `No row of ${period} has a number.` }
    : finiteWhole(sum(amounts), name);
}

/** The share in percent, unrounded. Null when either is unknown or the whole is not above zero. */
export function shareOf(amount: number | null, whole: Whole): number | null {
  if (amount === null || whole.amount === null || whole.amount <= 0) return null;
  return finite(100 * (amount / whole.amount));
}

/** What the row's change adds to the change of the whole, in percentage points of the base whole. */
export function contributionOf(from: number | null, to: number | null, base: Whole): number | null {
  if (from === null || to === null || base.amount === null || base.amount === 0) return null;
  return finite((100 * (to - from)) / Math.abs(base.amount));
}

/**
 * Do these rows add up to something? Parts do when their unit counts amounts. Rows that are no parts of a total do
 * only as entries of one list: two or more, each of its own company or plant under its country's name, alike in indicator, basis and
 * counterpart (Table 2's capacities). Percentages and prices never do.
 */
export function addUp(rows: ReadonlyArray<Series>): boolean {
  const [first] = rows;
  if (first === undefined || !rows.every(({ unit }) => unit === first.unit)) return false;
  if (!countsAmounts(first.unit)) return false;
  if (rows.every(({ role }) => role === 'part')) return true;
  const entities = new Set(rows.map(({ entity, location }) => `${entity} / ${location}`));
  return (
    rows.length > 1 &&
    entities.size === rows.length &&
    rows.every(
      (row) =>
        row.entity !== '' &&
        row.label === row.country &&
        row.indicator === first.indicator &&
        row.basis === first.basis &&
        row.counterpart === first.counterpart,
    )
  );
}

/** Amounts and amounts per time add up; percentages and what is per kilogram (prices) do not. */
function countsAmounts(unit: string): boolean {
  return !unit.includes('%') && (!unit.includes('/') || /\/(?:yr|month|day)$/.test(unit));
}

export function nameKind({ value }: Observation): string {
  return value.kind === 'range' || value.kind === 'bound'
    ? `a ${kindNames[value.kind]}`
    : kindNames[value.kind];
}

function finiteWhole(amount: number, name: string): Whole {
  return Number.isFinite(amount)
    ? { amount, name, reason: null }
    : { amount: null, name, reason: 'The rows are too large to be summed.' };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value + 0 : null;
}

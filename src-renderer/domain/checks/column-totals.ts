import type { Measured } from '../measure.ts';
import { subtract, sum, withoutNoise } from '../decimals.ts';
import { closeInterval, overlap } from '../interval-arithmetic.ts';
import { printNumber } from '../notation-numbers.ts';
import type { Series } from '../observations.ts';
import { roundTo } from '../rounding.ts';
import type { Span } from '../intervals.ts';
import type { Check, CheckResult } from './check.ts';
import type { Evidence } from './evidence.ts';
import { spanOf, statedEnds } from './middle.ts';

/**
 * Each printed total and subtotal against the sum of its rows, period by period, product.md *Arithmetic*. The limit is
 * the half-units of all rows and of the total. A row that is a range, or less than half a unit, makes the sum a range:
 * it adds when the printed total lies within. Rows without an amount (withheld, not available, a bound, not listed)
 * leave the sum open above: then only a sum that exceeds the total is wrong.
 */
export function checkTotals(evidence: Evidence): Check[] {
  return evidence.tables.flatMap((table) =>
    evidence
      .ofTable(table.id)
      .filter(({ role }) => role === 'total' || role === 'subtotal')
      .flatMap((total) =>
        evidence
          .periods(total.id)
          .map((period) => checkTotal(evidence, total, period))
          .filter((check) => check !== null),
      ),
  );
}

/** Null when the total states no amount or no row does: nothing can be compared then. */
function checkTotal(evidence: Evidence, total: Series, period: string): Check | null {
  const printed = amountOf(evidence.at(total.id, period));
  const parts = evidence.partsOf(total).map((part) => ({
    part,
    figure: evidence.at(part.id, period),
    amount: amountOf(evidence.at(part.id, period)),
  }));
  const known = parts.map(({ amount }) => amount).filter((amount) => amount !== null);
  if (printed === null || known.length === 0) return null;

  const column = addAmounts(known);
  const limit = sum([column.rounding, printed.rounding]);
  const nearest = findNearest(printed.stated, column.stated);
  const difference = subtract(nearest.computed, nearest.printed);
  const without = parts.filter(({ amount }) => amount === null);
  const unlisted = without.filter(({ figure }) => figure === null);
  const unit = evidence.unitOf(printed.figure);
  const rounded = unit === null ? column.stated : roundEnds(column.stated, unit);
  const result = judge({
    addsExactly: overlap(rounded, printed.stated),
    isWithin: Math.abs(difference) <= limit,
    exceeds: difference > 0,
    hasOpenRows: without.length > 0,
    hasUnlistedRows: unlisted.length > 0,
  });
  const cells = [total, ...parts.map(({ part }) => part)].map(({ id }) =>
    evidence.cell(id, period),
  );
  return {
    id: `total/${total.id}/${period}`,
    kind: 'total',
    table: total.tableId,
    period,
    measure: total.measure,
    result,
    ...nearest,
    limit,
    ...(isPoint(printed.stated) ? {} : { printedSpan: printed.stated }),
    ...(isPoint(column.stated) ? {} : { computedSpan: column.stated }),
    message:
      explain(result, {
        printed: printed.stated,
        computed: column.stated,
        difference,
        limit,
        unit: total.unit,
      }) +
      nameOpen(without.map(({ part }) => part.label)) +
      evidence.describeMix(cells),
    cells,
  };
}

interface Amount {
  readonly figure: Measured;
  /** From its low to its high end; a number is both. */
  readonly stated: Span;
  /** How far the true value can lie beyond them. */
  readonly rounding: number;
}

/** A figure that counts in the column; null for what is limited on one side at most. */
function amountOf(figure: Measured | null): Amount | null {
  const span = spanOf(figure);
  const ends = figure === null ? null : statedEnds(figure);
  const stated = ends === null ? null : closeInterval(ends);
  if (figure === null || span === null || stated === null) return null;
  return { figure, stated, rounding: withoutNoise((widthOf(span) - widthOf(stated)) / 2) };
}

function addAmounts(amounts: ReadonlyArray<Amount>): Pick<Amount, 'stated' | 'rounding'> {
  return {
    stated: {
      low: sum(amounts.map(({ stated }) => stated.low)),
      high: sum(amounts.map(({ stated }) => stated.high)),
    },
    rounding: sum(amounts.map(({ rounding }) => rounding)),
  };
}

/** Where a printed and a computed amount come nearest to each other: one number for both where they meet. */
function findNearest(printed: Span, computed: Span): { printed: number; computed: number } {
  if (computed.low > printed.high) return { printed: printed.high, computed: computed.low };
  if (computed.high < printed.low) return { printed: printed.low, computed: computed.high };
  const common = Math.max(printed.low, computed.low);
  return { printed: common, computed: common };
}

function roundEnds({ low, high }: Span, unit: number): Span {
  return { low: roundTo(low, unit), high: roundTo(high, unit) };
}

function widthOf({ low, high }: Span): number {
  return subtract(high, low);
}

function isPoint({ low, high }: Span): boolean {
  return low === high;
}

function judge(column: {
  readonly addsExactly: boolean;
  readonly isWithin: boolean;
  readonly exceeds: boolean;
  readonly hasOpenRows: boolean;
  readonly hasUnlistedRows: boolean;
}): CheckResult {
  if (column.addsExactly) return 'adds';
  if (column.isWithin) return 'adds-within-rounding';
  if (!column.hasOpenRows || column.exceeds) return 'does-not-add';
  return column.hasUnlistedRows ? 'note' : 'ok';
}

interface Numbers {
  readonly printed: Span;
  readonly computed: Span;
  readonly difference: number;
  readonly limit: number;
  readonly unit: string;
}

function explain(result: CheckResult, numbers: Numbers): string {
  const { printed, computed, difference, limit, unit } = numbers;
  const [sumText, totalText] = [computed, printed].map(printAmount);
  const limitText = printNumber(limit);
  const apart = `${printNumber(Math.abs(difference))} ${unit} ${difference > 0 ? 'more' : 'less'}`;
  const both = `The rows sum to ${sumText} ${unit}, the printed total is ${totalText}`;
  switch (result) {
    case 'adds':
      return `${both}: ${nameAgreement(numbers)}.`;
    case 'adds-within-rounding':
      return `${both}: ${apart}, within the ${limitText} that rounding allows.`;
    case 'does-not-add':
      return `${both}: ${apart}, and rounding allows only ${limitText}.`;
    default:
      return `${both}: ${apart}, which the other rows may hold.`;
  }
}

/** `15`, `15 to 25`. */
function printAmount(amount: Span): string {
  const [low, high] = [amount.low, amount.high].map((end) => printNumber(end));
  return isPoint(amount) ? `${low}` : `${low} to ${high}`;
}

function nameAgreement({ printed, computed, difference }: Numbers): string {
  if (difference !== 0) return 'it adds';
  if (isPoint(computed)) return isPoint(printed) ? 'it adds' : 'the sum lies within';
  return isPoint(printed) ? 'it lies within' : 'the two meet';
}

function nameOpen(labels: ReadonlyArray<string>): string {
  return labels.length === 0 ? '' : ` Rows without an amount: ${labels.join('; ')}.`;
}

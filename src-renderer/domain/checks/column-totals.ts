import { addIntervals } from '../interval-arithmetic.ts';
import type { Measured } from '../change.ts';
import { subtract, sum } from '../decimals.ts';
import { pointOf } from '../derived.ts';
import { printNumber } from '../notation-numbers.ts';
import type { Series } from '../observations.ts';
import { roundTo } from '../rounding.ts';
import type { Span } from '../intervals.ts';
import type { Check, CheckResult } from './check.ts';
import type { Evidence } from './evidence.ts';
import { middle, spanOf } from './middle.ts';

/**
 * Each printed total and subtotal against the sum of its rows, period by period, product.md *Arithmetic*. The limit is
 * the half-units of all rows and of the total. Rows without an amount (withheld, not available, a bound, not listed)
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
  const limit = sum([halfOf(column.span), halfOf(printed.span)]);
  const difference = subtract(column.value, printed.value);
  const without = parts.filter(({ amount }) => amount === null);
  const unlisted = without.filter(({ figure }) => figure === null);
  const unit = evidence.unitOf(printed.figure);
  const rounded = unit === null ? column.value : roundTo(column.value, unit);
  const result = judge({
    addsExactly: rounded === printed.value && printed.span.low <= printed.value,
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
    printed: printed.value,
    computed: column.value,
    limit,
    message:
      explain(result, {
        printed: printed.value,
        computed: column.value,
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
  readonly value: number;
  readonly span: Span;
}

/** A figure that counts in the column; null for what is limited on one side at most. */
function amountOf(figure: Measured | null): Amount | null {
  const span = spanOf(figure);
  if (figure === null || span === null) return null;
  return { figure, value: pointOf(figure) ?? middle(span), span };
}

function addAmounts(amounts: ReadonlyArray<Amount>): { value: number; span: Span } {
  const value = sum(amounts.map((one) => one.value));
  const { low, high } = addIntervals(amounts.map(({ span }) => span));
  return { value, span: { low: low ?? value, high: high ?? value } };
}

function halfOf({ low, high }: Span): number {
  return subtract(high, low) / 2;
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
  readonly printed: number;
  readonly computed: number;
  readonly difference: number;
  readonly limit: number;
  readonly unit: string;
}

function explain(result: CheckResult, numbers: Numbers): string {
  const { printed, computed, difference, limit, unit } = numbers;
  const [sumText, totalText, limitText] = [computed, printed, limit].map((one) => printNumber(one));
  const apart = `${printNumber(Math.abs(difference))} ${unit} ${difference > 0 ? 'more' : 'less'}`;
  const both = `The rows sum to ${sumText} ${unit}, the printed total is ${totalText}`;
  switch (result) {
    case 'adds':
      return `${both}: it adds.`;
    case 'adds-within-rounding':
      return `${both}: ${apart}, within the ${limitText} that rounding allows.`;
    case 'does-not-add':
      return `${both}: ${apart}, and rounding allows only ${limitText}.`;
    default:
      return `${both}: ${apart}, which the other rows may hold.`;
  }
}

function nameOpen(labels: ReadonlyArray<string>): string {
  return labels.length === 0 ? '' : ` Rows without an amount: ${labels.join('; ')}.`;
}

import type { Measured } from './change.ts';
import { giveReason, pointOf, startResult, type Derived, type Input } from './derived.ts';
import type { MeasureGroup } from './measure-groups.ts';
import { nameRow } from './names.ts';
import { sharesOfSum, shareOfTotal } from './share-spans.ts';
import { findWhole, type Whole } from './shares.ts';
import { describeKind, kindOf } from './status-algebra.ts';

/** What one measure's rows are of their whole in one period. */
export interface ColumnShares {
  /** What they are shares of: the printed total where one is listed, else the sum of the rows that have a number. */
  readonly whole: Whole;
  /** In percent, by series: of the rows and of the total. */
  readonly shares: ReadonlyMap<string, Derived>;
}

/**
 * The share of each row of a measure in one period, with its span, and the total as 100. `at` gives the figure there;
 * null is not listed. Where the rows do not add up to a whole there are no shares, and the reason says so.
 */
export function shareColumn(
  group: MeasureGroup,
  period: string,
  at: (seriesId: string) => Measured | null,
): ColumnShares {
  const rows = group.rows.map((row): Input => ({ name: nameRow(row), figure: at(row.id) }));
  const total: Input = {
    name: 'The total',
    figure: group.total === null ? null : at(group.total.id),
  };
  if (!group.addsUp) {
    const whole = { amount: null, name: '', reason: noWhole };
    return { whole, shares: bySeries(group, rows.map(refuse), refuse(total)) };
  }
  const observations = rows.map(({ figure }) => figure?.observation ?? null);
  const isPrinted = total.figure !== null;
  return {
    whole: findWhole(period, observations, total.figure?.observation ?? null),
    shares: bySeries(
      group,
      isPrinted ? rows.map((row) => shareOfTotal(row, total)) : sharesOfRows(rows),
      wholeOfItself(total),
    ),
  };
}

const noWhole = 'The rows do not add up to a whole: there are no shares.';

function refuse(input: Input): Derived {
  return giveReason([input], 'undefined', noWhole);
}

function bySeries(
  { rows, total }: MeasureGroup,
  ofRows: ReadonlyArray<Derived>,
  ofTotal: Derived,
): Map<string, Derived> {
  const shares = new Map(ofRows.map((share, index) => [rows[index]?.id ?? '', share]));
  return total === null ? shares : shares.set(total.id, ofTotal);
}

/** Shares of the sum of those that state a number; for the others the reason why they are not in it. */
function sharesOfRows(inputs: ReadonlyArray<Input>): Derived[] {
  const counted = inputs.filter(({ figure }) => figure !== null && pointOf(figure) !== null);
  const shares = sharesOfSum(counted);
  const shareOf = new Map(counted.map((input, index) => [input, shares[index]]));
  return inputs.map((input) => {
    const share = shareOf.get(input);
    if (share !== undefined) return share;
    const status = kindOf(input.figure);
    return giveReason([input], status, `${input.name} ${describeKind(status)}: not in the sum.`);
  });
}

function wholeOfItself(total: Input): Derived {
  const amount = total.figure === null ? null : pointOf(total.figure);
  const status = kindOf(total.figure);
  if (amount === null || amount <= 0) {
    const reason = `${total.name} ${describeKind(status)}: nothing is a share of it.`;
    return giveReason([total], status, reason);
  }
  return {
    ...startResult([total]),
    value: 100,
    low: 100,
    high: 100,
    status,
    reason: null,
    working: 'the whole itself',
  };
}

import type { Measured } from './measure.ts';
import { giveReason, pointOf, startResult, type Derived, type Input } from './derived.ts';
import type { MeasureGroup } from './measure-groups.ts';
import { nameRow } from './names.ts';
import { shareInSum, shareOfTotal } from './share-spans.ts';
import { findWhole, type Whole } from './shares.ts';
import { describeKind, kindOf } from './status-algebra.ts';
import { sumSpan } from './sums.ts';

/** What one measure's rows are of their whole in one period. */
export interface ColumnShares {
  /** What they are shares of: the printed total where one is listed, else the sum of the rows that have a number. */
  readonly whole: Whole;
  /** In percent, of a row or the total; null for any other series, such as a subtotal. Worked out when asked for. */
  shareOf(seriesId: string): Derived | null;
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
  const rows = new Map(
    group.rows.map((row): [string, Input] => [row.id, { name: nameRow(row), figure: at(row.id) }]),
  );
  const total: Input = {
    name: 'The total',
    figure: group.total === null ? null : at(group.total.id),
  };
  const shareOfRow = group.addsUp ? ruleFor([...rows.values()], total) : refuse;
  return {
    whole: group.addsUp
      ? findWhole(
          period,
          [...rows.values()].map(({ figure }) => figure?.observation ?? null),
          total.figure?.observation ?? null,
        )
      : { amount: null, name: '', reason: noWhole },
    shareOf(seriesId) {
      if (seriesId === group.total?.id) return group.addsUp ? wholeOfItself(total) : refuse(total);
      const row = rows.get(seriesId);
      return row === undefined ? null : shareOfRow(row);
    },
  };
}

const noWhole = 'The rows do not add up to a whole: there are no shares.';

function refuse(input: Input): Derived {
  return giveReason([input], 'undefined', noWhole);
}

/** How a row's share is found: of the printed total where one is listed, else of the sum of what states a number. */
function ruleFor(rows: ReadonlyArray<Input>, total: Input): (row: Input) => Derived {
  if (total.figure !== null) return (row) => shareOfTotal(row, total);
  const whole = sumSpan(rows.filter(isNumber));
  return (row) => {
    if (isNumber(row)) return shareInSum(row, whole);
    const status = kindOf(row.figure);
    return giveReason([row], status, `${row.name} ${describeKind(status)}: not in the sum.`);
  };
}

function isNumber({ figure }: Input): boolean {
  return figure !== null && pointOf(figure) !== null;
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

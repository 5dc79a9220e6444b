import { subtract } from '../decimals.ts';
import { addIntervals, closeInterval, negate, reachFrom } from '../interval-arithmetic.ts';
import type { Series } from '../observations.ts';
import type { Check, CheckedCell } from './check.ts';
import type { Evidence } from './evidence.ts';
import { middle, spanOf, statedEnds } from './middle.ts';
import { printEnds, printShort, withUnit } from './words.ts';

/**
 * Disclosure guard: can what is withheld be computed back? One withheld row beside a printed total is the difference
 * when all other listed rows have amounts; a withheld total is the sum of such rows. Where two figures or more are
 * withheld, or another is not available, only what they make together is given away. Rows that are not listed are not
 * counted: a reader of the table does not know of them, and a guard errs on the side of a warning.
 */
export function checkDisclosure(evidence: Evidence): Check[] {
  return evidence.tables.flatMap((table) =>
    evidence
      .ofTable(table.id)
      .filter(({ role }) => role === 'total' || role === 'subtotal')
      .flatMap((total) => {
        const parts = evidence.partsOf(total);
        const periods = new Set([total, ...parts].flatMap(({ id }) => evidence.periods(id)));
        return [...periods]
          .map((period) => checkColumn(evidence, total, parts, period))
          .filter((check) => check !== null);
      }),
  );
}

function checkColumn(
  evidence: Evidence,
  total: Series,
  parts: ReadonlyArray<Series>,
  period: string,
): Check | null {
  const column = [total, ...parts].map((series) => ({
    series,
    figure: evidence.at(series.id, period),
  }));
  const withheld = column.filter(({ figure }) => figure?.observation.value.kind === 'withheld');
  const [first] = withheld;
  if (first === undefined || column.length < 2) return null;
  const cells = column.map(({ series }) => evidence.cell(series.id, period));
  const others = column.filter((one) => one !== first && one.figure !== null);
  const amounts = others.map(({ series, figure }) => {
    const span = spanOf(figure);
    const stated = figure === null ? null : statedEnds(figure);
    if (span === null || stated === null) return null;
    // Rows are taken from the total; a withheld total is its rows together.
    return { span, stated, isTaken: first.series !== total && series !== total };
  });
  const known = amounts.filter((amount) => amount !== null);
  const hasTotal = first.series === total || others.some(({ series }) => series === total);
  const obstacle =
    withheld.length > 1
      ? `${withheld.length} figures are withheld`
      : !hasTotal
        ? 'no total is printed'
        : known.length < Math.max(2, amounts.length)
          ? 'another figure is not known'
          : null;
  if (obstacle !== null) return passed(first.series, period, cells, obstacle);

  const combine = (of: 'span' | 'stated') =>
    closeInterval(addIntervals(known.map((one) => (one.isTaken ? negate(one[of]) : one[of]))));
  const [span, stated] = [combine('span'), combine('stated')];
  if (span === null || stated === null) {
    return passed(first.series, period, cells, 'another figure is not known');
  }
  const isRange = stated.low !== stated.high;
  // Of a range its middle, and how far both ends and their rounding reach from there.
  const computed = middle(stated);
  const limit = reachFrom(computed, span);
  const amount = withUnit(printEnds(stated, 6), first.series.unit);
  const rounding = Math.max(subtract(stated.low, span.low), subtract(span.high, stated.high));
  return {
    ...describe(first.series, period, cells),
    result: 'suspect',
    computed,
    limit,
    ...(isRange ? { computedSpan: stated } : {}),
    message: `${first.series.label}, ${period}: withheld, but it follows from the other figures of its column as ${amount}, give or take ${printShort(rounding, 6)}.`,
  };
}

function passed(
  series: Series,
  period: string,
  cells: ReadonlyArray<CheckedCell>,
  obstacle: string,
): Check {
  return {
    ...describe(series, period, cells),
    result: 'ok',
    computed: 0,
    limit: 0,
    message: `${series.label}, ${period}: withheld, and not to be computed back, since ${obstacle}.`,
  };
}

function describe(series: Series, period: string, cells: ReadonlyArray<CheckedCell>) {
  return {
    id: `disclosure/${series.id}/${period}`,
    kind: 'disclosure',
    table: series.tableId,
    period,
    measure: series.measure,
    printed: 0,
    cells,
  } as const;
}

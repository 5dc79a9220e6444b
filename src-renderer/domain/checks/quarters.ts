import type { Measured } from '../measure.ts';
import { subtract, sum } from '../decimals.ts';
import { pointOf } from '../derived.ts';
import type { Series } from '../observations.ts';
import { overTime, type OverTime } from '../stretches.ts';
import type { Check } from './check.ts';
import type { Evidence } from './evidence.ts';
import { printShort, withUnit } from './words.ts';

/**
 * A year's figure against its four quarters. A price is an average: the year's lies near the mean of the quarters'.
 * An amount is summed: the year's is what its quarters make together. Both ends of a range are looked at. Stocks,
 * capacities, rates and percentages are neither and are left out.
 */
export function checkQuarters(evidence: Evidence): Check[] {
  return evidence.tables.flatMap((table) =>
    evidence.ofTable(table.id).flatMap((series) => {
      const rule = overTime(series);
      if (rule === 'state') return [];
      return evidence
        .calendar(series.id)
        .filter(({ kind }) => kind === 'year')
        .flatMap(({ id }) => checkYear(evidence, series, id, rule));
    }),
  );
}

type Rule = Exclude<OverTime, 'state'>;

function checkYear(evidence: Evidence, series: Series, year: string, rule: Rule): Check[] {
  const quarterIds = ['Q1', 'Q2', 'Q3', 'Q4'].map((quarter) => `${year}-${quarter}`);
  const quarters = quarterIds.map((id) => readEnds(evidence, evidence.at(series.id, id)));
  const known = quarters.filter((ends) => ends !== null);
  const annual = known.length < 4 ? null : readEnds(evidence, evidence.at(series.id, year));
  if (annual === null) return [];
  const isRange = [annual, ...known].some(({ low, high }) => low !== high);
  const ends = isRange ? (['low', 'high'] as const) : (['low'] as const);
  return ends.map((end) => {
    const values = known.map((quarter) => quarter[end]);
    const computed = rule === 'average' ? sum(values) / 4 : sum(values);
    const halves = sum(known.map(({ half }) => half));
    const limit =
      rule === 'average'
        ? sum([annual.half, halves / 4, unevenness(values)])
        : sum([annual.half, halves]);
    const isNear = Math.abs(subtract(computed, annual[end])) <= limit;
    const name = isRange ? `${end} end of the year` : 'year';
    const what = rule === 'average' ? 'mean' : 'sum';
    return {
      id: `quarters/${series.id}/${year}${isRange ? `/${end}` : ''}`,
      kind: 'quarters',
      table: series.tableId,
      period: year,
      measure: series.measure,
      result: isNear ? 'ok' : 'suspect',
      printed: annual[end],
      computed,
      limit,
      message:
        `${series.label}: the ${name} is ${withUnit(printShort(annual[end], 6), series.unit)}, the ${what} of the ` +
        `quarters ${printShort(computed, 2)}; ${isNear ? 'within' : 'farther apart than'} ${printShort(limit, 2)}.`,
      cells: [year, ...quarterIds].map((period) => evidence.cell(series.id, period)),
    };
  });
}

interface Ends {
  readonly low: number;
  readonly high: number;
  readonly half: number;
}

function readEnds(evidence: Evidence, figure: Measured | null): Ends | null {
  if (figure === null) return null;
  const half = (evidence.unitOf(figure) ?? 0) / 2;
  const { value } = figure.observation;
  if (value.kind === 'range') return { low: value.low, high: value.high, half };
  const point = pointOf(figure);
  return point === null ? null : { low: point, high: point, half };
}

/**
 * How far a year's average can lie from the plain mean of its quarters because these do not count alike. Of 52 weekly
 * quotations a quarter holds 12 to 14 where a week straddles its ends: at the most, the two dearer quarters have one
 * more than their 13 and the two cheaper one less.
 */
function unevenness(quarters: ReadonlyArray<number>): number {
  const [a = 0, b = 0, c = 0, d = 0] = [...quarters].sort((x, y) => x - y);
  return (c + d - a - b) / 52;
}

import { withoutNoise } from '../decimals.ts';
import { overlap } from '../interval-arithmetic.ts';
import type { Interval } from '../intervals.ts';
import { readPeriod } from '../periods.ts';
import { listYears, readExpression } from './amounts.ts';
import type { Check } from './check.ts';
import type { WithinClaim } from './claims.ts';
import type { Evidence } from './evidence.ts';
import { printEnds, printShort, withUnit } from './words.ts';

/** Each figure that a range was judged from, in the years of the range's span: a note for those outside it. */
export function checkWithin(evidence: Evidence, claim: WithinClaim): Check[] {
  const series = evidence.find(claim.range);
  const source = evidence.find(claim.of);
  if (series === null || source === null) return [];
  return evidence.periods(claim.range).flatMap((span) => {
    const period = readPeriod(span);
    const range = evidence.at(claim.range, span)?.observation.value;
    const years = period.ok
      ? listYears(evidence, claim.of).filter(
          (year) => year >= period.value.start.slice(0, 4) && year <= period.value.end.slice(0, 4),
        )
      : [];
    return years.flatMap((year): Check[] => {
      const place = { series: claim.range, when: { at: span } };
      const limits = readExpression(evidence, [place], year, source.unit);
      const figure = readExpression(evidence, [{ series: claim.of }], year);
      if (limits === null || figure === null || range?.kind !== 'range') return [];
      const isWithin = overlap(limits.interval, figure.interval);
      const isLow = figure.value < limits.value;
      const nearest = isLow ? range.low : range.high;
      const end = isLow
        ? { low: limits.interval.low, high: nearest }
        : { low: nearest, high: limits.interval.high };
      const [low, high] = [range.low, range.high].map((end) => printShort(end, 2));
      const text = withUnit(printEnds(figure.stated, 2), source.unit);
      return [
        {
          id: `statement/${claim.id}/${span}/${year}`,
          kind: 'statement',
          table: series.tableId,
          period: year,
          measure: series.measure,
          result: isWithin ? 'ok' : 'note',
          printed: nearest,
          computed: figure.value,
          limit: roomAt(end, figure.interval),
          message:
            `${claim.says}: ${source.label} of ${year}, ${text}, lie ` +
            (isWithin ? 'within' : isLow ? 'below' : 'above') +
            ` ${low} to ${withUnit(high ?? '', series.unit)}.`,
          cells: [...limits.cells, ...figure.cells],
        },
      ];
    });
  });
}

/** What rounding can hide between an end of a range and a figure: half a unit of each. */
function roomAt(end: Interval, figure: Interval): number {
  const width = ({ low, high }: Interval) => (low === null || high === null ? 0 : high - low);
  return withoutNoise(width(end) + width(figure) / 2);
}

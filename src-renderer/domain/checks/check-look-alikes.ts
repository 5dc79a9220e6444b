import { overlap } from '../interval-arithmetic.ts';
import { listYears, percentOf, readExpression, type Amount } from './amounts.ts';
import type { Check } from './check.ts';
import type { LookAlike, LookAlikesClaim } from './claims.ts';
import type { Evidence } from './evidence.ts';
import { allowance } from './middle.ts';
import { printEnds, printShort, withUnit } from './words.ts';

/**
 * Two look-alikes in each year that lists both: a note where their intervals do not meet, so that neither is taken for
 * the other.
 */
export function checkLookAlikes(evidence: Evidence, claim: LookAlikesClaim): Check[] {
  const [a, b] = claim.figures;
  const series = evidence.find(a.series);
  if (series === null) return [];
  return listYears(evidence, a.series).flatMap((year): Check[] => {
    const one = readExpression(evidence, [{ series: a.series }], year);
    const other = readExpression(evidence, [{ series: b.series }], year, series.unit);
    if (one === null || other === null) return [];
    const same = overlap(one.interval, other.interval);
    const say = (figure: LookAlike, { stated }: Amount) =>
      `${withUnit(printEnds(stated, 2), series.unit)}${sayChange(evidence, figure, year)} is ${figure.name}`;
    return [
      {
        id: `statement/${claim.id}/${year}`,
        kind: 'statement',
        table: series.tableId,
        period: year,
        measure: series.measure,
        result: same ? 'ok' : 'note',
        printed: one.value,
        computed: other.value,
        limit: allowance(one.value, one.interval, other.value, other.interval),
        message:
          `${claim.says}: ${say(a, one)}; ${say(b, other)}. ` +
          (same ? 'They agree.' : 'They are two series and are not compared.'),
        cells: [...one.cells, ...other.cells],
      },
    ];
  });
}

function sayChange(evidence: Evidence, { change }: LookAlike, year: string): string {
  const percent =
    'stated' in change
      ? readExpression(evidence, [{ series: change.stated }], year)?.value
      : percentOf(
          readExpression(evidence, [{ series: change.of, when: 'year-before' }], year)?.value,
          readExpression(evidence, [{ series: change.of }], year)?.value,
        );
  if (percent === undefined || percent === null) return '';
  return ` (${percent > 0 ? '+' : ''}${printShort(percent, 1)}%)`;
}

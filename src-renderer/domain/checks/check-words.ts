import { percentText } from '../change.ts';
import { percentSpan } from '../intervals.ts';
import { rank } from '../ranks.ts';
import { amountOf } from '../shares.ts';
import { percentOf, readExpression, resolvePeriod } from './amounts.ts';
import type { Check } from './check.ts';
import type { Movement, MovementClaim, OrderClaim, WordingLimits } from './claims.ts';
import type { Evidence } from './evidence.ts';
import { listNames, printEnds, withUnit } from './words.ts';

/** The series named first, whether they come first among all rows and in that order; equals may stand either way. */
export function checkOrder(evidence: Evidence, claim: OrderClaim): Check[] {
  const total = evidence.find(claim.total);
  if (total === null) return [];
  const rows = evidence.partsOf(total);
  const amounts = rows.map(({ id }) => amountOf(evidence.at(id, claim.year)?.observation ?? null));
  const ranks = rank(amounts);
  const named = claim.first.flatMap((id) => {
    const index = rows.findIndex((row) => row.id === id);
    const place = ranks[index] ?? null;
    const row = rows[index];
    return row === undefined || place === null ? [] : [{ row, place }];
  });
  if (named.length < claim.first.length) return [];
  const inPlace = named.filter(({ place }, index) => {
    const before = named[index - 1]?.place ?? 0;
    return place <= index + 1 && place >= before;
  });
  const wrong = named.filter((one) => !inPlace.includes(one));
  return [
    {
      id: `statement/${claim.id}/${claim.year}`,
      kind: 'statement',
      table: total.tableId,
      period: claim.year,
      measure: total.measure,
      result: wrong.length === 0 ? 'ok' : 'suspect',
      printed: named.length,
      computed: inPlace.length,
      limit: 0,
      message:
        `${claim.says}: ${listNames(named.map(({ row, place }) => `${row.label} (${place})`))}; ` +
        (wrong.length === 0
          ? 'that is their order.'
          : `${listNames(wrong.map(({ row }) => row.label))} does not stand there.`),
      cells: claim.first.map((id) => evidence.cell(id, claim.year)),
    },
  ];
}

/** A word of degree against the percent of change and the settings for such words. */
export function checkMovement(
  evidence: Evidence,
  claim: MovementClaim,
  limits: WordingLimits,
): Check[] {
  const series = evidence.find(claim.to.series);
  const from = readExpression(evidence, [claim.from], claim.year);
  const to = readExpression(evidence, [claim.to], claim.year);
  const percent = percentOf(from?.value, to?.value);
  if (series === null || from === null || to === null || percent === null) return [];
  const span = percentSpan(from.interval, to.interval);
  const [low, high] = rangeOf(claim.word, limits);
  const holds = percent >= low && percent <= high;
  // A word is not held against a figure whose rounding reaches what the word means.
  const mayHold = span !== null && span.high >= low && span.low <= high;
  return [
    {
      id: `statement/${claim.id}/${claim.year}`,
      kind: 'statement',
      table: series.tableId,
      period: claim.year,
      measure: series.measure,
      result: holds || mayHold ? 'ok' : 'suspect',
      printed: percent < low ? low : Math.min(high, percent),
      computed: percent,
      limit: claim.word === 'unchanged' ? limits.aboutTheSamePercent : limits.slightlyPercent,
      message:
        `${claim.says} ${claim.word} from ${resolvePeriod(claim.from.when, claim.year)} to ${claim.year}: ` +
        `${printEnds(from.stated, 2)} to ${withUnit(printEnds(to.stated, 2), series.unit)} is ${percentText(percent)}` +
        (holds || mayHold ? '.' : ', which the word does not mean.'),
      cells: [...from.cells, ...to.cells],
    },
  ];
}

/** The percentages that the word stands for. */
function rangeOf(word: Movement, limits: WordingLimits): readonly [number, number] {
  const { aboutTheSamePercent: same, slightlyPercent: slight } = limits;
  switch (word) {
    case 'unchanged':
      return [-same, same];
    case 'slightly up':
      return [0, slight];
    case 'slightly down':
      return [-slight, 0];
    case 'well up':
      return [slight, Infinity];
    case 'well down':
      return [-Infinity, -slight];
  }
}

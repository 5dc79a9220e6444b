import { overlap } from '../interval-arithmetic.ts';
import type { Series } from '../observations.ts';
import { listYears, pointAt, readExpression, readRatio, type Amount } from './amounts.ts';
import type { Check } from './check.ts';
import type { AtMostClaim, CeilingClaim, Ratio, SameRatioClaim, TimesClaim } from './claims.ts';
import type { Evidence } from './evidence.ts';
import { allowance } from './middle.ts';
import { printEnds, printSpan, withUnit } from './words.ts';
import { printNumber } from '../notation-numbers.ts';

/** A sum against what it cannot exceed, in each year that has both. It exceeds when it does whatever rounding hid. */
export function checkAtMost(evidence: Evidence, claim: AtMostClaim): Check[] {
  const [first] = claim.of;
  const series = evidence.find(first?.series ?? '');
  if (first === undefined || series === null) return [];
  const limitName = typeof claim.limit === 'number' ? 'at most' : 'part of';
  return listYears(evidence, first.series).flatMap((year): Check[] => {
    const part = readExpression(evidence, claim.of, year, series.unit);
    const whole =
      typeof claim.limit === 'number'
        ? {
            value: claim.limit,
            stated: pointAt(claim.limit),
            interval: pointAt(claim.limit),
            cells: [],
          }
        : readExpression(evidence, claim.limit, year, series.unit);
    if (part === null || whole === null) return [];
    const { low } = part.interval;
    const { high } = whole.interval;
    const exceeds = low !== null && high !== null && low > high;
    const [partText, wholeText] = [part, whole].map(({ stated }) =>
      withUnit(printEnds(stated, 2), series.unit),
    );
    const cells = [...part.cells, ...whole.cells];
    return [
      {
        ...place(series, year),
        id: `parts/${claim.id}/${year}`,
        kind: 'parts',
        result: exceeds ? 'suspect' : 'ok',
        printed: whole.value,
        computed: part.value,
        limit: allowance(whole.value, whole.interval, part.value, part.interval),
        message: exceeds
          ? `${claim.says}: ${partText} is more than ${wholeText}, whatever was rounded.`
          : `${claim.says}: ${partText}, ${limitName} ${wholeText}.`,
        cells,
      },
    ];
  });
}

/** A ratio against its ceiling, in each year that has it. Suspect when it lies above it whatever rounding hid. */
export function checkCeiling(evidence: Evidence, claim: CeilingClaim): Check[] {
  const [first] = claim.ratio.over;
  const series = evidence.find(first?.series ?? '');
  if (first === undefined || series === null) return [];
  return listYears(evidence, first.series).flatMap((year): Check[] => {
    const over = readExpression(evidence, claim.ratio.over, year);
    const under = readExpression(evidence, claim.ratio.under, year);
    const ratio = readRatio(evidence, claim.ratio, year);
    if (over === null || under === null || ratio === null) return [];
    const beside = claim.beside === undefined ? null : readRatio(evidence, claim.beside, year);
    const exceeds = ratio.interval.low !== null && ratio.interval.low > claim.ceiling;
    return [
      {
        ...place(series, year),
        id: `statement/${claim.id}/${year}`,
        kind: 'statement',
        result: exceeds ? 'suspect' : 'ok',
        printed: over.value,
        computed: ratio.value,
        limit: claim.ceiling,
        message:
          `${claim.says}: ${printEnds(over.stated, 2)} / ${printEnds(under.stated, 2)} = ` +
          `${printNumber(ratio.value, 3)}${printSpan(ratio.interval, 3)}; ${claim.because} ` +
          `${printNumber(claim.ceiling, 3)}.` +
          (beside === null || claim.beside === undefined
            ? ''
            : ` ${claim.beside.name} give ${printNumber(beside.value, 2)}.`),
        cells: [...ratio.cells, ...(beside?.cells ?? [])],
      },
    ];
  });
}

/** Two ratios that state one thing. Suspect when no true values could make them equal. */
export function checkSameRatio(evidence: Evidence, claim: SameRatioClaim): Check[] {
  const [one, other] = claim.ratios;
  const series = evidence.find(one.over[0]?.series ?? '');
  const [a, b] = [readRatio(evidence, one, claim.year), readRatio(evidence, other, claim.year)];
  if (series === null || a === null || b === null) return [];
  const agree = overlap(a.interval, b.interval);
  const say = ({ name }: Ratio, { value, interval }: Amount) =>
    `${name} gives ${printNumber(value, 2)}${printSpan(interval, 2)}`;
  const cells = [...a.cells, ...b.cells];
  return [
    {
      ...place(series, claim.year),
      id: `statement/${claim.id}/${claim.year}`,
      kind: 'statement',
      result: agree ? 'ok' : 'suspect',
      printed: a.value,
      computed: b.value,
      limit: allowance(a.value, a.interval, b.value, b.interval),
      message:
        `${claim.says}: ${say(one, a)}, ${say(other, b)}; ` +
        (agree ? 'they agree.' : 'they differ beyond rounding.'),
      cells,
    },
  ];
}

/**
 * `Almost triple` against each reading of what it is said of: true from half a time below the number up to it. All
 * readings true: ok. Some: a note, since a charitable reader finds the one that holds. None: suspect.
 */
export function checkTimes(evidence: Evidence, claim: TimesClaim): Check[] {
  const read = claim.readings.flatMap((reading) => {
    const ratio = readRatio(evidence, reading, claim.year);
    return ratio === null ? [] : [{ reading, ratio }];
  });
  const [first] = read;
  const series = evidence.find(first?.reading.over[0]?.series ?? '');
  if (first === undefined || series === null) return [];
  const almost = { low: claim.times - 0.5, high: claim.times };
  const judged = read.map((one) => ({ ...one, holds: overlap(one.ratio.interval, almost) }));
  const true_ = judged.filter(({ holds }) => holds);
  const best = true_[0] ?? first;
  return [
    {
      ...place(series, claim.year),
      id: `statement/${claim.id}/${claim.year}`,
      kind: 'statement',
      result: true_.length === judged.length ? 'ok' : true_.length > 0 ? 'note' : 'suspect',
      printed: claim.times,
      computed: best.ratio.value,
      limit: 0.5,
      message:
        `${claim.says}: ` +
        judged
          .map(
            ({ reading, ratio, holds }) =>
              `${holds ? 'true' : 'not true'} of ${reading.name} (${printNumber(ratio.value, 2)} times)`,
          )
          .join(', ') +
        '.',
      cells: judged.flatMap(({ ratio }) => ratio.cells),
    },
  ];
}

function place(series: Series, period: string): Pick<Check, 'table' | 'period' | 'measure'> {
  return { table: series.tableId, period, measure: series.measure };
}

import type { Observation, Series } from '../observations.ts';
import type { Check } from './check.ts';
import type { Evidence } from './evidence.ts';
import { printShort, withUnit } from './words.ts';

/** Every range, whether its low end is not above its high one; and every share, whether it lies from 0 to 100%. */
export function checkRanges(evidence: Evidence): Check[] {
  return evidence.tables.flatMap((table) =>
    evidence.ofTable(table.id).flatMap((series) =>
      evidence.periods(series.id).flatMap((period) => {
        const observation = evidence.at(series.id, period)?.observation ?? null;
        return observation === null
          ? []
          : [
              checkRange(evidence, series, observation),
              checkShare(evidence, series, observation),
            ].filter((check) => check !== null);
      }),
    ),
  );
}

function checkRange(evidence: Evidence, series: Series, observation: Observation): Check | null {
  const { value, period } = observation;
  if (value.kind !== 'range') return null;
  const isUpsideDown = value.low > value.high;
  const [low, high] = [value.low, value.high].map((end) => printShort(end, 6));
  return {
    id: `range/${series.id}/${period}`,
    kind: 'range',
    table: series.tableId,
    period,
    measure: series.measure,
    result: isUpsideDown ? 'suspect' : 'ok',
    printed: value.low,
    computed: value.high,
    limit: 0,
    message: isUpsideDown
      ? `${series.label}: the range is upside down, ${low} comes before ${high}.`
      : `${series.label}: ${low} to ${withUnit(high ?? '', series.unit)} is the right way round.`,
    cells: [evidence.cell(series.id, period)],
  };
}

/** Null for shares in order: there is nothing to say of them, other checks look at what they state. */
function checkShare(evidence: Evidence, series: Series, observation: Observation): Check | null {
  const { value, period } = observation;
  if (series.measure !== 'share' || series.unit !== '%' || value.kind !== 'number') return null;
  if (value.value >= 0 && value.value <= 100) return null;
  return {
    id: `range/${series.id}/${period}`,
    kind: 'range',
    table: series.tableId,
    period,
    measure: series.measure,
    result: 'suspect',
    printed: value.value,
    computed: value.value < 0 ? 0 : 100,
    limit: 100,
    message: `${series.label}: ${printShort(value.value, 6)}% cannot be a share of a whole.`,
    cells: [evidence.cell(series.id, period)],
  };
}

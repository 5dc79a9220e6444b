import type { View } from '../view.ts';
import type { Observation, Series } from '../observations.ts';
import { comparePeriods, readPeriod } from '../periods.ts';
import { plural } from '../plural.ts';
import { readAcceptance } from '../slip-acceptance.ts';
import { sortPeriods } from '../table-layout.ts';
import type { Check } from './check.ts';
import type { Evidence } from './evidence.ts';
import { compareWithReference, judgeJump, printFactor } from './unit-slip.ts';

/**
 * Every figure against the one before it: a suspicion for each that looks like another unit, a note where the analyst
 * was asked about just that jump and let the figure stand, and one answer for each measure and period that the others
 * do not.
 */
export function checkUnitSlips(evidence: Evidence): Check[] {
  return evidence.tables.flatMap((table) => {
    const compared = evidence
      .ofTable(table.id)
      .flatMap((series) => compareSeries(evidence, series));
    const slips = compared.map(({ slip }) => slip).filter((slip) => slip !== null);
    return [...slips, ...summarise(table.id, compared)];
  });
}

interface Compared {
  readonly series: Series;
  readonly period: string;
  readonly slip: Check | null;
}

function compareSeries(evidence: Evidence, series: Series): Compared[] {
  return evidence.periods(series.id).flatMap((period): Compared[] => {
    const observation = evidence.at(series.id, period)?.observation;
    if (observation === undefined) return [];
    // Only editions up to its own: a printed figure is not suspected for what was entered after it.
    const { editionId } = observation;
    const view: View =
      evidence.view.kind === 'edition' ? evidence.view : { kind: 'as-of', editionId };
    const { figures } = evidence;
    const calendar = evidence.calendar(series.id);
    const question = { series, period, editionId, figure: observation, figures, view, calendar };
    const compared = compareWithReference(question);
    if (compared === null || isLaterTwin(compared.reference, observation)) return [];
    const slip = judgeJump(question, compared);
    if (slip === null) return [{ series, period, slip }];
    const { value } = observation;
    const printed =
      value.kind === 'range'
        ? (value.low + value.high) / 2
        : value.kind === 'number'
          ? value.value
          : 0;
    const reference = {
      seriesId: series.id,
      period: slip.reference.period,
      editionId: slip.reference.editionId,
    };
    const accepted = readAcceptance(observation.comment);
    const isAccepted = accepted?.factor === printFactor(slip.factor);
    const check: Check = {
      id: `unit-slip/${series.id}/${period}`,
      kind: 'unit-slip',
      table: series.tableId,
      period,
      measure: series.measure,
      result: isAccepted ? 'note' : 'suspect',
      printed,
      computed: slip.ratio,
      limit: slip.factor,
      message: isAccepted
        ? `${slip.statement} Accepted as it is by the analyst on ${accepted.on}.`
        : slip.message,
      cells: [evidence.cell(series.id, period), reference],
    };
    return [{ series, period, slip: check }];
  });
}

/** Of two neighbours in one edition only the later is compared with the earlier, or both would be suspected. */
function isLaterTwin(reference: Observation, observation: Observation): boolean {
  const [a, b] = [readPeriod(reference.period), readPeriod(observation.period)];
  return (
    reference.editionId === observation.editionId &&
    a.ok &&
    b.ok &&
    comparePeriods(a.value, b.value) > 0
  );
}

/** One passed check for the figures of each measure and period that do not look like slips. */
function summarise(tableId: string, compared: ReadonlyArray<Compared>): Check[] {
  const groups = new Map<string, Compared[]>();
  const periods = sortPeriods(new Set(compared.map(({ period }) => period)));
  const inTimeOrder = [...compared].sort(
    (a, b) => periods.indexOf(a.period) - periods.indexOf(b.period),
  );
  for (const one of inTimeOrder) {
    const key = `${one.series.measure}/${one.series.unit}/${one.period}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups].flatMap(([key, group]): Check[] => {
    const fine = group.filter(({ slip }) => slip === null);
    const [first] = fine;
    if (first === undefined) return [];
    const { period, series } = first;
    const count = plural(fine.length, 'figure');
    return [
      {
        id: `unit-slip/${tableId}/${key}`,
        kind: 'unit-slip',
        table: tableId,
        period,
        measure: series.measure,
        result: 'ok',
        printed: group.length,
        computed: group.length - fine.length,
        limit: 0,
        message: `${period}: ${count} compared with those before; no jump looks like another unit.`,
        cells: fine.map((one) => ({
          seriesId: one.series.id,
          period,
          editionId: null,
        })),
      },
    ];
  });
}

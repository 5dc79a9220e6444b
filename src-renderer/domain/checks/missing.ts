import { isExpected } from '../expected.ts';
import { nameRow } from '../names.ts';
import type { Series, Table } from '../observations.ts';
import { comparePeriods, readPeriod, type Period } from '../periods.ts';
import { isReport } from '../plan-outcomes.ts';
import { plural } from '../plural.ts';
import type { Check } from './check.ts';
import type { Evidence } from './evidence.ts';
import { hasFlag } from './middle.ts';

/**
 * What is still missing: in each table and for each period that a working edition has begun, the series that were
 * listed at the same time of an earlier year and are not listed now. A plan for the period is not what came of it, and
 * does not fill the cell. One check for each measure.
 */
export function checkMissing(evidence: Evidence): Check[] {
  return evidence.tables.flatMap((table) =>
    begunPeriods(evidence, table).flatMap((period) => checkPeriod(evidence, table, period)),
  );
}

/**
 * Periods that working editions within the view have begun in this table: with a figure that reports on them, a column
 * added, or a layout that wants them. A plan, or what came of one, begins nothing: it can be known years ahead.
 */
function begunPeriods(evidence: Evidence, table: Table): Period[] {
  const { figures, view } = evidence;
  const admitted = evidence.workingEditions();
  if (admitted.length === 0) return [];
  const ids = evidence.ofTable(table.id).map(({ id }) => id);
  const entered = admitted.flatMap(({ id: editionId }) =>
    ids.flatMap((id) => {
      const own = { kind: 'edition', editionId } as const;
      return [...figures.periods([id], own)].filter((period) => {
        const figure = figures.at(id, period, own);
        return figure !== null && isReport(figures, figure);
      });
    }),
  );
  const added = view.kind === 'latest' ? table.addedPeriods : [];
  const wanted = admitted.flatMap(({ layouts = [] }) =>
    layouts.filter(({ tableId }) => tableId === table.id).flatMap((layout) => layout.wanted),
  );
  return [...new Set([...entered, ...added, ...wanted])]
    .map((id) => readPeriod(id))
    .flatMap((read) => (read.ok && read.value.kind !== 'span' ? [read.value] : []))
    .sort(comparePeriods);
}

function checkPeriod(evidence: Evidence, table: Table, period: Period): Check[] {
  const expected = evidence
    .ofTable(table.id)
    .filter(({ id }) =>
      isExpected(evidence.calendar(id), period, (other) => isFilled(evidence, id, other)),
    );
  const measures = [...new Set(expected.map(({ measure }) => measure))];
  return measures.map((measure) => {
    const ofMeasure = expected.filter((series) => series.measure === measure);
    const missing = ofMeasure.filter(({ id }) => !isFilled(evidence, id, period.id));
    const filled = ofMeasure.length - missing.length;
    return {
      id: `missing/${table.id}/${measure}/${period.id}`,
      kind: 'missing',
      table: table.id,
      period: period.id,
      measure,
      result: missing.length === 0 ? 'ok' : 'missing',
      printed: filled,
      computed: ofMeasure.length,
      limit: 0,
      message:
        missing.length === 0
          ? `${period.id}: ${ofMeasure.length === 1 ? 'the only figure is' : `all ${ofMeasure.length} figures are`} there.`
          : `${period.id}: ${countMissing(missing.length, ofMeasure.length)} missing: ${nameRows(missing)}.`,
      cells: (missing.length === 0 ? ofMeasure : missing).map(({ id }) =>
        evidence.cell(id, period.id),
      ),
    } satisfies Check;
  });
}

function isFilled(evidence: Evidence, seriesId: string, period: string): boolean {
  const figure = evidence.at(seriesId, period);
  return figure !== null && !hasFlag(figure, 'f');
}

/** `1 of 3 figures is`, `the only figure is`. */
function countMissing(missing: number, expected: number): string {
  if (expected === 1) return 'the only figure is';
  return plural(missing, `of ${expected} figures is`, `of ${expected} figures are`);
}

/** At most eight names: a message is no list, the cells are. */
function nameRows(series: ReadonlyArray<Series>): string {
  const names = series.map((one) => nameRow(one));
  const shown = names.slice(0, 8).join('; ');
  return names.length > 8 ? `${shown} and ${names.length - 8} more` : shown;
}

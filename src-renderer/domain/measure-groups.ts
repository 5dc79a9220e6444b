import type { Series } from './observations.ts';
import { addUp } from './shares.ts';

/** The series of a table that are given in one measure and unit: what can be ranked and summed together. */
export interface MeasureGroup {
  readonly measure: string;
  readonly unit: string;
  /** The parts of a total, or, where the table has none, its single rows; in document order. */
  readonly rows: ReadonlyArray<Series>;
  readonly total: Series | null;
  /** Do the rows make up a whole? Else there are no sums, shares and ranks. */
  readonly addsUp: boolean;
}

/**
 * The measures of a table, each with its rows and its total, in document order. A measure given in two units is two
 * groups: amounts in different units are never put together. Subtotals are neither rows nor totals.
 */
export function groupMeasures(series: ReadonlyArray<Series>): ReadonlyArray<MeasureGroup> {
  const known = knownGroups.get(series) ?? groupAnew(series);
  knownGroups.set(series, known);
  return known;
}

/** A table's list of series is asked about again after every change of its figures. */
const knownGroups = new WeakMap<ReadonlyArray<Series>, ReadonlyArray<MeasureGroup>>();

function groupAnew(series: ReadonlyArray<Series>): ReadonlyArray<MeasureGroup> {
  const groups = new Map<string, Series[]>();
  for (const one of [...series].sort((a, b) => a.order - b.order)) {
    const key = JSON.stringify([one.measure, one.unit]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()].map(readGroup);
}

function readGroup(group: ReadonlyArray<Series>): MeasureGroup {
  const parts = group.filter(({ role }) => role === 'part');
  const rows = parts.length > 0 ? parts : group.filter(({ role }) => role === 'single');
  return {
    measure: group[0]?.measure ?? '',
    unit: group[0]?.unit ?? '',
    rows,
    total: findTotal(group, rows),
    addsUp: addUp(rows),
  };
}

/** The total that the rows name as theirs, else the only one there is. */
function findTotal(group: ReadonlyArray<Series>, rows: ReadonlyArray<Series>): Series | null {
  const totals = group.filter(({ role }) => role === 'total');
  return totals.find(({ id }) => rows.some(({ parentId }) => parentId === id)) ?? totals[0] ?? null;
}

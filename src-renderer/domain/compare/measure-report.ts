import { baseFigure } from '../base.ts';
import {
  compareEditions,
  viewOfBase,
  viewOfPeriod,
  type CompareRequest,
} from '../compare-editions.ts';
import type { ComparisonRow } from '../comparison-row.ts';
import type { MeasureComparison } from '../comparison.ts';
import type { Input } from '../derived.ts';
import { groupMeasures, type MeasureGroup } from '../measure-groups.ts';
import { measure, type Measured } from '../measure.ts';
import { nameRow } from '../names.ts';
import type { Observation, Table } from '../observations.ts';
import type { ReportRow, RowPlace } from './report-row.ts';
import { findHeadline, type Headline } from './headline.ts';
import { concentrate, type SideConcentration } from './leading-shares.ts';
import { explainOtherBasis } from './other-bases.ts';
import { compareUnitValues, type ComparedUnitValue } from './unit-values.ts';

/** One side of a report: what it is called, and its figures with their intervals. */
export interface ReportSide {
  readonly period: string;
  /** The period, with the edition where both sides are of one. */
  readonly name: string;
  readonly at: (seriesId: string) => Measured | null;
  /** Which editions its figures are from, oldest first. */
  readonly editionIds: ReadonlyArray<string>;
  /** Null for rows that do not add up. */
  readonly concentration: SideConcentration | null;
}

/** One measure of a table compared, with everything that is said of it. */
export interface MeasureReport {
  /** Of the table, the measure and its unit. */
  readonly id: string;
  readonly table: Table;
  readonly measure: string;
  readonly unit: string;
  readonly group: MeasureGroup;
  readonly from: ReportSide;
  readonly to: ReportSide;
  /** In document order. */
  readonly rows: ReadonlyArray<ReportRow>;
  readonly total: ReportRow | null;
  readonly headline: Headline;
  readonly unitValues: ReadonlyArray<ComparedUnitValue>;
}

export interface ReportRequest extends Omit<CompareRequest, 'edition' | 'againstEdition'> {
  /** Says a unit in words. */
  readonly nameUnit?: (unit: string) => string;
}

/** A report of every measure of the table, in document order. */
export function reportTable(given: ReportRequest): MeasureReport[] {
  const request: CompareRequest = { ...given, edition: null, againstEdition: null };
  const groups = groupMeasures(request.series);
  const comparisons = compareEditions(request);
  const stopped = new Map(
    comparisons.flatMap(({ rows, total }) =>
      [...rows, ...(total === null ? [] : [total])].flatMap((row) =>
        row.isStopped ? [[row.series.id, row.reason ?? ''] as const] : [],
      ),
    ),
  );
  const look = lookups(request);
  return comparisons.flatMap((comparison, at) => {
    const group = groups[at];
    return group === undefined ? [] : [report(comparison, group, request, look, stopped, given)];
  });
}

type Look = (seriesId: string) => Measured | null;

function lookups(request: CompareRequest): { readonly from: Look; readonly to: Look } {
  const { table, figures, period, against, view } = request;
  const [fromView, toView] = [viewOfBase(request), viewOfPeriod(request)];
  const measured = (find: (id: string) => Observation | null): Look => {
    const known = new Map<string, Measured | null>();
    return (id) => {
      const found = known.get(id);
      if (found !== undefined) return found;
      const observation = find(id);
      const made = observation === null ? null : measure(observation, table, figures);
      known.set(id, made);
      return made;
    };
  };
  return {
    from: measured((id) =>
      fromView === null
        ? baseFigure(figures, id, against, view)
        : figures.at(id, against, fromView),
    ),
    to: measured((id) => figures.at(id, period, toView)),
  };
}

function report(
  comparison: MeasureComparison,
  group: MeasureGroup,
  request: CompareRequest,
  look: { readonly from: Look; readonly to: Look },
  stopped: ReadonlyMap<string, string>,
  { nameUnit }: Pick<ReportRequest, 'nameUnit'>,
): MeasureReport {
  const { table } = request;
  const side = (which: 'from' | 'to'): ReportSide => {
    const period = which === 'from' ? request.against : request.period;
    const edition = which === 'from' ? comparison.againstEdition : comparison.periodEdition;
    const figures = [...comparison.rows, comparison.total].flatMap((row) => row?.[which] ?? []);
    const ids = new Set(figures.map(({ editionId }) => editionId));
    return {
      period,
      name: edition === null ? period : `${period} ${edition}`,
      at: look[which],
      editionIds: request.figures.editions.map(({ id }) => id).filter((id) => ids.has(id)),
      concentration: group.addsUp
        ? concentrate(
            group.rows.map((row): Input => ({ name: nameRow(row), figure: look[which](row.id) })),
          )
        : null,
    };
  };
  const [from, to] = [side('from'), side('to')];
  const has = (at: Look) => (id: string) => at(id) !== null;
  const stated = {
    from: { name: from.name, has: has(from.at) },
    to: { name: to.name, has: has(to.at) },
  };
  const place = (row: ComparisonRow): ReportRow => {
    const other = explainOtherBasis(row.series, request.series, stated, nameUnit);
    return other === null
      ? { ...row, place: placeOf(row) }
      : { ...row, place: 'unlike', reason: other };
  };
  const rows = comparison.rows.map(place);
  const total = comparison.total === null ? null : place(comparison.total);
  const sides = { from, to };
  return {
    id: JSON.stringify([table.id, group.measure, group.unit]),
    table,
    measure: group.measure,
    unit: group.unit,
    group,
    from,
    to,
    rows,
    total,
    headline: findHeadline({ rows, total, addsUp: group.addsUp, from, to, unit: group.unit }),
    unitValues: [...group.rows, ...(group.total === null ? [] : [group.total])].flatMap(
      (row) => compareUnitValues(row, request.series, sides, (id) => stopped.get(id) ?? null) ?? [],
    ),
  };
}

function placeOf({ from, to }: ComparisonRow): RowPlace {
  if (from === null) return to === null ? 'neither' : 'new';
  return to === null ? 'gone' : 'both';
}

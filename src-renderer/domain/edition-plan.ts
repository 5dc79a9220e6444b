import type { Figures } from './figures.ts';
import { latest, type View } from './view.ts';
import type { Edition, EditionLayout, Series, Table } from './observations.ts';
import { isExpected } from './expected.ts';
import { periodYear, readPeriod } from './periods.ts';
import { countYears, rollPeriods } from './roll-periods.ts';
import { sortPeriods } from './table-layout.ts';

/** One table as the new edition would set it out. */
export interface PlannedTable {
  readonly table: Table;
  readonly periods: ReadonlyArray<string>;
  /** Those of them that belong to the new year. */
  readonly wanted: ReadonlyArray<string>;
  /** Columns of the edition it is copied from that go. */
  readonly dropped: ReadonlyArray<string>;
  /** Figures of earlier editions that stand in its columns: they may be revised. */
  readonly carried: number;
  /** Cells that wait for a figure: what was reported at the same time of an earlier year, and is not yet but planned. */
  readonly empty: number;
}

export interface EditionPlanInput {
  readonly figures: Figures;
  readonly tables: ReadonlyArray<Table>;
  readonly series: ReadonlyArray<Series>;
  /** The edition whose layout is copied. */
  readonly from: Edition;
  /** The year that the new edition is for. */
  readonly year: number;
  /** Years shown in each table up to that one; as many as the copied edition shows when left out. */
  readonly yearsShown?: number;
}

/**
 * How each table of an edition looks in a new one for another year: its window of years is rolled on, earlier figures
 * are carried, cells for the new year stand empty. Tables of which the edition states nothing are left out.
 */
export function planEdition(input: EditionPlanInput): PlannedTable[] {
  return [...input.tables]
    .sort((a, b) => a.order - b.order)
    .flatMap((table) => {
      const series = input.series.filter(({ tableId }) => tableId === table.id);
      const periods = columnsOf(input, table, series);
      return periods.length === 0 ? [] : [planTable(input, table, series, periods)];
    });
}

/** The layouts that a plan comes to. */
export function layoutsOf(plan: ReadonlyArray<PlannedTable>): EditionLayout[] {
  return plan.map(({ table, periods, wanted }) => ({ tableId: table.id, periods, wanted }));
}

/** The last year for which the view reports anything that is no plan; null when it reports nothing. */
export function lastReportedYear(
  figures: Figures,
  series: ReadonlyArray<Series>,
  view: View,
): number | null {
  const years = series.flatMap(({ id }) =>
    [...figures.periods([id], view)]
      .filter((period) => figures.at(id, period, view)?.flags.includes('f') === false)
      .map((period) => periodYear(period) ?? 0),
  );
  return years.length === 0 ? null : Math.max(...years);
}

/**
 * The last year that an edition's table is about: the one it was made for, else the last that is reported in it. One
 * that is worked on shows what is seen as of it.
 */
export function lastYearOf(
  figures: Figures,
  series: ReadonlyArray<Series>,
  from: Edition,
  tableId: string,
): number | null {
  const wanted = from.layouts?.find((layout) => layout.tableId === tableId)?.wanted ?? [];
  const years = wanted.map((period) => periodYear(period) ?? 0);
  if (years.length > 0) return Math.max(...years);
  return lastReportedYear(figures, series, viewOf(from));
}

function viewOf({ id, role }: Edition): View {
  return { kind: role === 'working' ? 'as-of' : 'edition', editionId: id };
}

function planTable(
  { figures, from, year, yearsShown }: EditionPlanInput,
  table: Table,
  series: ReadonlyArray<Series>,
  columns: ReadonlyArray<string>,
): PlannedTable {
  const fromYear = lastYearOf(figures, series, from, table.id) ?? year;
  const { periods, wanted } = rollPeriods({
    periods: columns,
    fromYear,
    toYear: year,
    yearsShown: yearsShown ?? countYears(columns, fromYear),
  });
  const isListed = (id: string, period: string) => figures.at(id, period, latest) !== null;
  const isReported = (id: string, period: string) =>
    figures.at(id, period, latest)?.flags.includes('f') === false;
  const cells = series.flatMap(({ id }) => periods.map((period) => ({ id, period })));
  const waiting = cells.filter(
    ({ id, period }) =>
      wanted.includes(period) &&
      !isReported(id, period) &&
      isExpectedIn(figures, id, period, (other) => isReported(id, other)),
  );
  return {
    table,
    periods,
    wanted,
    dropped: sortPeriods(columns.filter((period) => !periods.includes(period))),
    carried: cells.filter(({ id, period }) => isListed(id, period)).length,
    empty: waiting.length,
  };
}

function isExpectedIn(
  figures: Figures,
  seriesId: string,
  period: string,
  isReported: (period: string) => boolean,
): boolean {
  const own = readPeriod(period);
  const calendar = [...figures.periods([seriesId])].map(readPeriod);
  return (
    own.ok &&
    isExpected(
      calendar.flatMap((read) => (read.ok ? [read.value] : [])),
      own.value,
      isReported,
    )
  );
}

/**
 * The columns in which an edition sets the table out: those it was given, else those it states figures in. One that is
 * worked on states only what is new in it: its table is what is seen as of it.
 */
function columnsOf(
  { figures, from }: EditionPlanInput,
  table: Table,
  series: ReadonlyArray<Series>,
): ReadonlyArray<string> {
  const given = from.layouts?.find(({ tableId }) => tableId === table.id);
  if (given !== undefined) return given.periods;
  const ids = series.map(({ id }) => id);
  return sortPeriods(figures.periods(ids, viewOf(from)));
}

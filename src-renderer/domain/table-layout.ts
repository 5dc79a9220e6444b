import type { Figures } from './figures.ts';
import type { View } from './view.ts';
import { orderNotes } from './note-order.ts';
import type { Note, Series, Table } from './observations.ts';
import { comparePeriods, periodYear, readPeriod } from './periods.ts';
import { nameKey, repeatedNames } from './repeated-names.ts';

/** One line of a table: the series that share a stub, one for each measure. */
export interface LayoutRow {
  readonly id: string;
  readonly series: ReadonlyArray<Series>;
  /** The stub's cells, as many as the layout has stub heads. */
  readonly stub: ReadonlyArray<string>;
  readonly isTotal: boolean;
  /** The heading under which it stands; empty when there is none. */
  readonly group: string;
  /** Another row has the same names: only its heading tells it from that one. */
  readonly needsGroup: boolean;
  /** Marks that every figure of the row carries: printed once, at the stub. */
  readonly marks: ReadonlyArray<string>;
}

/** One column of figures. */
export interface LayoutColumn {
  readonly id: string;
  readonly period: string;
  readonly measure: string;
  /** Does the baseline state anything in this period? Then the column stands as printed. */
  readonly isBaseline: boolean;
}

export interface TableLayout {
  readonly table: Table;
  readonly stubHeads: ReadonlyArray<string>;
  readonly rows: ReadonlyArray<LayoutRow>;
  /** All of the table's series in document order, those of hidden rows too: they count in sums and shares. */
  readonly series: ReadonlyArray<Series>;
  readonly columns: ReadonlyArray<LayoutColumn>;
  /** The measures that every row has, when a period has one column for each; else empty. */
  readonly measures: ReadonlyArray<string>;
}

export interface LayoutInput {
  readonly table: Table;
  readonly series: ReadonlyArray<Series>;
  readonly figures: Figures;
  readonly notes: ReadonlyArray<Note>;
  readonly view: View;
  /** The periods that an edition sets the table out in; every one of which something is stated when left out. */
  readonly window?: ReadonlyArray<string>;
}

/** A table as the reader sees it: rows in document order, periods in time order, without what is hidden. */
export function layoutTable(input: LayoutInput): TableLayout {
  const { table } = input;
  const series = input.series
    .filter((one) => one.tableId === table.id)
    .sort((a, b) => a.order - b.order);
  const { rows, measures } = groupIntoRows(series);
  const shown = rows.filter((members) => !members.every(({ hidden }) => hidden === true));
  const withEntities = listsEntities(series);
  return {
    table,
    stubHeads: [table.rowHeading, ...(withEntities ? ['Company', 'Location'] : [])],
    rows: tellApart(shown.map((members) => layoutRow(members, withEntities, input))),
    series,
    columns: layoutColumns(series, measures, input),
    measures,
  };
}

/**
 * The rows of a table, hidden ones too: the series that share a stub, where every row has the same measures, else each
 * series by itself; `measures` are those shared ones. `series` are one table's, in document order.
 */
export function groupIntoRows(series: ReadonlyArray<Series>): {
  readonly rows: ReadonlyArray<ReadonlyArray<Series>>;
  readonly measures: ReadonlyArray<string>;
} {
  const groups = groupByRow(series);
  const measures = sharedMeasures(groups);
  return measures.length > 1
    ? { rows: groups, measures }
    : { rows: series.map((one) => [one]), measures: [] };
}

/** What a row is called: its names, and its heading where only that tells it from another row. */
export function rowNames({ stub, group, needsGroup }: LayoutRow): ReadonlyArray<string> {
  return [...stub.filter(Boolean), ...(needsGroup ? [group] : [])];
}

/** The series of a row whose figures stand in a column; null when the row has no such measure. */
export function seriesAt(row: LayoutRow, column: Pick<LayoutColumn, 'measure'>): Series | null {
  if (column.measure === '') return row.series[0] ?? null;
  return row.series.find((one) => one.measure === column.measure) ?? null;
}

function groupByRow(series: ReadonlyArray<Series>): Series[][] {
  const groups = new Map<string, Series[]>();
  for (const one of series) {
    const key = JSON.stringify([one.label, one.country, one.entity, one.location, one.counterpart]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

/** The measures of the first row, when every row has exactly these, each once. */
function sharedMeasures(groups: ReadonlyArray<ReadonlyArray<Series>>): string[] {
  const first = (groups[0] ?? []).map((one) => one.measure);
  const wanted = JSON.stringify(first);
  const isShared = groups.every(
    (group) => JSON.stringify(group.map((one) => one.measure)) === wanted,
  );
  return isShared && new Set(first).size === first.length ? first : [];
}

/** Only a table that lists several entities for one label needs them as stub columns of their own. */
function listsEntities(series: ReadonlyArray<Series>): boolean {
  return series.length > 0 && series.every((one) => one.entity !== '' && one.label === one.country);
}

function tellApart(rows: ReadonlyArray<LayoutRow>): LayoutRow[] {
  const repeated = repeatedNames(rows);
  return rows.map((row) => ({
    ...row,
    needsGroup: row.group !== '' && repeated.has(nameKey(row.stub)),
  }));
}

function layoutRow(
  members: ReadonlyArray<Series>,
  withEntities: boolean,
  input: LayoutInput,
): LayoutRow {
  const first = members[0];
  if (first === undefined) throw new Error('A row without a series.');
  return {
    id: first.id,
    series: members,
    stub: withEntities ? [first.label, first.entity, first.location] : [first.label],
    isTotal: first.role === 'total',
    group: first.group ?? '',
    needsGroup: false,
    marks: [...new Set([...ownMarks(members, input), ...sharedMarks(members, input)])],
  };
}

function ownMarks(members: ReadonlyArray<Series>, { notes }: LayoutInput): string[] {
  const ids = new Set(members.flatMap(({ noteIds = [] }) => noteIds));
  return orderNotes(notes.filter(({ id }) => ids.has(id)))
    .map(({ mark }) => mark)
    .filter((mark) => mark !== '');
}

function sharedMarks(members: ReadonlyArray<Series>, input: LayoutInput): string[] {
  const baseline = input.figures.baseline;
  if (baseline === null) return [];
  const view: View = { kind: 'edition', editionId: baseline.id };
  const ofFigures = members.flatMap((one) =>
    [...input.figures.periods([one.id], view)].map(
      (period) => input.figures.at(one.id, period, view)?.noteIds ?? [],
    ),
  );
  const [head = [], ...rest] = ofFigures;
  return head
    .filter((id) => rest.every((ids) => ids.includes(id)))
    .map((id) => input.notes.find((note) => note.id === id)?.mark ?? '')
    .filter((mark) => mark !== '');
}

function layoutColumns(
  series: ReadonlyArray<Series>,
  measures: ReadonlyArray<string>,
  input: LayoutInput,
): LayoutColumn[] {
  const ids = series.map((one) => one.id);
  const baseline = input.figures.baseline;
  const printed =
    baseline === null
      ? new Set<string>()
      : input.figures.periods(ids, { kind: 'edition', editionId: baseline.id });
  const listed = input.figures.periods(ids, input.view);
  const { addedPeriods, hiddenPeriods = [] } = input.table;
  const periods =
    input.window === undefined
      ? new Set([...listed, ...addedPeriods])
      : widen(input.window, listed, addedPeriods);
  const shown = sortPeriods(periods).filter((period) => !hiddenPeriods.includes(period));
  return shown.flatMap((period) =>
    (measures.length > 0 ? measures : ['']).map((measure) => ({
      id: measure === '' ? period : `${period} ${measure}`,
      period,
      measure,
      isBaseline: printed.has(period),
    })),
  );
}

/** A window leaves older years out, and nothing else: what is listed or was added since stands beside it. */
function widen(window: ReadonlyArray<string>, listed: Iterable<string>, added: Iterable<string>) {
  const first = Math.min(...window.map((id) => periodYear(id) ?? Infinity));
  const since = [...listed].filter((id) => (periodYear(id) ?? 0) >= first);
  return new Set([...window, ...added, ...since]);
}

/** In time order; what is no period comes last. */
export function sortPeriods(ids: Iterable<string>): string[] {
  return [...ids]
    .map((id) => ({ id, period: readPeriod(id) }))
    .sort((a, b) => {
      if (a.period.ok && b.period.ok) return comparePeriods(a.period.value, b.period.value);
      return Number(b.period.ok) - Number(a.period.ok);
    })
    .map(({ id }) => id);
}

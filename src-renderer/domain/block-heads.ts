import { isDitto, readCell } from './notation.ts';
import { readPeriod } from './periods.ts';
import { stubWithGroup } from './row-headings.ts';
import type { LayoutColumn, LayoutRow, TableLayout } from './table-layout.ts';

/** A row of a pasted block by the name in front of it. */
export interface NamedRow {
  readonly name: string;
  /** The table's row of that name; null when it has none, and `reason` says so. */
  readonly row: LayoutRow | null;
  readonly reason: string;
  /** Its name's parts; empty unless the table has no row of that name. */
  readonly missing: ReadonlyArray<string>;
}

/** What a pasted block says of its own rows and columns. */
export interface BlockHeads {
  /** Rows of heads at its top. */
  readonly headRows: number;
  /** Columns of names at its left. */
  readonly labelColumns: number;
  /** The rows below the heads; null where they have no names. */
  readonly rows: ReadonlyArray<NamedRow> | null;
  /** The columns beside the names; null where they have no years, and null for each that has none. */
  readonly columns: ReadonlyArray<Pick<LayoutColumn, 'period' | 'measure'> | null> | null;
}

type Rows = ReadonlyArray<ReadonlyArray<string>>;

/**
 * Finds the heads of a pasted block. Columns in front hold names when most of their cells are no figures and at least one
 * is the name of a row, or a row of several periods stands above what is beside them; rows at the top hold heads when one of them has nothing but periods beside the names, in
 * ascending order. What is neither is a figure, and is to be read as one.
 */
export function readBlockHeads(rows: Rows, layout: TableLayout): BlockHeads {
  const labelColumns = countLabelColumns(rows, layout);
  const periodRow = findPeriodRow(rows, labelColumns);
  const measureRow = periodRow === null ? null : findMeasureRow(rows, periodRow + 1, layout);
  const headRows = Math.max(-1, periodRow ?? -1, measureRow ?? -1) + 1;
  return {
    headRows,
    labelColumns,
    rows: labelColumns === 0 ? null : nameRows(rows.slice(headRows), labelColumns, layout),
    columns:
      periodRow === null
        ? null
        : nameColumns(
            (rows[periodRow] ?? []).slice(labelColumns),
            measureRow === null ? null : (rows[measureRow] ?? []).slice(labelColumns),
            layout,
          ),
  };
}

function countLabelColumns(rows: Rows, layout: TableLayout): number {
  const width = rows[0]?.length ?? 0;
  const first = Array.from({ length: width }, (_, column) => column).find(
    (column) => !holdsNames(rows, column),
  );
  // Nothing but names: then they are figures that cannot be read.
  if (first === undefined || first === 0) return 0;
  const hasMatch = nameRows(rows, first, layout).some(({ row }) => row !== null);
  return hasMatch || headsPeriods(rows, first) ? first : 0;
}

/** Several periods beside the names: a sheet of its own, even where the table knows none of its rows. */
function headsPeriods(rows: Rows, labelColumns: number): boolean {
  const at = findPeriodRow(rows, labelColumns);
  if (at === null) return false;
  return (rows[at] ?? []).slice(labelColumns).filter((cell) => cell !== '').length > 1;
}

function holdsNames(rows: Rows, column: number): boolean {
  const cells = rows.map((row) => row[column] ?? '').filter((cell) => cell !== '');
  const figures = cells.filter((cell) => readCell(cell).ok || readHead(cell).ok);
  return cells.length > 0 && figures.length * 2 < cells.length;
}

/** Of the first rows, the one that has nothing but periods. */
function findPeriodRow(rows: Rows, labelColumns: number): number | null {
  const found = rows.slice(0, 5).findIndex((row) => {
    const cells = row.slice(labelColumns).filter((cell) => cell !== '');
    const periods = cells.map(readHead);
    const starts = periods.map((period) => (period.ok ? period.value.start : ''));
    return (
      cells.length > 0 &&
      periods.every(({ ok }) => ok) &&
      starts.every((start, index) => index === 0 || start >= (starts[index - 1] ?? ''))
    );
  });
  // A year alone may as well be a figure, unless names or more rows say that it heads something.
  return found === -1 || rows.length <= found + 1 ? null : found;
}

/** The row below it, if it names the table's measures. */
function findMeasureRow(rows: Rows, index: number, layout: TableLayout): number | null {
  const names = (rows[index] ?? []).map(simplify).filter(Boolean);
  const isMeasure = (name: string) => layout.measures.some((one) => name.startsWith(simplify(one)));
  return names.some(isMeasure) && !names.some((name) => readCell(name).ok) ? index : null;
}

function nameColumns(
  periods: ReadonlyArray<string>,
  measures: ReadonlyArray<string> | null,
  layout: TableLayout,
): Array<Pick<LayoutColumn, 'period' | 'measure'> | null> {
  let last: string | null = null;
  let nth = 0;
  return periods.map((text, column) => {
    const read = readHead(text);
    nth = read.ok && read.value.id !== last ? 0 : nth + 1;
    if (read.ok) last = read.value.id;
    if (last === null) return null;
    if (layout.measures.length === 0) return read.ok ? { period: last, measure: '' } : null;
    const named = simplify(measures?.[column] ?? '');
    const measure =
      named === ''
        ? layout.measures[nth]
        : layout.measures.find((one) => named.startsWith(simplify(one)));
    return measure === undefined ? null : { period: last, measure };
  });
}

function nameRows(rows: Rows, labelColumns: number, layout: TableLayout): NamedRow[] {
  const known = layout.rows.map((row) => ({
    row,
    names: stubWithGroup(row).map(simplify),
    // Sheets from elsewhere rarely repeat the heading beside every row.
    ungrouped: row.stub.map(simplify),
  }));
  const above: string[] = [];
  return rows.map((cells) => {
    const labels = cells.slice(0, labelColumns).map((cell, column) => {
      if (isDitto(cell)) return above[column] ?? '';
      above[column] = cell;
      return cell;
    });
    const name = labels.filter(Boolean).join(', ');
    const wanted = labels.map(simplify);
    const isWanted = (names: ReadonlyArray<string>) =>
      names.every((one, at) => one === (wanted[at] ?? ''));
    const exact = known.filter(({ names }) => isWanted(names));
    const whole = exact.length > 0 ? exact : known.filter(({ ungrouped }) => isWanted(ungrouped));
    const byFirst = known.filter(({ names }) => names[0] === wanted[0]);
    const found = whole.length > 0 ? whole : byFirst;
    const [only] = found;
    if (found.length === 1 && only !== undefined) {
      return { name, row: only.row, reason: '', missing: [] };
    }
    const reason =
      found.length > 1
        ? `The table has several rows “${name}”.`
        : `The table has no row “${name}”.`;
    return { name, row: null, reason, missing: found.length === 0 ? labels : [] };
  });
}

/** The period that heads a column, whatever footnotes it carries: `2013 (1) (2)`. */
function readHead(text: string) {
  return readPeriod(text.replace(/(?:\s*\((?:\d{1,2}|[a-z*†‡])\))+$/, ''));
}

/** A name without case, marks and spacing, to be compared: `China4`, `CHINA (4)` and `China` are one. */
function simplify(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\((?:\d{1,2}|[a-z*†‡])\)/g, '')
    .replace(/(?<=[a-z.])\d{1,2}(?:, ?\d{1,2})*(?=\s|$)/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

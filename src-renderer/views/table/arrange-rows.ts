import { headedRuns } from '#domain/row-headings.ts';
import type { CellView, GridSource } from '#components/grid/cell-view.ts';

/** Which rows of a table are shown, and in which order. */
export interface Arrangement {
  /** The column by whose figures the rows are sorted; `name` for their names; null for the table's own order. */
  readonly sortedBy: string | null;
  readonly isDescending: boolean;
  /** Rows leave their headings when they are sorted; else they are sorted under each. */
  readonly isAcross: boolean;
  /** Only rows whose name has this text; empty for all. */
  readonly named: string;
  readonly only: RowFilter;
  /** The column in which `only` looks. */
  readonly lookIn: string;
}

/** Rows with anything in a column, with nothing, with an estimate, or with no number where something stands. */
export type RowFilter = 'all' | 'filled' | 'empty' | 'estimated' | 'without-number';

export const asPrinted: Arrangement = {
  sortedBy: null,
  isDescending: false,
  isAcross: false,
  named: '',
  only: 'all',
  lookIn: '',
};

/**
 * The places of the rows that are shown, in order. Rows without a number in the column come last whichever way it is
 * sorted, those that are alike keep the table's order, and totals keep their place at the head or the end; all of this
 * under each heading by itself, unless they are sorted across.
 */
export function arrangeRows(source: GridSource, arrangement: Arrangement): number[] {
  const { sortedBy, isAcross } = arrangement;
  const shown = [...source.rows.keys()].filter((row) => isShown(row, source, arrangement));
  if (sortedBy === null) return shown;
  if (isAcross) return sortRows(shown, source, sortedBy, arrangement);
  const groupAt = (row: number) => source.rows[row]?.group ?? '';
  return headedRuns(shown, groupAt).flatMap((run) => sortRows(run, source, sortedBy, arrangement));
}

/** Do the rows stand without the lines of their headings, away from which they were sorted? */
export function leavesHeadings({ sortedBy, isAcross }: Arrangement): boolean {
  return sortedBy !== null && isAcross;
}

function sortRows(
  shown: ReadonlyArray<number>,
  source: GridSource,
  sortedBy: string,
  { isDescending }: Arrangement,
): number[] {
  const isTotal = (row: number) => source.rows[row]?.isTotal === true;
  const firstPart = shown.findIndex((row) => !isTotal(row));
  const head = firstPart === -1 ? [...shown] : shown.slice(0, firstPart);
  const parts = shown.filter((row) => !isTotal(row));
  const tail = firstPart === -1 ? [] : shown.slice(firstPart).filter(isTotal);
  const compare = sortedBy === 'name' ? byName(source) : byFigure(source, sortedBy, isDescending);
  const isTurned = sortedBy === 'name' && isDescending;
  parts.sort((a, b) => (isTurned ? compare(b, a) : compare(a, b)) || a - b);
  return [...head, ...parts, ...tail];
}

function isShown(row: number, source: GridSource, { named, only, lookIn }: Arrangement): boolean {
  const wanted = simplify(named);
  const { stub = [], group = '' } = source.rows[row] ?? {};
  const names = [...stub, group];
  if (wanted !== '' && !names.some((name) => simplify(name).includes(wanted))) return false;
  const column = source.columns.findIndex(({ id }) => id === lookIn);
  if (only === 'all' || column === -1) return true;
  const { parts, spoken } = source.cell({ row, column });
  switch (only) {
    case 'filled':
      return parts !== null;
    case 'empty':
      return parts === null;
    case 'estimated':
      // Said also where the table's head carries the flag, and the cell does not repeat it.
      return spoken.split(', ').includes('estimated');
    case 'without-number':
      return parts !== null && parts.kind === 'word' && parts.whole !== '--';
  }
}

type Compare = (a: number, b: number) => number;

function byName({ rows }: GridSource): Compare {
  const order = new Intl.Collator('en', { numeric: true });
  return (a, b) => order.compare(rows[a]?.stub.join(' ') ?? '', rows[b]?.stub.join(' ') ?? '');
}

function byFigure(source: GridSource, columnId: string, isDescending: boolean): Compare {
  const column = source.columns.findIndex(({ id }) => id === columnId);
  const numbers = source.rows.map((_, row) => numberOf(source.cell({ row, column })));
  return (a, b) => {
    const [first, second] = [numbers[a] ?? null, numbers[b] ?? null];
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    return isDescending ? second - first : first - second;
  };
}

/** The number that a cell shows, of a range its lower end; null where it shows none. Less than half a unit is above zero. */
function numberOf({ parts }: CellView): number | null {
  if (parts === null) return null;
  if (parts.whole === '--') return 0;
  if (parts.whole.startsWith('<\u00bd')) return Number.MIN_VALUE;
  const found = /[+\u2212]?\d[\d,]*(?:\.\d+)?/.exec(`${parts.whole}${parts.fraction}`)?.[0];
  if (found === undefined) return null;
  return Number(found.replaceAll(',', '').replace('\u2212', '-'));
}

function simplify(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}

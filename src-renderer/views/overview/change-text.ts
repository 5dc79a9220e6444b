import { percentText } from '#domain/change.ts';
import { countDecimals } from '#domain/decimals.ts';
import type { SalientFigure, SalientRow } from '#domain/salient-rows.ts';
import type { SalientColumn } from '#domain/salient-table.ts';
import { cellParts } from '#format/cell-parts.ts';
import { formatNumber, formatPercent } from '#format/numbers.ts';

/** The change as a yearbook prints it, with a real minus: `−11%`; `n/c` where there is none. */
export function changeText({ change, unit }: SalientRow, locale: string): string {
  const { shape, percent, low, high, points } = change;
  switch (shape) {
    case 'percent':
      return percent === null ? notComputed : printPercent(percent);
    case 'ends':
      return low === null || high === null
        ? notComputed
        : `${printPercent(low)}, ${printPercent(high)}`;
    case 'points':
      return points === null ? notComputed : printPoints(points, unit, locale);
    case 'none':
      return notComputed;
  }
}

/** What stands beside a change. */
export interface ChangeNote {
  /** Where another year is compared than the columns' own: which one, and its figure. */
  readonly year: string | null;
  readonly figure: string;
  /** Has that year a column where there is room for all? */
  readonly hasColumn: boolean;
  /** The span that rounding allows, what the numbers are, or why there is none. */
  readonly text: string;
}

export function changeNote(
  row: SalientRow,
  columns: ReadonlyArray<SalientColumn>,
  locale: string,
): ChangeNote {
  const { from, to } = row.change;
  const text = describe(row, locale);
  const other = row.figures.find(
    ({ year, period }) =>
      [from, to].includes(period) &&
      columns.find((column) => column.year === year)?.isCompared !== true,
  );
  if (from === null || to === null || other === undefined) {
    return { year: null, figure: '', hasColumn: true, text };
  }
  const hasColumn = columns.some(({ year }) => year === other.year);
  return { year: other.year, figure: figureText(other), hasColumn, text };
}

/** A figure as screens set it, its flags behind it; `n/c` for a calculation that came to nothing. */
function figureText({ observation }: Pick<SalientFigure, 'observation'>): string {
  if (observation === null) return notComputed;
  const { whole, fraction, superscript } = cellParts(observation, [], []);
  return [`${whole}${fraction}`, superscript].filter(Boolean).join(' ');
}

const notComputed = 'n/c';

function describe({ change, unit }: SalientRow, locale: string): string {
  const { shape, low, high, reason } = change;
  switch (shape) {
    case 'percent':
      return low === null || high === null
        ? (reason ?? '')
        : `${formatPercent(low, locale).replace('%', '')} to ${formatPercent(high, locale)}`;
    case 'ends':
      return 'low, high ends';
    case 'points':
      return unit === '%' ? 'percentage points' : 'points of the index';
    case 'none':
      return reason ?? '';
  }
}

function printPercent(percent: number): string {
  return percentText(percent).replace('-', '\u2212');
}

/** Percentages with as many decimals as their difference has; of an index, whole points. */
function printPoints(points: number, unit: string, locale: string): string {
  const decimals = unit === '%' ? countDecimals(points) : 0;
  return formatNumber(points, { locale, decimals, signed: true });
}

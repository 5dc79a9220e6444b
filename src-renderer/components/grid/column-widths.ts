import { hasHeadings } from '#domain/row-headings.ts';
import type { ColumnSet, GridColumn, GridRow } from './cell-view.ts';

/** How wide text is drawn, in pixels. */
export interface TextMeasure {
  /** A digit of a figure. */
  readonly digit: number;
  /** The size of the font. */
  readonly em: number;
  text(text: string): number;
  bold(text: string): number;
}

const narrowest = 76;
const widestHead = 96;
const widestStubs = [310, 235] as const;
/** No wider, whatever the room: the eye has to find from a name to its figures. */
const mostBeyond = 2;
const cellPadding = 14;
const headPadding = 20;
const stubPadding = 31;
/** How far names stand in under a heading: `--space-3`. */
const indent = 12;

/** The width that shows a column's figures whole, and its head in a few lines. */
export function fitColumn(
  { head: words, marks = [] }: Pick<GridColumn, 'head' | 'marks'>,
  set: ColumnSet,
  measure: TextMeasure,
): number {
  const { digit, em } = measure;
  const digits = set.wholeDigits + set.fractionChars;
  const raised = Math.max(1, set.superscriptChars) * 0.53 * em;
  const figures = Math.max(digits, set.wordChars) * digit + raised + cellPadding;
  const head = words + marks.join(',');
  const longestWord = Math.max(...head.split(/\s+/).map((word) => measure.bold(word)));
  const heads = Math.max(longestWord, Math.min(measure.bold(head), widestHead)) + headPadding;
  return Math.ceil(Math.max(narrowest, figures, heads));
}

/**
 * The widths of the columns that name the rows. A long name is cut, and stands whole in its title; where there is more
 * room, the pixels that the figures leave across, it gets up to twice as much.
 */
export function fitStubs(
  heads: ReadonlyArray<string>,
  rows: ReadonlyArray<GridRow>,
  measure: TextMeasure,
  room: number,
): number[] {
  const wanted = heads.map((head, index) => {
    const names = longest(rows.map(({ stub, marks }) => (stub[index] ?? '') + marks.join(',')));
    const isTotal = rows.some((row) => row.isTotal);
    const widths = names.map((name) => (isTotal ? measure.bold(name) : measure.text(name)));
    const inset = index === 0 && hasHeadings(rows) ? indent : 0;
    return Math.ceil(Math.max(measure.bold(head), ...widths) + stubPadding + inset);
  });
  const widest = heads.map((_, index) => widestStubs[Math.min(index, 1)] ?? 0);
  const widths = wanted.map((width, index) => Math.min(width, widest[index] ?? 0));
  let spare = Math.max(0, Math.floor(room) - widths.reduce((sum, width) => sum + width, 0));
  return widths.map((width, index) => {
    const most = Math.min(wanted[index] ?? 0, mostBeyond * (widest[index] ?? 0));
    const more = Math.min(spare, most - width);
    spare -= more;
    return width + more;
  });
}

/** Those that may be the widest. Letters differ in width, so that the one with the most is not always it. */
function longest(names: ReadonlyArray<string>): string[] {
  const most = names.reduce((length, name) => Math.max(length, name.length), 0);
  return [...new Set(names.filter((name) => name.length >= 0.7 * most))].slice(0, 200);
}

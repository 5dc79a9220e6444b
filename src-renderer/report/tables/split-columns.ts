import type { PrintedHead, PrintedTable } from './printed-table.ts';
import { topGroups, typeFor } from './table-width.ts';

/**
 * A table that is wider than a sheet, as several below one another: each has all rows and its share of the columns, the
 * columns under one head together, in one type. Headnotes stand at the first, footnotes and all else at the last. A
 * table that fits is itself.
 */
export function splitColumns(table: PrintedTable): PrintedTable[] {
  const groups = topGroups(table);
  if (typeFor(table) !== null || groups.length < 2) return [table];
  const spans = shareOut(table, groups);
  const parts = spans.map(({ from, end }) => columnsOf(table, from, end));
  const type = parts.every((part) => typeFor(part) === 'usual') ? 'usual' : 'small';
  return parts.map((part, place): PrintedTable => {
    const isFirst = place === 0;
    const isLast = place === parts.length - 1;
    return {
      ...part,
      type,
      title: isFirst ? table.title : { text: `${table.title.text}\u2014Continued`, marks: [] },
      headnotes: isFirst ? table.headnotes : [],
      footnotes: isLast ? table.footnotes : [],
      symbols: isLast ? table.symbols : [],
      remarks: isLast ? table.remarks : ['See footnotes at end of table.'],
    };
  });
}

interface Span {
  readonly from: number;
  readonly end: number;
}

type Groups = ReturnType<typeof topGroups>;

/** As few parts as hold all columns, and as many columns in each where those fit: not ten years and then one. */
function shareOut(table: PrintedTable, groups: Groups): Span[] {
  const full = fill(table, groups);
  const even = spread(groups, full.length);
  return even.every((span) => fits(table, span)) ? even : full;
}

/** Each part as full as can be. */
function fill(table: PrintedTable, groups: Groups): Span[] {
  const spans: Span[] = [];
  for (const { from, span } of groups) {
    const last = spans.at(-1);
    const end = from + span;
    if (last !== undefined && fits(table, { from: last.from, end })) {
      spans[spans.length - 1] = { from: last.from, end };
    } else spans.push({ from, end });
  }
  return spans;
}

/** So many parts, none with two groups more than another. */
function spread(groups: Groups, count: number): Span[] {
  return Array.from({ length: count }, (_, place) => {
    const at = (part: number) => Math.ceil((groups.length * part) / count);
    const own = groups.slice(at(place), at(place + 1));
    const [first, last] = [own[0], own.at(-1)];
    return { from: first?.from ?? 0, end: (last?.from ?? 0) + (last?.span ?? 0) };
  });
}

function fits(table: PrintedTable, { from, end }: Span): boolean {
  return typeFor(columnsOf(table, from, end)) !== null;
}

/** The table with the columns from one to before another. */
function columnsOf(table: PrintedTable, from: number, end: number): PrintedTable {
  return {
    ...table,
    heads: table.heads.map((line) => headsWithin(line, from, end)),
    rows: table.rows.map((row) =>
      row.kind === 'heading' ? row : { ...row, cells: row.cells.slice(from, end) },
    ),
  };
}

function headsWithin(line: ReadonlyArray<PrintedHead>, from: number, end: number): PrintedHead[] {
  let at = 0;
  return line.flatMap((head) => {
    const start = Math.max(at, from);
    at += head.span;
    const span = Math.min(at, end) - start;
    return span > 0 ? [{ ...head, span }] : [];
  });
}

import type { PrintedHead, PrintedTable } from './printed-table.ts';
import { topGroups, typeFor } from './table-width.ts';

/**
 * A table that is wider than a sheet, as several below one another: each has all rows and as many of the columns as fit,
 * the columns under one head together. Headnotes stand at the first, footnotes and all else at the last. A table that
 * fits is itself.
 */
export function splitColumns(table: PrintedTable): PrintedTable[] {
  const groups = topGroups(table);
  if (typeFor(table) !== null || groups.length < 2) return [table];
  const spans: { from: number; end: number }[] = [];
  for (const { from, span } of groups) {
    const last = spans.at(-1);
    const end = from + span;
    if (last !== undefined && typeFor(columnsOf(table, last.from, end)) !== null) last.end = end;
    else spans.push({ from, end });
  }
  return spans.map(({ from, end }, place): PrintedTable => {
    const part = columnsOf(table, from, end);
    const isFirst = place === 0;
    const isLast = place === spans.length - 1;
    return {
      ...part,
      title: isFirst ? table.title : { text: `${table.title.text}\u2014Continued`, marks: [] },
      headnotes: isFirst ? table.headnotes : [],
      footnotes: isLast ? table.footnotes : [],
      symbols: isLast ? table.symbols : [],
      remarks: isLast ? table.remarks : ['See footnotes at end of table.'],
    };
  });
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

import type { PrintedRow } from './printed-table.ts';

/** How a yearbook prints what stands above once more. */
export const ditto = 'do.';

/**
 * The rows of a table with several columns of names, in which a name that stands right above is not repeated. Headings
 * and totals begin anew, and so does a name that a footnote is on.
 */
export function repeatAsDitto(rows: ReadonlyArray<PrintedRow>): PrintedRow[] {
  return rows.map((row, place) => {
    const above = rows[place - 1];
    if (row.kind === 'heading' || row.stub.length < 2 || row.isTotal) return row;
    if (above?.kind !== 'figures' || above.isTotal) return row;
    const stub = row.stub.map((name, column) => {
      const other = above.stub[column];
      const isSame = name.text !== '' && name.text === other?.text;
      return isSame && name.marks.join() === other.marks.join() ? { text: ditto, marks: [] } : name;
    });
    return { ...row, stub };
  });
}

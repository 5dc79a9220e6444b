import type { PrintedCell, PrintedTable } from './printed-table.ts';
import { cellText, countColumns } from './printed-table.ts';

/** What a column needs to keep its digits in line. */
export interface ColumnWidth {
  /** Its longest fraction, and the longest run of what is raised behind its figures. */
  readonly fraction: string;
  readonly raised: string;
  /** The most characters of a figure. */
  readonly characters: number;
}

/** What is raised behind a figure: `r 1, 2`. */
export function raisedText({ flags, marks }: PrintedCell): string {
  return [flags.join(''), marks.join(', ')].filter(Boolean).join(' ');
}

export function columnWidths(table: PrintedTable): ColumnWidth[] {
  return Array.from({ length: countColumns(table) }, (_, column) => {
    const cells = table.rows.flatMap((row) =>
      row.kind === 'heading' ? [] : (row.cells[column] ?? []),
    );
    return {
      fraction: longest(cells.map(({ fraction }) => fraction)),
      raised: longest(cells.map(raisedText)),
      characters: Math.max(0, ...cells.map((cell) => cellText(cell).length)),
    };
  });
}

function longest(texts: ReadonlyArray<string>): string {
  return texts.reduce((most, text) => (text.length > most.length ? text : most), '');
}

import { columnWidths, type ColumnWidth } from './column-widths.ts';
import type { PrintedTable, TableType } from './printed-table.ts';

/** How wide a table's columns have to be, in digits of its type. */
export interface WantedWidths {
  /** One for each stub head: what its names need on one line, up to a limit, and what they need at least. */
  readonly stub: ReadonlyArray<{ readonly wanted: number; readonly least: number }>;
  /** One for each column of figures; these do not break. */
  readonly figures: ReadonlyArray<number>;
}

/** Digits that stand beside one another on a sheet's width, in the usual type of tables and in the small one. */
const room: Readonly<Record<TableType, number>> = { usual: 92, small: 112 };

/** The space between two columns. */
const between = 1.7;
/** Letters of names are narrower than digits for the most part, and raised characters are small. */
const letter = 0.9;
const raisedLetter = 0.65;

export function wantedWidths(
  table: PrintedTable,
  columns: ReadonlyArray<ColumnWidth> = columnWidths(table),
): WantedWidths {
  return {
    stub: table.stubHeads.map((head, at) => {
      const longest = longestName(table, head, at);
      const least = Math.min(longest, table.stubHeads.length === 1 ? 16 : at === 0 ? 10 : 20);
      return { wanted: longest + between, least: least + between };
    }),
    figures: columns.map(({ characters, fraction, raised }, column) => {
      const figure = characters + fraction.length * 0.5 + raised.length * raisedLetter;
      return Math.max(figure, longestHeadWord(table, column)) + between;
    }),
  };
}

/** The largest type in which the table is no wider than a sheet; null when it is too wide in any. */
export function typeFor(table: PrintedTable): TableType | null {
  if (table.type !== undefined) return table.type;
  const { stub, figures } = wantedWidths(table);
  const wanted =
    stub.reduce((sum, { least }) => sum + least, 0) + figures.reduce((sum, one) => sum + one, 0);
  return wanted <= room.usual ? 'usual' : wanted <= room.small ? 'small' : null;
}

function longestHeadWord({ heads }: PrintedTable, column: number): number {
  const lengths = heads.flatMap((line) => {
    let end = 0;
    return line.flatMap(({ text, detail, span }) => {
      const isOver = column >= end && column < end + span;
      end += span;
      return isOver ? `${text} ${detail}`.split(' ').map((word) => wordWidth(word) / span) : [];
    });
  });
  return Math.max(4, ...lengths);
}

/** How wide a word is, in digits. It must not break: that of a wide face. */
function wordWidth(word: string): number {
  return [...word].reduce((sum, letter) => sum + letterWidth(letter), 0);
}

function letterWidth(letter: string): number {
  if (/[mwMW]/.test(letter)) return 1.45;
  if (/\p{Lu}/u.test(letter)) return 1.2;
  return /[ijlftr()[\].,:;'|-]/.test(letter) ? 0.7 : 1;
}

function longestName({ rows }: PrintedTable, head: string, at: number): number {
  const lengths = rows.flatMap((row) =>
    row.kind === 'heading' ? [] : [(row.stub[at]?.text.length ?? 0) + row.indent * 2],
  );
  return Math.min(45, Math.max(6, head.length, ...lengths)) * letter;
}

/** The place of the first column of each head of the top line, and how many columns stand under it. */
export function topGroups({
  heads,
}: PrintedTable): { readonly from: number; readonly span: number }[] {
  let from = 0;
  return (heads[0] ?? []).map(({ span }) => {
    const group = { from, span };
    from += span;
    return group;
  });
}

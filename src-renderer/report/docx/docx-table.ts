import {
  AlignmentType,
  BorderStyle,
  LeaderType,
  Paragraph,
  TabStopType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type ITableCellBorders,
} from 'docx';
import { columnWidths, raisedText, type ColumnWidth } from '../tables/column-widths.ts';
import {
  cellText,
  countColumns,
  type Marked,
  type PrintedCell,
  type PrintedHead,
  type PrintedNote,
  type PrintedRow,
  type PrintedTable,
  type TableType,
} from '../tables/printed-table.ts';
import { docxText, raisedRuns } from './docx-inlines.ts';
import { isKeptWhole } from '../tables/keep-together.ts';
import { typeFor } from '../tables/table-width.ts';
import { shareWidth, type TableWidths } from './share-width.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const rule = { style: BorderStyle.SINGLE, size: 6, color: '1A1A1A' } as const;
const thin = { style: BorderStyle.SINGLE, size: 4, color: '1A1A1A' } as const;
const bare = { top: none, bottom: none, left: none, right: none } as const;
/** Between a column's edge and what stands in it. */
const edge = 70;

/** By type, the style of what stands in cells, and the width of a digit in twentieths of a point: that of a wide face. */
const types: Readonly<Record<TableType, { readonly style: string; readonly digit: number }>> = {
  usual: { style: 'TableText', digit: 106 },
  small: { style: 'TableTextSmall', digit: 87 },
};

interface Setting {
  readonly style: string;
  readonly table: PrintedTable;
  readonly columns: ReadonlyArray<ColumnWidth>;
  readonly widths: TableWidths;
}

/** A printed table with what stands above and below it; `width` is that of the text, in twentieths of a point. */
export function docxTable(table: PrintedTable, width: number): (Paragraph | Table)[] {
  const columns = columnWidths(table);
  const { style, digit } = types[typeFor(table) ?? 'small'];
  const widths = shareWidth(table, columns, width, digit);
  const setting = { table, columns, widths, style };
  const { stub, figures } = widths;
  return [
    ...titleParagraphs(table),
    new Table({
      width: { size: width, type: WidthType.DXA },
      columnWidths: [...stub, ...figures],
      layout: TableLayoutType.FIXED,
      borders: { ...bare, insideHorizontal: none, insideVertical: none },
      margins: { left: edge, right: edge },
      rows: [...headRows(setting), ...table.rows.map((row, place) => bodyRow(row, place, setting))],
    }),
    ...noteParagraphs(notesOf(table)),
  ];
}

function titleParagraphs({ number, title, unitLine, headnotes }: PrintedTable): Paragraph[] {
  return [
    ...(number === ''
      ? []
      : [new Paragraph({ style: 'TableNumber', children: docxText(`Table ${number}`) })]),
    new Paragraph({
      style: 'TableTitle',
      children: markedRuns(title),
      ...(number === '' ? { spacing: { before: 240 } } : {}),
    }),
    ...(unitLine === ''
      ? []
      : [new Paragraph({ style: 'TableUnit', children: docxText(unitLine) })]),
    ...headnotes.map((note) => new Paragraph({ style: 'TableHeadnote', children: noteRuns(note) })),
  ];
}

function headRows({ table, widths, style }: Setting): TableRow[] {
  const lines = table.heads.length === 0 ? [[]] : table.heads;
  return lines.map((line, place) => {
    const isFirst = place === 0;
    const isLast = place === lines.length - 1;
    const borders = {
      ...bare,
      ...(isFirst ? { top: rule } : {}),
      ...(isLast ? { bottom: rule } : {}),
    };
    // Word has the cells below a merged one drawn by the last of them.
    const stubBorders = { ...bare, top: rule, bottom: rule };
    let column = 0;
    const heads = line.map((head) => {
      const size = sum(widths.figures.slice(column, column + head.span));
      column += head.span;
      return headCell(head, size, isLast, borders, style);
    });
    const stubs = isFirst
      ? table.stubHeads.map((text, at) =>
          cell(
            [new Paragraph({ ...headText, style, children: docxText(text) })],
            widths.stub[at] ?? 0,
            stubBorders,
            { rowSpan: lines.length },
          ),
        )
      : [];
    return new TableRow({ tableHeader: true, cantSplit: true, children: [...stubs, ...heads] });
  });
}

const headText = { alignment: AlignmentType.CENTER, keepNext: true } as const;

function headCell(
  { text, detail, marks, span }: PrintedHead,
  size: number,
  isLast: boolean,
  borders: ITableCellBorders,
  style: string,
): TableCell {
  // The rule below a spanner head belongs to its words: it ends where the columns do that it spans.
  const isSpanner = !isLast && span > 1 && text !== '';
  return cell(
    [
      new Paragraph({
        ...headText,
        style,
        ...(isSpanner ? { border: { bottom: { ...thin, space: 2 } } } : {}),
        children: [
          ...markedRuns({ text, marks }),
          ...(detail === '' ? [] : [new TextRun({ break: 1 }), ...docxText(detail)]),
        ],
      }),
    ],
    size,
    borders,
    { columnSpan: span },
  );
}

function bodyRow(row: PrintedRow, place: number, setting: Setting): TableRow {
  const { table, widths, columns, style } = setting;
  const isLast = place === table.rows.length - 1;
  // Neither a head nor the notes stand alone on a page, nor is a short table parted.
  const keepNext = isLast || place === 0 || isKeptWhole(table);
  const end = isLast ? { bottom: rule } : {};
  if (row.kind === 'heading') {
    const span = table.stubHeads.length + countColumns(table);
    const size = sum([...widths.stub, ...widths.figures]);
    const text = new Paragraph({
      style,
      keepNext: true,
      children: docxText(`${row.text}:`),
    });
    return new TableRow({
      cantSplit: true,
      children: [cell([text], size, { ...bare, ...end }, { columnSpan: span })],
    });
  }
  return new TableRow({
    cantSplit: true,
    children: [
      ...row.stub.map((name, at) =>
        cell(
          [
            stubParagraph(name, {
              style,
              keepNext,
              indent: at === 0 ? row.indent : 0,
              leaders: table.hasLeaders ? (widths.stub[at] ?? 0) - 2 * edge : null,
            }),
          ],
          widths.stub[at] ?? 0,
          { ...bare, ...end },
        ),
      ),
      ...row.cells.map((figure, column) =>
        cell(
          [figureParagraph(figure, columns[column], { style, keepNext })],
          widths.figures[column] ?? 0,
          {
            ...bare,
            ...(row.isTotal ? { top: thin } : {}),
            ...end,
          },
        ),
      ),
    ],
  });
}

/** With `keepNext` its row stands on the page of the next one. */
interface CellLook {
  readonly style: string;
  readonly keepNext: boolean;
}

/** `leaders` is where dots end that lead on from the name; null for none. */
function stubParagraph(
  name: Marked,
  look: CellLook & { readonly indent: number; readonly leaders: number | null },
): Paragraph {
  const { indent, leaders, ...cellLook } = look;
  return new Paragraph({
    ...cellLook,
    // A line that goes on below stands in from the first.
    indent: { left: 200 * indent + 160, hanging: 160 },
    ...(leaders === null
      ? {}
      : { tabStops: [{ type: TabStopType.RIGHT, position: leaders, leader: LeaderType.DOT }] }),
    children: [...markedRuns(name), ...(leaders === null ? [] : [new TextRun({ text: '\t' })])],
  });
}

/** Digits are kept in line by spaces as wide as what other figures of the column have behind the point and above. */
function figureParagraph(
  figure: PrintedCell,
  width: ColumnWidth | undefined,
  look: CellLook,
): Paragraph {
  const behind = width?.fraction.slice(figure.fraction.length) ?? '';
  const above = width?.raised.slice(raisedText(figure).length) ?? '';
  const isEmpty = figure.kind === 'empty';
  return new Paragraph({
    ...look,
    alignment: AlignmentType.RIGHT,
    children: isEmpty
      ? []
      : [
          ...docxText(cellText(figure)),
          ...raisedRuns(figure.flags.join(''), 'Flag'),
          ...(figure.flags.length > 0 && figure.marks.length > 0
            ? docxText(' ', { superScript: true })
            : []),
          ...raisedRuns(figure.marks.join(', '), 'FootnoteMark'),
          ...docxText(spaces(behind)),
          ...docxText(spaces(above), { superScript: true }),
        ],
  });
}

function spaces(text: string): string {
  return [...text].map((letter) => (/[.,]/.test(letter) ? '\u2008' : '\u2007')).join('');
}

function notesOf({ symbols, footnotes, remarks }: PrintedTable): TextRun[][] {
  const key = symbols.flatMap(({ mark, text }, place) => [
    ...docxText(mark, { bold: true }),
    ...docxText(` ${text}${place === symbols.length - 1 ? '' : '\u2003'}`),
  ]);
  return [
    ...(key.length === 0 ? [] : [key]),
    ...footnotes.map(noteRuns),
    ...remarks.map((text) => docxText(text)),
  ];
}

/** The notes that stand below a table or a picture and end it, a paragraph each on the same page. */
export function noteParagraphs(notes: ReadonlyArray<ReadonlyArray<TextRun>>): Paragraph[] {
  return [
    ...notes.map(
      (children, place) =>
        new Paragraph({
          style: 'TableNote',
          children,
          keepNext: place < notes.length - 1,
          // Off what they are below.
          ...(place === 0 ? { spacing: { before: 80 } } : {}),
        }),
    ),
    new Paragraph({ style: 'TableNote', children: [] }),
  ];
}

/** A note with its mark raised before it. */
export function noteRuns({ mark, text }: PrintedNote): TextRun[] {
  return [...raisedRuns(mark, 'FootnoteMark'), ...docxText(text)];
}

function markedRuns({ text, marks }: Marked): TextRun[] {
  return [...docxText(text), ...raisedRuns(marks.join(', '), 'FootnoteMark')];
}

function cell(
  children: ReadonlyArray<Paragraph>,
  size: number,
  borders: ITableCellBorders,
  spans: { readonly columnSpan?: number; readonly rowSpan?: number } = {},
): TableCell {
  return new TableCell({
    children,
    borders,
    verticalAlign: VerticalAlign.BOTTOM,
    width: { size, type: WidthType.DXA },
    ...spans,
  });
}

function sum(sizes: ReadonlyArray<number>): number {
  return sizes.reduce((all, size) => all + size, 0);
}

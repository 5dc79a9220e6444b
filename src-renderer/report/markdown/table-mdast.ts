import type { AlignType, PhrasingContent, TableRow } from 'mdast';
import {
  cellText,
  countColumns,
  tableName,
  type Marked,
  type PrintedNote,
  type PrintedRow,
  type PrintedTable,
} from '../tables/printed-table.ts';
import { textMdast, type BlockNode } from './prose-mdast.ts';
import { raisedMark, raisedMarks, withRaised } from './raised.ts';

/** A printed table: its title, its figures with spanner heads written out over each column, and its notes. */
export function tableMdast(table: PrintedTable): BlockNode[] {
  const { title, unitLine, headnotes, stubHeads, rows } = table;
  const name = tableName(table) + raisedMarks(title.marks);
  const width = stubHeads.length + countColumns(table);
  const heads = [...stubHeads, ...flatHeads(table)];
  const align: AlignType[] = heads.map((_, column) =>
    column < stubHeads.length ? 'left' : 'right',
  );
  const notes = noteLines(table);
  return [
    { type: 'paragraph', children: [{ type: 'strong', children: textMdast(name) }] },
    ...lines([...(unitLine === '' ? [] : [textMdast(unitLine)]), ...headnotes.map(noteLine)]),
    { type: 'table', align, children: [row(heads), ...rows.map((one) => tableRow(one, width))] },
    ...lines(notes),
  ];
}

/** The heads over each column from the top, in one line: `2013 Quantity (kilograms)`. */
function flatHeads(table: PrintedTable): string[] {
  return Array.from({ length: countColumns(table) }, (_, column) =>
    table.heads
      .map((line) => {
        const ends = line.map((_head, place) =>
          line.slice(0, place + 1).reduce((sum, { span }) => sum + span, 0),
        );
        const head = line[ends.findIndex((end) => end > column)];
        return head === undefined ? '' : [withMarks(head), head.detail].filter(Boolean).join(' ');
      })
      .filter(Boolean)
      .join(' '),
  );
}

function tableRow(printed: PrintedRow, width: number): TableRow {
  if (printed.kind === 'heading') {
    return row([`${printed.text}:`, ...Array.from({ length: width - 1 }, () => '')]);
  }
  // Spaces at a cell's ends are lost; em spaces are not.
  const indent = '\u2003'.repeat(printed.indent);
  return row([
    ...printed.stub.map((name, at) => (at === 0 ? indent : '') + withMarks(name)),
    ...printed.cells.map((cell) => withRaised(cellText(cell), cell.flags, cell.marks)),
  ]);
}

function row(cells: ReadonlyArray<string>): TableRow {
  return {
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: textMdast(cell) })),
  };
}

function withMarks({ text, marks }: Marked): string {
  return text + raisedMarks(marks);
}

function noteLines({ symbols, footnotes, remarks }: PrintedTable): PhrasingContent[][] {
  const key = symbols.flatMap(({ mark, text }, place): PhrasingContent[] => [
    ...textMdast(place === 0 ? '' : ' '),
    { type: 'strong', children: textMdast(mark) },
    ...textMdast(` ${text}`),
  ]);
  return [
    ...(key.length === 0 ? [] : [key]),
    ...footnotes.map(noteLine),
    ...remarks.map(textMdast),
  ];
}

/** A note behind its mark. */
export function noteLine({ mark, text }: PrintedNote): PhrasingContent[] {
  return textMdast(mark === '' ? text : `${raisedMark(mark)} ${text}`);
}

/** One paragraph of lines that end where they are to end; none for no lines. */
export function lines(all: ReadonlyArray<ReadonlyArray<PhrasingContent>>): BlockNode[] {
  if (all.length === 0) return [];
  const children = all.flatMap((line, place): PhrasingContent[] => [
    ...(place === 0 ? [] : [{ type: 'break' as const }]),
    ...line,
  ]);
  return [{ type: 'paragraph', children }];
}

import { markup, type MarkupNode } from '#format/markup/node.ts';
import { columnWidths, raisedText, type ColumnWidth } from '../tables/column-widths.ts';
import { isKeptWhole } from '../tables/keep-together.ts';
import { typeFor } from '../tables/table-width.ts';
import {
  cellText,
  countColumns,
  type Marked,
  type PrintedCell,
  type PrintedHead,
  type PrintedNote,
  type PrintedRow,
  type PrintedTable,
} from '../tables/printed-table.ts';

/** A printed table with its title, heads, notes and key as one `table` element. */
export function tableNode(table: PrintedTable): MarkupNode {
  const width = table.stubHeads.length + countColumns(table);
  const widths = columnWidths(table);
  const notes = noteNodes(table);
  const shortStubs = table.stubHeads.map((_, at) => isShort(table, at));
  const classes = [
    'printed',
    table.hasLeaders ? 'leaders' : '',
    typeFor(table) === 'usual' ? '' : 'small',
    isKeptWhole(table) ? 'whole' : '',
  ];
  return markup('table', { class: classes.filter(Boolean).join(' ') }, [
    caption(table),
    markup('thead', {}, headRows(table)),
    markup(
      'tbody',
      {},
      table.rows.map((row) => rowNode(row, width, widths, shortStubs)),
    ),
    ...(notes.length === 0
      ? []
      : [markup('tfoot', {}, [markup('tr', {}, [markup('td', { colspan: width }, notes)])])]),
  ]);
}

/** Names up to this many characters are not broken. */
const shortName = 24;

function isShort({ rows }: PrintedTable, at: number): boolean {
  return rows.every(
    (row) => row.kind === 'heading' || (row.stub[at]?.text.length ?? 0) <= shortName,
  );
}

function caption({ number, title, unitLine, headnotes }: PrintedTable): MarkupNode {
  return markup('caption', {}, [
    ...(number === '' ? [] : [markup('span', { class: 'number' }, [`Table ${number}`]), ' ']),
    markup('span', { class: 'title' }, marked(title, true)),
    ...(unitLine === '' ? [] : [' ', markup('span', { class: 'unit' }, [unitLine])]),
    ...headnotes.flatMap((note) => [' ', markup('span', { class: 'headnote' }, noteContent(note))]),
  ]);
}

function headRows({ stubHeads, heads }: PrintedTable): MarkupNode[] {
  const lines = heads.length === 0 ? [[]] : heads;
  return lines.map((line, place) => {
    const isLast = place === lines.length - 1;
    return markup('tr', {}, [
      ...(place > 0
        ? []
        : stubHeads.map((text) =>
            markup('th', { scope: 'col', class: 'stub', rowspan: severalOf(lines.length) }, [text]),
          )),
      ...line.map((head) => headNode(head, isLast)),
    ]);
  });
}

function headNode({ text, detail, marks, span }: PrintedHead, isLast: boolean): MarkupNode {
  return markup(
    'th',
    {
      scope: span > 1 ? 'colgroup' : 'col',
      colspan: severalOf(span),
      class: !isLast && span > 1 && text !== '' ? 'spanner' : undefined,
    },
    [
      // The rule below a spanner head ends where the head does.
      markup('span', { class: 'head' }, [
        ...marked({ text, marks }),
        ...(detail === '' ? [] : [markup('br'), detail]),
      ]),
    ],
  );
}

function rowNode(
  row: PrintedRow,
  width: number,
  widths: ReadonlyArray<ColumnWidth>,
  shortStubs: ReadonlyArray<boolean>,
): MarkupNode {
  if (row.kind === 'heading') {
    return markup('tr', { class: 'heading' }, [
      markup('th', { scope: 'rowgroup', colspan: width }, [markup('bdi', {}, [row.text]), ':']),
    ]);
  }
  const indent = row.indent === 0 ? '' : ` indent-${Math.min(row.indent, 2)}`;
  const stubClass = (at: number) => `stub${shortStubs[at] === true ? ' short' : ''}`;
  return markup('tr', { class: row.isTotal ? 'total' : undefined }, [
    ...row.stub.map((name, at) =>
      at === 0
        ? markup('th', { scope: 'row', class: stubClass(at) + indent }, [
            markup('span', { class: 'name' }, [markup('span', {}, marked(name, true))]),
          ])
        : markup('td', { class: stubClass(at) }, marked(name, true)),
    ),
    ...row.cells.map((cell, column) => cellNode(cell, widths[column])),
  ]);
}

function cellNode(cell: PrintedCell, width: ColumnWidth | undefined): MarkupNode {
  if (cell.kind === 'empty') return markup('td', { class: 'figure' });
  const raised = raisedText(cell);
  // What is missing to the longest fraction and the most marks of the column is set unseen, so that digits stay in line.
  const behind = width?.fraction.slice(cell.fraction.length) ?? '';
  const above = width?.raised.slice(raised.length) ?? '';
  return markup('td', { class: 'figure' }, [
    cellText(cell),
    ...(cell.flags.length === 0 ? [] : [markup('sup', { class: 'flags' }, [cell.flags.join('')])]),
    ...(cell.flags.length > 0 && cell.marks.length > 0 ? [markup('sup', {}, ['\u00a0'])] : []),
    ...(cell.marks.length === 0
      ? []
      : [markup('sup', { class: 'marks' }, [cell.marks.join(', ')])]),
    ...(behind === '' ? [] : [markup('span', { class: 'pad', 'data-pad': behind })]),
    ...(above === '' ? [] : [markup('span', { class: 'pad raised', 'data-pad': above })]),
  ]);
}

function noteNodes({ footnotes, symbols, remarks }: PrintedTable): MarkupNode[] {
  return [
    ...(symbols.length === 0
      ? []
      : [
          markup(
            'p',
            { class: 'symbols' },
            symbols.flatMap(({ mark, text }, place) => [
              ...(place === 0 ? [] : [' ']),
              markup('span', { class: 'symbol' }, [markup('b', {}, [mark]), ` ${text}`]),
            ]),
          ),
        ]),
    ...footnotes.map((note) => markup('p', { class: 'footnote' }, noteContent(note))),
    ...remarks.map((text) => markup('p', { class: 'remarks' }, [text])),
  ];
}

/** A note with its mark raised before it. */
export function noteContent({ mark, text }: PrintedNote): ReadonlyArray<MarkupNode | string> {
  return mark === '' ? [text] : [markup('sup', { class: 'mark' }, [mark]), text];
}

/** Names may run from right to left: they must not turn what stands beside them. */
function marked({ text, marks }: Marked, isName = false): ReadonlyArray<MarkupNode | string> {
  return [
    ...(text === '' ? [] : [isName ? markup('bdi', {}, [text]) : text]),
    ...(marks.length === 0 ? [] : [markup('sup', { class: 'marks' }, [marks.join(', ')])]),
  ];
}

function severalOf(count: number): number | undefined {
  return count > 1 ? count : undefined;
}

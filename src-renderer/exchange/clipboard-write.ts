import { guardFormula } from './csv.ts';

/** One cell as it is copied. */
export interface CopiedCell {
  /** As it is typed to be read again whole, with flags and footnote marks: `30,000 r (4)`. Empty: nothing stands there. */
  readonly entry: string;
  /** Its figure without them. */
  readonly figure: string;
  /** Flags and marks as they are raised. */
  readonly raised: string;
}

export interface CopiedRow {
  /** What heads the row; none when cells are copied without heads. */
  readonly stub: ReadonlyArray<string>;
  readonly cells: ReadonlyArray<CopiedCell>;
}

export interface CopiedBlock {
  /** Rows of column heads, each as long as a row with its stub; none when cells are copied without heads. */
  readonly heads: ReadonlyArray<ReadonlyArray<string>>;
  readonly rows: ReadonlyArray<CopiedRow>;
}

/**
 * A block as spreadsheets and word processors take it: text with tabs, in which each cell reads back as it was, and a
 * table in HTML, in which flags and footnote marks are raised. Cells with a flag or mark are marked as text there, so
 * that a spreadsheet does not take them for something else.
 */
export function writeClipboard({ heads, rows }: CopiedBlock): { text: string; html: string } {
  const lines = [
    ...heads.map((head) => head.map(guardFormula)),
    ...rows.map(({ stub, cells }) => [...stub.map(guardFormula), ...cells.map((one) => one.entry)]),
  ];
  const text = lines.map((line) => line.map(quoteCell).join('\t')).join('\n');
  const head = heads.map((line) => `<tr>${line.map((one) => cell('th', one)).join('')}</tr>`);
  const body = rows.map(
    ({ stub, cells }) =>
      `<tr>${stub.map((one) => cell('th', one)).join('')}${cells.map(figureCell).join('')}</tr>`,
  );
  return { text, html: `<table>${[...head, ...body].join('')}</table>` };
}

function quoteCell(text: string): string {
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function cell(name: 'th' | 'td', text: string): string {
  return `<${name}>${escapeHtml(text)}</${name}>`;
}

function figureCell({ figure, raised }: CopiedCell): string {
  if (raised === '') return `<td align="right">${escapeHtml(figure)}</td>`;
  const asText = `style="mso-number-format:'\\@'"`;
  return `<td align="right" ${asText}>${escapeHtml(figure)}<sup>${escapeHtml(raised)}</sup></td>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

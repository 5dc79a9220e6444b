import { fail, succeed, type Result } from '#domain/result.ts';
import { mostPastedCells, rowsOfHtml } from './clipboard-html.ts';
import { rowsOfRaggedText } from './ragged-text.ts';

/** What the clipboard holds of a copied block. */
export interface ClipboardText {
  readonly text: string;
  readonly html: string;
}

/** A pasted block: rows of cells as text, all of the same length. */
export interface PastedBlock {
  readonly rows: ReadonlyArray<ReadonlyArray<string>>;
  /** What it was read from: a table of a page or sheet, columns parted by tabs, or printed text parted by spaces. */
  readonly source: 'html' | 'tabs' | 'spaces' | 'cell';
}

/**
 * Takes a copied block apart. A table in HTML comes first, since there alone raised footnote digits can be told from
 * the digits of a number; then text with tabs; then printed text, whose columns are parted by spaces alone. Fails when
 * there is nothing, or too much.
 */
export function readClipboard({ text, html }: ClipboardText): Result<PastedBlock> {
  const block = takeApart(text, html);
  const rows = square(block.rows);
  if (rows.length === 0) return fail('The clipboard holds no text.');
  if (rows.length * (rows[0]?.length ?? 0) > mostPastedCells) {
    return fail(
      `The block has more than ${mostPastedCells.toLocaleString('en')} cells. Import it as a file instead.`,
    );
  }
  return succeed({ ...block, rows });
}

type Rows = string[][];

function takeApart(text: string, html: string): { rows: Rows; source: PastedBlock['source'] } {
  const fromHtml = html === '' ? null : rowsOfHtml(html);
  if (fromHtml !== null && fromHtml.length > 0) return { rows: fromHtml, source: 'html' };
  if (text.includes('\t')) return { rows: rowsOfTabs(text), source: 'tabs' };
  const lines = linesOf(text);
  const ragged = rowsOfRaggedText(lines);
  if (ragged.some((row) => row.length > 1)) return { rows: ragged, source: 'spaces' };
  return { rows: lines.map((line) => [line.trim()]), source: 'cell' };
}

/** Text as spreadsheets copy it: a cell with a tab, line end or quote in it is quoted, its quotes are doubled. */
function rowsOfTabs(text: string): Rows {
  const rows: Rows = [[]];
  const cell = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*)/y;
  for (let at = 0; at <= text.length;) {
    cell.lastIndex = at;
    const found = cell.exec(text);
    const [whole = '', quoted, plain = ''] = found ?? [];
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain).replace(/\s+/g, ' ').trim());
    at += whole.length;
    const end = /\t|\r\n|\r|\n/y;
    end.lastIndex = at;
    const parted = end.exec(text)?.[0];
    if (parted === undefined) break;
    at += parted.length;
    if (parted !== '\t') {
      if (at >= text.length) break;
      rows.push([]);
    }
  }
  return rows;
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
}

/** Without empty rows and columns at the end, and every row as long as the longest. */
function square(rows: ReadonlyArray<ReadonlyArray<string>>): Rows {
  const lengths = rows.map((row) => row.findLastIndex((cell) => cell !== '') + 1);
  const width = Math.max(0, ...lengths);
  const height = lengths.findLastIndex((length) => length > 0) + 1;
  return rows
    .slice(0, height)
    .map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
}

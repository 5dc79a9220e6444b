import Papa from 'papaparse';
import { plainDigits } from '#domain/decimals.ts';
import { fail, succeed, type Result } from '#domain/result.ts';

/** A CSV file with a head: its column names, and each row as name to text. Row numbers count the head as 1. */
export interface CsvTable {
  readonly columns: ReadonlyArray<string>;
  readonly rows: ReadonlyArray<CsvRow>;
}

export interface CsvRow {
  readonly number: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** Reads RFC 4180 text; fails, naming the row, when a row has another number of cells than the head. */
export function readCsv(text: string): Result<CsvTable> {
  const parsed = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: ',' });
  const problem = parsed.errors[0];
  if (problem !== undefined) return fail(`Row ${(problem.row ?? 0) + 1}: ${problem.message}.`);
  // Numbered before empty lines go, so that a message names the row where a spreadsheet shows it.
  const [head, ...lines] = parsed.data
    .map((cells, index) => ({ number: index + 1, cells }))
    .filter(({ cells }) => cells.length > 1 || cells[0] !== '');
  if (head === undefined) return fail('The file is empty.');
  const columns = head.cells;
  const twice = columns.find((column, index) => columns.indexOf(column) !== index);
  if (twice !== undefined) return fail(`The head names the column “${twice}” twice.`);
  const uneven = lines.find(({ cells }) => cells.length !== columns.length);
  if (uneven !== undefined) {
    const { number, cells } = uneven;
    return fail(`Row ${number} has ${cells.length} cells, the head has ${columns.length}.`);
  }
  const rows = lines.map(({ number, cells }) => ({
    number,
    cells: Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])),
  }));
  return succeed({ columns, rows });
}

/** Writes RFC 4180 text with LF line ends and one at the end; numbers in plain decimal form, null as nothing. */
export function writeCsv(
  columns: ReadonlyArray<string>,
  rows: ReadonlyArray<ReadonlyArray<string | number | null>>,
): string {
  const lines = [columns, ...rows].map((row) => row.map(toText));
  return `${Papa.unparse(lines, { newline: '\n' })}\n`;
}

function toText(cell: string | number | null): string {
  return typeof cell === 'number' ? plainDigits(cell) : (cell ?? '');
}

/**
 * The text, made harmless to spreadsheets: a free text that they would run as a formula (it begins with = + - @ or a
 * control character) gets a leading apostrophe. Figures are not passed through here.
 * Source: OWASP, CSV Injection.
 */
export function guardFormula(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

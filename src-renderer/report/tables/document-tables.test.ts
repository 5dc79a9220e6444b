import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it, type TestContext } from 'vitest';
import { printed } from '../report-samples.ts';
import { cellText, type Marked, type PrintedRow } from './printed-table.ts';

/** Tables 1 to 3 as they are printed again, held against the lines of the document that they come from. */
const file = resolve(
  import.meta.dirname,
  '../../../../shared/seed/usgs-minerals-yearbook-2013-indium.txt',
);

function linesBetween(context: TestContext, first: RegExp, end: RegExp): string[] {
  if (!existsSync(file)) {
    const reason =
      'The source document does not lie beside the checkout: its tables are not compared.';
    process.stdout.write(`${reason}\n`);
    context.skip(reason);
  }
  const lines = readFileSync(file, 'utf8').split('\n');
  const start = lines.findIndex((line) => first.test(line));
  const length = lines.slice(start).findIndex((line) => end.test(line));
  if (start === -1 || length === -1) throw new Error(`The document has no lines from ${first}.`);
  return lines
    .slice(start + 1, start + length)
    .filter((line) => line.trim() !== '')
    .map(asPrinted);
}

/** The copy at hand has lost capitals, and one place has a comma too many. */
function asPrinted(line: string): string {
  return line
    .trim()
    .toLowerCase()
    .replace(/, (?=\d+$)/, ' ');
}

const withMarks = ({ text, marks }: Marked) => text + marks.join(', ');

function lineOf(row: PrintedRow): string {
  if (row.kind === 'heading') return row.text;
  const cells = row.cells.map((cell) => [cellText(cell), ...cell.flags, ...cell.marks].join(' '));
  return asPrinted([...row.stub.map(withMarks), ...cells].join(' '));
}

describe('the document’s tables, line by line as they are printed again', () => {
  const tables: ReadonlyArray<readonly [string, RegExp, RegExp]> = [
    ['us-imports', /^Country \(kilograms\)/, /^Source:/],
    ['capacity', /^Country major operating company/, /^TABLE 2/],
    ['refinery-production', /^ ?Country3 2009/, /^TABLE 3/],
  ];
  for (const [id, first, end] of tables) {
    it(`are equal in ${id}`, (context) => {
      const lines = linesBetween(context, first, end);
      expect(printed(id).rows.map(lineOf)).toEqual(lines);
    });
  }

  it('have the marks of their titles and heads on the title', (context) => {
    const lines = linesBetween(context, /^\s*Quantity Value/, /^6Reported/);
    const all = lines.join(' ');
    expect(all).toMatch(/by country1 --/);
    expect(printed('us-imports').title.marks).toEqual(['1']);
    expect(all).toMatch(/capacitye /);
    expect(printed('capacity').title.marks).toEqual(['e']);
    expect(all).toMatch(/country3 2009 .* by country1,? 2 /);
    // The title says that the figures are estimates; Lode’s mark for it stands before the document’s.
    expect(printed('refinery-production').title.marks).toEqual(['e', '1', '2', '3']);
  });
});

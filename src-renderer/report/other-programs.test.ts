import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import { lackOfTestTool } from '../../scripts/test-tool.mjs';
import { outline } from './document/outline.ts';
import type { ReportDocument } from './document/report-document.ts';
import { writeDocx } from './docx/write-docx.ts';
import { writeHtml } from './html/write-html.ts';
import { printed, richReport } from './report-samples.ts';
import { cellText, tableName, type PrintedTable } from './tables/printed-table.ts';

/** The report as LibreOffice and poppler read it. */
const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'lode-report-'));
const minutes = 60_000;

const report: ReportDocument = {
  ...richReport(),
  parts: ['us-imports', 'capacity', 'refinery-production'].flatMap((id) => [
    { kind: 'heading' as const, level: 1, text: `Section of ${id}` },
    { kind: 'table' as const, table: printed(id) },
  ]),
};
const tables = outline(report).flatMap(({ part }) => (part.kind === 'table' ? [part.table] : []));

/** Why nothing can be compared; empty when it can. */
const state = { lack: '' };

beforeAll(async () => {
  const log = (line: string) => void process.stdout.write(`${line}\n`);
  state.lack = (await lackOfTestTool('writer', log)) || (await lackOfTestTool('poppler', log));
  if (state.lack !== '') {
    log(`Not compared with how other programs read a report: ${state.lack}.`);
    return;
  }
  writeFileSync(join(folder, 'word.docx'), await writeDocx(report));
  writeFileSync(join(folder, 'page.html'), writeHtml(report));
  writeFileSync(join(folder, 'rich.docx'), await writeDocx(richReport()));
  await convert('pdf', 'word.docx', 'rich.docx');
  await convert('pdf:writer_web_pdf_Export', 'page.html');
  await convert('odt', 'word.docx');
}, 5 * minutes);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** With a profile of its own: the user's stays as it is, and one that is open does not take the work over. */
async function convert(format: string, ...names: string[]): Promise<void> {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const files = names.map((name) => join(folder, name));
  const args = ['--headless', '--norestore', '--convert-to', format, '--outdir', folder, ...files];
  await run('soffice', [`-env:UserInstallation=${profile}`, ...args], { timeout: 3 * minutes });
}

async function textOf(context: TestContext, pdf: string): Promise<string[]> {
  if (state.lack !== '') context.skip(state.lack);
  const { stdout } = await run('pdftotext', ['-layout', join(folder, pdf), '-']);
  return stdout.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
}

/** Each row's figures with what is raised behind them, as one line has them. */
function figureLines({ rows }: PrintedTable): string[] {
  return rows.flatMap((row) =>
    row.kind === 'heading'
      ? []
      : [
          row.cells
            .map((cell) => cellText(cell) + cell.flags.join('') + cell.marks.join(''))
            .join(' '),
        ],
  );
}

/** Superscripts may stand apart from their figures, or be put on a line of their own. */
const bare = (line: string) => line.replace(/(?<=[\d,-]) ?[a-z]{1,2}(?= |$)/g, '');

describe.each([
  ['a Word document', 'word.pdf'],
  ['a page', 'page.pdf'],
])('the tables of %s, opened by LibreOffice and printed', (_, pdf) => {
  it('have every row’s figures in order, under their titles and headings', async (context) => {
    const lines = (await textOf(context, pdf)).map(bare);
    const all = lines.join(' ');
    let from = 0;
    for (const table of tables) {
      for (const figures of figureLines(table).map(bare)) {
        const at = lines.findIndex((line, place) => place >= from && line.endsWith(figures));
        expect(at, `${tableName(table)}: ${figures}`).toBeGreaterThanOrEqual(from);
        from = at;
      }
      expect(all).toContain(`Section of ${table.id}`);
      expect(all.replaceAll('TABLE', 'Table')).toContain(`Table ${table.number}`);
    }
  });
});

describe('a Word document that LibreOffice has opened and saved again', () => {
  it('has its tables as tables, with their rows', (context) => {
    if (state.lack !== '') context.skip(state.lack);
    const saved = unzipSync(readFileSync(join(folder, 'word.odt')));
    const xml = strFromU8(saved['content.xml'] ?? new Uint8Array());
    const found = xml.match(/<table:table [\s\S]*?<\/table:table>/g) ?? [];
    const counts = found.map((table) => (table.match(/<table:table-row/g) ?? []).length);
    expect(counts).toEqual(tables.map(({ rows, heads }) => rows.length + heads.length));
    expect((xml.match(/<table:table-header-rows>/g) ?? []).length).toBe(tables.length);
    expect(xml.match(/<text:h [^>]*text:outline-level="1"/g)).toHaveLength(3);
  });
});

describe('a report with text that nobody would write', () => {
  it('is opened whole', async (context) => {
    const all = (await textOf(context, 'rich.pdf')).join(' ');
    for (const text of [
      '<script>alert("x")</script>',
      '=1+1 &amp; a|b',
      'Key to symbols',
      '26,000',
    ])
      expect(all).toContain(text);
  });
});

import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ReportDocument } from '../document/report-document.ts';
import { printed, richReport } from '../report-samples.ts';
import { writeDocx } from './write-docx.ts';

const report = richReport();
const bytes = await writeDocx(report);
const documentOf = async (about: ReportDocument) =>
  strFromU8(unzipSync(await writeDocx(about))['word/document.xml'] ?? new Uint8Array());
const part = (name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

describe('writeDocx', () => {
  it('gives the same bytes for the same report', async () => {
    expect(Buffer.compare(await writeDocx(richReport()), bytes)).toBe(0);
  });

  it('says in its properties what it is, by whom and from when', () => {
    const core = part('docProps/core.xml');
    expect(core).toContain('<dc:creator>A. N. Alyst</dc:creator>');
    expect(core).toMatch(/<dcterms:created[^>]*>2026-12-01T09:30:00Z</);
    expect(core).toContain('&lt;script&gt;');
    expect(part('word/styles.xml')).toContain('<w:lang w:val="en"/>');
  });

  it('has headings by level, heads that repeat, rows that stay whole, and a page number', () => {
    const document = part('word/document.xml');
    const headings = [...document.matchAll(/<w:pStyle w:val="((?:Heading\d|Title))"/g)];
    expect(headings.map(([, style]) => style)).toEqual([
      'Title',
      'Heading1',
      'Heading4',
      'Heading1',
      'Heading2',
      'Heading1',
      'Heading1',
      'Heading1',
    ]);
    const rows = document.match(/<w:tr>|<w:tr /g) ?? [];
    expect((document.match(/<w:cantSplit\/>/g) ?? []).length).toBe(rows.length);
    expect((document.match(/<w:tblHeader\/>/g) ?? []).length).toBe(7);
    expect(document).toContain('<w:gridSpan w:val="2"/>');
    expect(part('word/styles.xml')).toMatch(/w:styleId="Heading2".*?<w:outlineLvl w:val="1"\/>/s);
    expect(part('word/footer1.xml')).toContain('PAGE');
  });

  it('has pictures with their words, and links to the web alone', () => {
    expect(part('word/document.xml')).toContain(
      'descr="Canada leads with 26,000 kilograms &amp; more."',
    );
    const targets = [
      ...part('word/_rels/document.xml.rels').matchAll(/Target="([^"]*)" TargetMode/g),
    ];
    expect(targets.map(([, one]) => one)).toEqual(['https://example.org/?a=1&amp;b=2']);
  });

  it('has no picture that is higher than a page', async () => {
    const picture = report.parts.find(({ kind }) => kind === 'picture');
    if (picture?.kind !== 'picture') throw new Error('There is no picture.');
    const tall = { ...picture.picture, width: 600, height: 3000 };
    const document = await documentOf({ ...report, parts: [{ kind: 'picture', picture: tall }] });
    const [, width = '', height = ''] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(document) ?? [];
    // An inch has 914,400 units: a page of A4 has 10.3 inches between its margins.
    expect(Number(height) / 914_400).toBeLessThan(10);
    expect(Number(height) / Number(width)).toBeCloseTo(5, 1);
  });

  it('leaves a picture its size, however long the words below it are', async () => {
    const found = report.parts.find(({ kind }) => kind === 'picture');
    if (found?.kind !== 'picture') throw new Error('There is no picture.');
    const notes = [{ mark: '', text: 'So it was. '.repeat(1000) }];
    const picture = { ...found.picture, width: 600, height: 300, notes };
    const document = await documentOf({ ...report, parts: [{ kind: 'picture', picture }] });
    // 300 pixels, of which an inch has 96.
    expect(document).toContain(`cy="${(300 / 96) * 914_400}"`);
  });

  it('keeps a short table whole and its notes with it, and of a long one the ends', async () => {
    const keptRows = async (count: number) => {
      const table = printed('us-imports');
      const rows = Array.from({ length: count }, () => table.rows.at(-1)!);
      const document = await documentOf({
        ...report,
        parts: [{ kind: 'table', table: { ...table, rows } }],
      });
      const found = document.match(/<w:tr[ >].*?<\/w:tr>/gs) ?? [];
      return found
        .filter((row) => !row.includes('<w:tblHeader/>'))
        .map((row) => row.includes('<w:keepNext/>'));
    };
    expect(await keptRows(24)).not.toContain(false);
    const long = await keptRows(40);
    expect([long[0], long[1], long[38], long[39]]).toEqual([true, false, false, true]);
  });

  it('can be set on either paper', async () => {
    const letter = unzipSync(await writeDocx(report, { paper: 'letter' }));
    expect(strFromU8(letter['word/document.xml'] ?? new Uint8Array())).toContain('w:w="12240"');
    expect(part('word/document.xml')).toContain('w:w="11906"');
  });
});

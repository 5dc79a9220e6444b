import { describe, expect, it } from 'vitest';
import { outline } from './document/outline.ts';
import { writeDocx } from './docx/write-docx.ts';
import { writeHtml } from './html/write-html.ts';
import { writeMarkdown } from './markdown/write-markdown.ts';
import {
  readDocxPictures,
  readDocxTables,
  readHtmlPictures,
  readHtmlTables,
  readMarkdownPictures,
  readMarkdownTables,
  readPrinted,
  type ReadTable,
} from './read-back.ts';
import { baseline, printed, richReport } from './report-samples.ts';

/** The table in the sample's prose. */
const inProse: ReadTable = [['x|y', '1,234']];

describe('what stands in the tables of a report, and around its pictures', () => {
  it('is the same in Markdown, HTML and Word: every name, figure, flag and mark', async () => {
    const report = richReport();
    const tables = outline(report).flatMap(({ part }) =>
      part.kind === 'table' ? [readPrinted(part.table)] : [],
    );
    const all = [...tables.slice(0, 2), inProse, ...tables.slice(2)];
    expect(tables.flat(2).filter((text) => /\^/.test(text)).length).toBeGreaterThan(20);
    expect(readMarkdownTables(writeMarkdown(report, 'report').text)).toEqual(all);
    expect(readHtmlTables(writeHtml(report))).toEqual(all);
    expect(readDocxTables(await writeDocx(report))).toEqual(all);
  });

  it('is the same around its pictures: title, line below it, and notes with their marks', async () => {
    const report = richReport();
    const words = [
      'Imports by supplier',
      'Quantity, kilograms, 2012 to 2015',
      'PICTURE',
      'Source: U.S. Geological Survey.',
      '1Includes material "in transit" <b>& re-exports</b>.',
    ];
    expect(readMarkdownPictures(writeMarkdown(report, 'report').text)).toEqual([words]);
    expect(readHtmlPictures(writeHtml(report))).toEqual([words]);
    expect(readDocxPictures(await writeDocx(report))).toEqual([words]);
  });

  it('is the same for every table of the baseline', async () => {
    const tables = baseline.tables.map(({ id }) => printed(id));
    const report = {
      ...richReport(),
      parts: tables.map((table) => ({ kind: 'table' as const, table })),
    };
    const all = outline(report).flatMap(({ part }) =>
      part.kind === 'table' ? [readPrinted(part.table)] : [],
    );
    expect(readMarkdownTables(writeMarkdown(report, 'report').text)).toEqual(all);
    expect(readHtmlTables(writeHtml(report))).toEqual(all);
    expect(readDocxTables(await writeDocx(report))).toEqual(all);
  });
});

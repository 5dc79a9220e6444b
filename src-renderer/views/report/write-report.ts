import { fileStem } from '#format/file-stem.ts';
import { printSheet } from '#format/markup/print-sheet.ts';
import { toElement } from '#format/markup/to-element.ts';
import type { ReportDocument } from '#report/document/report-document.ts';
import { writeDocx } from '#report/docx/write-docx.ts';
import { reportNode } from '#report/html/report-node.ts';
import { writeHtml } from '#report/html/write-html.ts';
import { writePdf } from '#report/pdf/write-pdf.ts';
import { standInFolder, writeMarkdown } from '#report/markdown/write-markdown.ts';
import type { OpenReport } from './open-report.svelte.ts';

export type ReportFormat = 'pdf' | 'docx' | 'html' | 'markdown';

/** Asks where to, and writes the report there; the path, or null when nothing was chosen. */
export async function saveReport(open: OpenReport, format: ReportFormat): Promise<string | null> {
  const document = await finished(open);
  const stem = fileStem(document.title, 'report');
  switch (format) {
    case 'pdf':
      return window.lode.saveBytes(`${stem}.pdf`, 'pdf', await writePdf(document));
    case 'docx':
      return window.lode.saveBytes(`${stem}.docx`, 'docx', await writeDocx(document));
    case 'html':
      return window.lode.saveText(`${stem}.html`, 'html', writeHtml(document));
    case 'markdown': {
      const { text, files } = writeMarkdown(document, standInFolder());
      return window.lode.saveWithFiles(`${stem}.md`, 'markdown', text, files);
    }
  }
}

/** Hands the report to the system's printing. */
export async function printReport(open: OpenReport): Promise<void> {
  const document = await finished(open);
  const sheet = toElement(reportNode(document), window.document);
  sheet.classList.add('numbered');
  await printSheet(sheet, () => window.lode.printPage());
}

async function finished(open: OpenReport): Promise<ReportDocument> {
  const document = await open.finish(Date.now());
  if (document === null)
    throw new Error('The figures are still being read. Try again in a moment.');
  return document;
}

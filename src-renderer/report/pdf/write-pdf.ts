import { withPdfAbout } from '#exchange/pictures/pdf.ts';
import { printSheet } from '#format/markup/print-sheet.ts';
import { toElement } from '#format/markup/to-element.ts';
import { sheets, type Paper } from '../document/paper.ts';
import { oneLine } from '../document/plain-text.ts';
import type { ReportDocument } from '../document/report-document.ts';
import { reportNode } from '../html/report-node.ts';

/**
 * The report as a PDF with real text, tagged and with its headings as bookmarks. Needs a page, seen or unseen, that has
 * the report's style.
 */
export async function writePdf(report: ReportDocument, paper: Paper = 'a4'): Promise<Uint8Array> {
  const content = toElement(reportNode(report), document);
  const sheet = { ...sheets[paper], outline: true, tagged: true, pageNumbers: true };
  const printed = await printSheet(content, () => window.lode.makePdf(sheet));
  return withPdfAbout(printed, {
    title: oneLine(report.title),
    subject: oneLine(report.subtitle[0] ?? ''),
    author: oneLine(report.author),
    metadata: '',
    made: new Date(report.madeAt),
  });
}

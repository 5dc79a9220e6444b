import { fileStem } from '#format/file-stem.ts';
import { printSheet } from '#format/markup/print-sheet.ts';
import { toElement } from '#format/markup/to-element.ts';
import type { ReportDocument } from '#report/document/report-document.ts';
import { reportNode } from '#report/html/report-node.ts';
import { writePdf } from '#report/pdf/write-pdf.ts';
import { writeReport, type ReportFile, type WrittenFormat } from '#report/write-report.ts';
import type { TaskRunner } from '#state/task-runner.ts';

export type ReportFormat = WrittenFormat | 'pdf';

/**
 * The report as a file, which is nowhere yet. A PDF is printed by the window; Word, which takes longest to write, is written
 * away from it.
 */
export async function makeReportFile(
  document: ReportDocument,
  format: ReportFormat,
  tasks: Pick<TaskRunner, 'run'>,
): Promise<ReportFile> {
  switch (format) {
    case 'pdf':
      return { content: await writePdf(document), companions: [] };
    case 'docx':
      return { content: await tasks.run('writeDocx', { document }), companions: [] };
    case 'html':
    case 'markdown':
      return writeReport(document, format);
  }
}

/** Asks where to, and writes the file there whole; the path, or null when nothing was chosen. */
export function saveReportFile(
  { content, companions }: ReportFile,
  format: ReportFormat,
  title: string,
): Promise<string | null> {
  const name = `${fileStem(title, 'report')}.${format === 'markdown' ? 'md' : format}`;
  if (typeof content !== 'string') return window.lode.saveBytes(name, format, content);
  return companions.length === 0
    ? window.lode.saveText(name, format, content)
    : window.lode.saveWithFiles(name, format, content, [...companions]);
}

/** Hands the report to the system's printing. */
export async function printDocument(document: ReportDocument): Promise<void> {
  const sheet = toElement(reportNode(document), window.document);
  sheet.classList.add('numbered');
  await printSheet(sheet, () => window.lode.printPage());
}

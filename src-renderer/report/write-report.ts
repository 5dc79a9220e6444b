import type { Paper } from './document/paper.ts';
import type { ReportDocument } from './document/report-document.ts';
import { writeDocx } from './docx/write-docx.ts';
import { writeHtml } from './html/write-html.ts';
import { standInFolder, writeMarkdown } from './markdown/write-markdown.ts';

/** The formats that need no page to be printed from. */
export type WrittenFormat = 'docx' | 'html' | 'markdown';

export interface ReportFile {
  readonly content: string | Uint8Array;
  /** To be written beside it; `standInFolder` says how they are named. */
  readonly companions: ReadonlyArray<{ readonly name: string; readonly bytes: Uint8Array }>;
}

/** The report as a file of that format; the paper is that of Word alone. */
export async function writeReport(
  document: ReportDocument,
  format: WrittenFormat,
  paper: Paper = 'a4',
): Promise<ReportFile> {
  switch (format) {
    case 'docx':
      return { content: await writeDocx(document, { paper }), companions: [] };
    case 'html':
      return { content: writeHtml(document), companions: [] };
    case 'markdown': {
      const { text, files } = writeMarkdown(document, standInFolder());
      return { content: text, companions: files };
    }
  }
}

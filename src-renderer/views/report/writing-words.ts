import { assertNever } from '#domain/result.ts';
import type { WritingStage } from './report-writing.svelte.ts';
import type { ReportFormat } from './write-report.ts';

/** How far the writing of a report has come, in words; empty while nothing is written. */
export function writingWords(
  stage: WritingStage,
  drawn: { readonly count: number; readonly of: number },
): string {
  switch (stage.kind) {
    case 'none':
      return '';
    case 'drawing':
      return drawn.count < drawn.of
        ? `Drawing charts: ${drawn.count} of ${drawn.of}…`
        : 'Putting the report together…';
    case 'making':
      return making[stage.format];
    case 'saving':
      return 'Saving…';
    case 'printing':
      return 'Printing…';
    default:
      return assertNever(stage);
  }
}

const making: Readonly<Record<ReportFormat, string>> = {
  pdf: 'Setting the pages of the PDF…',
  docx: 'Writing the Word document…',
  html: 'Writing the web page…',
  markdown: 'Writing the Markdown…',
};

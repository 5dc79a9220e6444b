import type { ReportDocument } from '../document/report-document.ts';
import type { Paper } from '../document/paper.ts';

export interface DocxOptions {
  /** A4 when left out. */
  readonly paper?: Paper;
}

/**
 * The report as a Word document: headings with outline levels, tables with repeated heads, lists, links and pictures
 * with their words. The same report gives the same bytes. What writes it is loaded when it is first asked for.
 */
export async function writeDocx(
  report: ReportDocument,
  { paper = 'a4' }: DocxOptions = {},
): Promise<Uint8Array> {
  const [{ packDocument }, { settlePackage }] = await Promise.all([
    import('./pack-document.ts'),
    import('./settle-package.ts'),
  ]);
  return settlePackage(await packDocument(report, paper), report.madeAt);
}

import type { ReportDocument, ReportPart } from './report-document.ts';

/** A part with the level of the heading under which it stands: 0 under the title. */
export interface OutlinedPart {
  readonly part: ReportPart;
  readonly under: number;
}

/** The parts, each with the level that headings within it count from. */
export function outline({ parts }: Pick<ReportDocument, 'parts'>): OutlinedPart[] {
  let under = 0;
  return parts.map((part) => {
    if (part.kind === 'heading') under = clampLevel(part.level);
    return { part, under };
  });
}

/** The level of a heading within prose that stands under a heading; the lowest is 5. */
export function levelWithin(under: number, level: number): number {
  return clampLevel(under + level);
}

function clampLevel(level: number): number {
  return Math.min(5, Math.max(1, Math.round(level)));
}

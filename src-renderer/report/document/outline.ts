import { splitColumns } from '../tables/split-columns.ts';
import type { ReportDocument, ReportPart } from './report-document.ts';

/** A part with the level of the heading under which it stands: 0 under the title. */
export interface OutlinedPart {
  readonly part: ReportPart;
  readonly under: number;
}

/**
 * The parts, each with the level that headings within it count from; `from` is that of what stands before them. A table
 * that is wider than a sheet is several: all formats are written from here.
 */
export function outline({ parts }: Pick<ReportDocument, 'parts'>, from = 0): OutlinedPart[] {
  let under = from;
  return parts.flatMap((part): OutlinedPart[] => {
    if (part.kind === 'heading') under = clampLevel(part.level);
    if (part.kind !== 'table') return [{ part, under }];
    return splitColumns(part.table).map((table) => ({ part: { kind: 'table', table }, under }));
  });
}

/** The level of a heading within prose that stands under a heading; the lowest is 5. */
export function levelWithin(under: number, level: number): number {
  return clampLevel(under + level);
}

function clampLevel(level: number): number {
  return Math.min(5, Math.max(1, Math.round(level)));
}

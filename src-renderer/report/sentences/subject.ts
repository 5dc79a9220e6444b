import type { MeasureReport } from '#domain/compare/measure-report.ts';
import { escapeMarkdown } from '../rich-text/escape.ts';

/** What a measure of a table is about, as the beginning of a sentence: `U.S. imports of indium`, `The value of …`. */
export function subjectOf({ table, measure, group }: MeasureReport, measures: number): string {
  const title = table.title.replace(/,\s*by [^,]+$/i, '').replace(/^Estimated\s+/i, '');
  const subject = escapeMarkdown(capital(title));
  if (measures < 2 || measure === 'quantity') return subject;
  const unit = group.rows[0]?.unit ?? '';
  return measure === 'value' || unit.includes('USD')
    ? `The value of ${withSmallStart(subject)}`
    : `${subject} (${escapeMarkdown(measure)})`;
}

/** What leaders lead by, where that is not plain: ` by value`. Empty for quantities and where there is one measure. */
export function byMeasure({ measure, group }: MeasureReport, measures: number): string {
  if (measures < 2 || measure === 'quantity') return '';
  const unit = group.rows[0]?.unit ?? '';
  return measure === 'value' || unit.includes('USD')
    ? ' by value'
    : ` by ${escapeMarkdown(measure)}`;
}

/** Who stands in its rows, in the plural. */
export function nounOf({ group }: MeasureReport): string {
  const indicator = group.rows[0]?.indicator.toLowerCase() ?? '';
  if (indicator.includes('capacity')) return 'plants';
  if (indicator.includes('import')) return 'suppliers';
  if (indicator.includes('export')) return 'destinations';
  if (indicator.includes('production')) return 'producers';
  if (indicator.includes('consumption')) return 'consumers';
  return 'entries';
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Abbreviations and names keep their capital. */
function withSmallStart(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

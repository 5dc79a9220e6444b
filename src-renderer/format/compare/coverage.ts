import { amountOf } from '#domain/shares.ts';
import type { MeasureReport } from '#domain/compare/measure-report.ts';
import { nameRow } from '#domain/names.ts';
import { plural } from '#domain/plural.ts';
import { describeKind, type InputKind } from '#domain/status-algebra.ts';
import { listNames } from './name-lists.ts';

/** How many rows of a side state a number: `5 of 12 rows with a number; without Japan (withheld)`. */
export function describeCoverage(
  { rows }: Pick<MeasureReport, 'rows'>,
  side: 'from' | 'to',
): string {
  const without = rows.filter((row) => amountOf(row[side]) === null);
  const missing = without.map((row) => {
    const kind: InputKind = row[side]?.value.kind ?? 'not-listed';
    return `${nameRow(row.series)} (${describeKind(kind).replace(/^is /, '')})`;
  });
  const count = `${rows.length - without.length} of ${plural(rows.length, 'row')} with a number`;
  return missing.length === 0 ? count : `${count}; without ${listNames(missing)}`;
}

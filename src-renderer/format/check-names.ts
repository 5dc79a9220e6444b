import type { Check, CheckKind } from '#domain/checks/check.ts';
import type { Table } from '#domain/observations.ts';
import { namePeriod } from './periods.ts';

const looks: Readonly<Record<CheckKind, string>> = {
  total: 'that the total adds',
  parts: 'of parts and whole',
  range: 'of the range',
  quarters: 'of year and quarters',
  'unit-slip': 'of the unit',
  missing: 'for missing figures',
  source: 'of the source',
  capacity: 'against capacity',
  disclosure: 'of what is withheld',
  statement: 'of what is stated',
};

/** A check in words: `Check that the total adds: Table 1, quantity, 2013`. */
export function nameCheck(
  { kind, table, period, measure }: Check,
  names: { readonly table: (id: string) => Table | null | undefined },
): string {
  const found = names.table(table);
  const where = found ? (found.number === '' ? found.title : `Table ${found.number}`) : table;
  const place = [where, measure, period === '' ? '' : namePeriod(period)].filter(Boolean);
  return `Check ${looks[kind]}: ${place.join(', ')}`;
}

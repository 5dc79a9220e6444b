import { nameRow } from '#domain/names.ts';
import { printCell } from '#domain/notation.ts';
import type { Restatement } from '#domain/restatements.ts';
import { guardFormula, writeCsv } from './csv.ts';

const columns = [
  'series',
  'row',
  'period',
  'unit',
  'from_edition',
  'from',
  'to_edition',
  'to',
  'change',
  'percent',
  'flagged',
] as const;

/** One line for each restated figure: what it was, what it is, and whether the later edition marks it. */
export function writeRevisionsCsv(restatements: ReadonlyArray<Restatement>): string {
  return writeCsv(
    columns,
    restatements.map(({ series, period, from, to, change, percent, flagged }) => [
      guardFormula(series.id),
      guardFormula(nameRow(series)),
      period,
      series.unit,
      guardFormula(from.editionId),
      printCell(from),
      guardFormula(to.editionId),
      printCell(to),
      change,
      percent,
      flagged ? 'r' : '',
    ]),
  );
}

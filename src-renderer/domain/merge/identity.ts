import type { SavedChart } from '../charts/chart.ts';
import { defaultChoices, type Choices } from '../choices.ts';
import { isEqual } from '../equality.ts';
import type { Annotation, Edition, Figure, Table } from '../observations.ts';
import { recordKey } from '../record-diff.ts';
import type { SavedReport } from '../reports/report.ts';
import type { RecordChange } from '../steps.ts';
import type { RecordValue } from './sides.ts';

/** Names the record that a change is about, alike in both workspaces; notes have been given the ids they have here. */
export function mergeKey(change: RecordChange): string {
  return recordKey(change);
}

export function figureKey(seriesId: string, period: string, editionId: string): string {
  return JSON.stringify([seriesId, period, editionId]);
}

export function rowKey(on: Exclude<RecordChange['on'], 'figure'>, id: string) {
  return JSON.stringify([on, id]);
}

/**
 * Do both say the same? When they were made does not count, nor where a chart stands, nor which columns a table was given (those are merged one
 * by one), nor how numbers are typed, nor an `r`, which follows from earlier editions.
 */
export function saysTheSame(on: RecordChange['on'], a: RecordValue, b: RecordValue): boolean {
  return isEqual(statement(on, a), statement(on, b));
}

function statement(on: RecordChange['on'], value: RecordValue): unknown {
  // Where nothing was decided, the defaults go.
  if (on === 'setting') {
    const { wording, acknowledgedBreaks = [] } = (value as Choices | null) ?? defaultChoices;
    return { wording, breaks: acknowledgedBreaks.map(({ at: _, ...found }) => found) };
  }
  if (value === null) return null;
  switch (on) {
    case 'figure': {
      const figure = value as Figure;
      return { ...figure, flags: figure.flags.filter((flag) => flag !== 'r') };
    }
    case 'edition':
      return { ...(value as Edition), createdAt: 0 };
    case 'table':
      return { ...(value as Table), addedPeriods: [] };
    case 'chart':
      return { ...(value as SavedChart), order: 0, createdAt: 0, updatedAt: 0 };
    case 'report':
      return { ...(value as SavedReport), order: 0, createdAt: 0, updatedAt: 0 };
    case 'annotation':
      return { ...(value as Annotation), id: '', createdAt: 0, updatedAt: 0, seen: {} };
    default:
      return value;
  }
}

import { coveredFlags } from '#domain/covered-flags.ts';
import { columnNoteIds } from '#domain/footnotes/head-notes.ts';
import { printCell } from '#domain/notation.ts';
import type { Edition, Note, Observation, Series, Table } from '#domain/observations.ts';
import { flattenValue, type ValueKind } from '#domain/values.ts';

/** An observation as scripts and files see it: flat, with its series; absent numbers are null. */
export interface ObservationRecord {
  readonly series: string;
  readonly table: string;
  readonly label: string;
  readonly country: string;
  readonly entity: string;
  readonly measure: string;
  readonly unit: string;
  readonly basis: string;
  readonly period: string;
  readonly edition: string;
  readonly kind: ValueKind;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly flags: ReadonlyArray<string>;
  readonly qualifier: string | null;
  readonly notes: ReadonlyArray<string>;
  readonly printed: string;
  /** The cell as Lode prints it, with the flags that the table's head does not carry. */
  readonly text: string;
  readonly source: string;
}

export interface RecordContext {
  readonly table: Table;
  readonly notes: ReadonlyArray<Note>;
  readonly editions: ReadonlyArray<Edition>;
}

export function toRecord(
  observation: Observation,
  series: Series,
  context: RecordContext,
): ObservationRecord {
  const edition = context.editions.find(({ id }) => id === observation.editionId);
  return {
    series: series.id,
    table: series.tableId,
    label: series.label,
    country: series.country,
    entity: series.entity,
    measure: series.measure,
    unit: series.unit,
    basis: series.basis,
    period: observation.period,
    edition: observation.editionId,
    ...flattenValue(observation.value),
    flags: observation.flags,
    qualifier: observation.qualifier,
    notes: [
      ...new Set([
        ...observation.noteIds,
        ...(series.noteIds ?? []),
        ...columnNoteIds(context.table, { period: observation.period, measure: series.measure }),
      ]),
    ],
    printed: observation.printed,
    text: printCell(observation, coveredFlags(context.table, context.notes, edition)),
    source: [observation.locator, observation.cites].filter(Boolean).join('; '),
  };
}

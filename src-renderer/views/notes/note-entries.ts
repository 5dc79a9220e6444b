import { coveredFlags } from '#domain/covered-flags.ts';
import { nameRow } from '#domain/names.ts';
import { printCell } from '#domain/notation.ts';
import { namePeriod } from '#format/periods.ts';
import { readTarget } from '#domain/targets.ts';
import type { Annotation, Series, Table } from '#domain/observations.ts';
import { formatDateTime } from '#format/times.ts';
import { nameUnit } from '#format/units.ts';
import type { NoteEntry } from '#report/notes-markdown.ts';
import type { Workbench } from '#state/workbench.svelte.ts';

/** A note with the figure it stands on, for the list and the export. */
export interface ListedNote extends NoteEntry {
  readonly id: string;
  readonly table: Table | null;
  readonly series: Series | null;
  readonly period: string;
}

/** All notes, the last changed first. Reads live data. */
export function listNotes(workbench: Workbench, locale: string): ListedNote[] {
  return [...workbench.annotations]
    .sort((a, b) => b.updatedAt - a.updatedAt)
    .map((annotation) => listNote(annotation, workbench, locale));
}

function listNote(annotation: Annotation, workbench: Workbench, locale: string): ListedNote {
  const target = readTarget(annotation.target);
  const table =
    workbench.tables.find((one) => target?.seriesId.startsWith(`${one.id}/`) === true) ?? null;
  const data = table === null ? null : workbench.tableData(table.id);
  const series = data?.series.find(({ id }) => id === target?.seriesId) ?? null;
  const observation =
    data === null || target === null
      ? null
      : data.figures.at(target.seriesId, target.period, {
          kind: 'edition',
          editionId: target.editionId,
        });
  const edition = workbench.editions.find(({ id }) => id === observation?.editionId);
  const subject =
    series === null || target === null
      ? annotation.target
      : `${nameRow(series)}, ${series.measure}, ${namePeriod(target.period)}`;
  return {
    id: annotation.id,
    table,
    series,
    period: target?.period ?? '',
    subject: table === null ? subject : `${table.title}: ${subject}`,
    target: annotation.target,
    figure:
      observation === null || table === null || series === null
        ? ''
        : `${printCell(observation, coveredFlags(table, workbench.notes, edition))} (${nameUnit(series.unit)}; ${edition?.title ?? ''})`,
    markdown: annotation.markdown,
    updated: formatDateTime(annotation.updatedAt, locale),
  };
}

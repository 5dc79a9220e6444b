import type { SavedChart } from '#domain/charts/chart.ts';
import { nameChart } from '#domain/charts/chart-list.ts';
import { usesOfNote } from '#domain/charts/mark-uses.ts';
import { coveredFlags } from '#domain/covered-flags.ts';
import { nameRow } from '#domain/names.ts';
import { printCell } from '#domain/notation.ts';
import { namePeriod } from '#format/periods.ts';
import { readChartTarget, readTarget } from '#domain/targets.ts';
import type { Annotation, Series, Table } from '#domain/observations.ts';
import { formatDateTime } from '#format/times.ts';
import { nameUnit } from '#format/units.ts';
import type { NoteEntry } from '#report/notes-markdown.ts';
import type { Workbench } from '#state/workbench.svelte.ts';
import { nameMark } from './mark-words.ts';

/** A note with what it stands on, for the list and the export. */
export interface ListedNote extends NoteEntry {
  readonly id: string;
  readonly table: Table | null;
  readonly series: Series | null;
  readonly period: string;
  /** The chart that it is on; null for one on a figure. */
  readonly chart: SavedChart | null;
}

/** All notes, the last changed first. Reads live data. */
export function listNotes(workbench: Workbench, locale: string): ListedNote[] {
  const series = workbench.allFigures?.series ?? [];
  return [...workbench.annotations]
    .sort((a, b) => b.updatedAt - a.updatedAt)
    .map((annotation) =>
      readChartTarget(annotation.target) === null
        ? listOnFigure(annotation, workbench, locale, series)
        : listOnChart(annotation, workbench, locale, series),
    );
}

function listOnChart(
  { id, target, markdown, updatedAt }: Annotation,
  workbench: Workbench,
  locale: string,
  series: ReadonlyArray<Series>,
): ListedNote {
  const chart = workbench.charts.find(readChartTarget(target) ?? '');
  const use = usesOfNote(id, workbench.charts.list).find((one) => one.chart === chart);
  const name = chart === null ? '' : nameChart(chart, series);
  return {
    id,
    table: null,
    series: null,
    period: '',
    chart,
    subject: chart === null ? target : `Chart “${name}”`,
    target,
    on: 'chart',
    place: chart === null ? '' : use === undefined ? 'as a whole' : nameMark(use.mark, locale),
    charts: [],
    markdown,
    updated: formatDateTime(updatedAt, locale),
  };
}

function listOnFigure(
  annotation: Annotation,
  workbench: Workbench,
  locale: string,
  all: ReadonlyArray<Series>,
): ListedNote {
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
  const uses = usesOfNote(annotation.id, workbench.charts.list);
  return {
    id: annotation.id,
    table,
    series,
    period: target?.period ?? '',
    chart: null,
    subject: table === null ? subject : `${table.title}: ${subject}`,
    target: annotation.target,
    on: 'figure',
    place:
      observation === null || table === null || series === null
        ? ''
        : `${printCell(observation, coveredFlags(table, workbench.notes, edition))} (${nameUnit(series.unit)}; ${edition?.title ?? ''})`,
    charts: uses.map(({ chart }) => nameChart(chart, all)),
    markdown: annotation.markdown,
    updated: formatDateTime(annotation.updatedAt, locale),
  };
}

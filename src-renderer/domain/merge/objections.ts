import { tableNoteIds } from '../footnotes/head-notes.ts';
import { nameChart } from '../charts/chart-list.ts';
import type { Edition } from '../observations.ts';
import type { WorkspaceRecords } from '../record-diff.ts';
import { readChartTarget } from '../targets.ts';
import { isPublished } from './adopt.ts';
import { figureKey, saysTheSame } from './identity.ts';

/**
 * Why the workspace cannot be left like that by a merge, in words; null when it can. `here` is what it was before, so
 * that what was odd already is not held against the merge.
 */
export function objectTo(
  result: WorkspaceRecords,
  here: WorkspaceRecords,
  there: WorkspaceRecords,
): string | null {
  return (
    findTitleTwice(result, here) ??
    findHalfPublished(result, here, there) ??
    findDangling(result, here)
  );
}

/** Two editions of one title cannot be told apart. */
function findTitleTwice(result: WorkspaceRecords, here: WorkspaceRecords): string | null {
  const before = new Map(here.editions.map((one) => [one.id, one.title]));
  for (const edition of result.editions) {
    if (before.get(edition.id) === edition.title) continue;
    const other = result.editions.find(
      ({ id, title }) => title === edition.title && id !== edition.id,
    );
    if (other !== undefined) {
      return `Two editions would have the title “${edition.title}” (${other.id}, ${edition.id}). Give the one here another title first.`;
    }
  }
  return null;
}

/** An edition that becomes published here states exactly what it states there, or it would be said to print what it did not. */
function findHalfPublished(
  result: WorkspaceRecords,
  here: WorkspaceRecords,
  there: WorkspaceRecords,
): string | null {
  const before = new Map(here.editions.map((one) => [one.id, one]));
  const becoming = result.editions.filter(
    (edition) => isPublished(edition) && !isPublished(before.get(edition.id)),
  );
  for (const edition of becoming) {
    const count = countOtherFigures(edition, result, there);
    if (count > 0) {
      return `“${edition.title}” is published there, and ${count === 1 ? 'one of its figures' : `${count} of its figures`} would be another here. Take all of its differences, or not its publication.`;
    }
  }
  return null;
}

function countOtherFigures(
  { id }: Edition,
  result: WorkspaceRecords,
  there: WorkspaceRecords,
): number {
  const [ours, theirs] = [result, there].map(
    ({ blocks }) =>
      new Map(
        blocks
          .filter(({ editionId }) => editionId === id)
          .flatMap(({ seriesId, figures }) =>
            Object.entries(figures).map(([period, figure]) => [
              figureKey(seriesId, period, id),
              figure,
            ]),
          ),
      ),
  ) as [Map<string, never>, Map<string, never>];
  return [...new Set([...ours.keys(), ...theirs.keys()])].filter(
    (key) => !saysTheSame('figure', ours.get(key) ?? null, theirs.get(key) ?? null),
  ).length;
}

/** Something that refers to what would not be there. */
function findDangling(result: WorkspaceRecords, here: WorkspaceRecords): string | null {
  const before = new Set(danglingIn(here).map(({ key }) => key));
  const found = danglingIn(result).find(({ key }) => !before.has(key));
  return found === undefined ? null : found.words;
}

function danglingIn(records: WorkspaceRecords): { key: string; words: string }[] {
  const ids = (rows: ReadonlyArray<{ readonly id: string }>) => new Set(rows.map(({ id }) => id));
  const tables = ids(records.tables);
  const series = ids(records.series);
  const editions = ids(records.editions);
  const notes = ids(records.notes);
  const annotations = ids(records.annotations);
  const charts = ids(records.charts);
  const lacks = (known: ReadonlySet<string>, id: string, kind: string, who: string) =>
    id === '' || known.has(id)
      ? []
      : [
          {
            key: JSON.stringify([kind, id, who]),
            words: `${who} would refer to the ${kind} ${id}, which would not be here. Take that too, or leave both.`,
          },
        ];
  return [
    ...records.series.flatMap(({ id, tableId, parentId, noteIds = [] }) => [
      ...lacks(tables, tableId, 'table', `The row ${id}`),
      ...lacks(series, parentId, 'row', `The row ${id}`),
      ...noteIds.flatMap((note) => lacks(notes, note, 'footnote', `The row ${id}`)),
    ]),
    ...records.notes.flatMap(({ id, tableId }) =>
      lacks(tables, tableId, 'table', `The footnote ${id}`),
    ),
    ...records.tables.flatMap((table) =>
      tableNoteIds(table).flatMap((note) =>
        lacks(notes, note, 'footnote', `The table ${table.id}`),
      ),
    ),
    ...records.charts.flatMap((chart) => {
      const { seriesIds, marks, view } = chart.spec;
      const who = `The chart “${nameChart(chart, records.series)}”`;
      return [
        ...seriesIds.flatMap((id) => lacks(series, id, 'row', who)),
        ...marks.flatMap((mark) => lacks(annotations, mark.annotationId, 'note', who)),
        ...(view === null || view.kind === 'latest'
          ? []
          : lacks(editions, view.editionId, 'edition', who)),
      ];
    }),
    ...records.annotations.flatMap(({ id, target }) =>
      lacks(charts, readChartTarget(target) ?? '', 'chart', `The note ${id}`),
    ),
    ...records.blocks.flatMap(({ seriesId, editionId, figures }) => [
      ...lacks(series, seriesId, 'row', `A figure of ${editionId}`),
      ...lacks(editions, editionId, 'edition', `A figure of ${seriesId}`),
      ...Object.values(figures).flatMap(({ noteIds }) =>
        noteIds.flatMap((note) => lacks(notes, note, 'footnote', `A figure of ${seriesId}`)),
      ),
    ]),
  ];
}

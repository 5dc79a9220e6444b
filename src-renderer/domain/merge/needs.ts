import { citationId } from '../edition-edits.ts';
import { tableNoteIds } from '../footnotes/head-notes.ts';
import type { WorkspaceRecords } from '../record-diff.ts';
import type { RecordChange } from '../steps.ts';
import { parseTarget, seriesOfTarget } from '../targets.ts';
import { isPublished } from './adopt.ts';
import type { FoundDifference } from './difference.ts';
import { rowKey } from './identity.ts';

/**
 * Says which other differences have to be taken with one: what it refers to and is not here; when something goes, what
 * refers to it; and of an edition that becomes published, all of its figures, since it states what was printed.
 */
export function findNeeds(
  here: WorkspaceRecords,
  found: ReadonlyArray<FoundDifference>,
  reopened: ReadonlySet<string>,
): (change: RecordChange) => ReadonlyArray<string> {
  const keys = new Set(found.map(({ key }) => key));
  const index = indexByReference(found);
  const published = idsOf(here.editions.filter(isPublished));
  const own = {
    edition: idsOf(here.editions),
    table: idsOf(here.tables),
    series: idsOf(here.series),
    note: idsOf(here.notes),
    source: idsOf(here.sources),
    annotation: idsOf(here.annotations),
    chart: idsOf(here.charts),
  };
  const unlessHere = (on: keyof typeof own, id: string) =>
    id === '' || own[on].has(id) ? [] : [rowKey(on, id)];
  // What an edition prints that is published here changes only with its reopening.
  const editionFor = (id: string) =>
    published.has(id) && reopened.has(id) ? [rowKey('edition', id)] : unlessHere('edition', id);

  const neededBy = (change: RecordChange): string[] => {
    if (change.after === null) {
      if (change.on !== 'figure') return index.holding.get(ownKey(change)) ?? [];
      return published.has(change.editionId) ? editionFor(change.editionId) : [];
    }
    switch (change.on) {
      case 'figure':
        return [
          ...editionFor(change.editionId),
          ...unlessHere('series', change.seriesId),
          ...change.after.noteIds.flatMap((id) => unlessHere('note', id)),
          // Free text names no source that would be among the differences.
          ...change.after.cites.split(/\s+/).flatMap((id) => unlessHere('source', id)),
        ];
      case 'edition':
        return [
          ...unlessHere('source', citationId(change.id)),
          ...(change.after.source?.cites ?? '')
            .split(/\s+/)
            .flatMap((id) => unlessHere('source', id)),
          ...(change.after.layouts ?? []).flatMap(({ tableId }) => unlessHere('table', tableId)),
          ...(isPublished(change.after) ? (index.figuresOf.get(change.id) ?? []) : []),
        ];
      case 'series':
        return [
          ...unlessHere('table', change.after.tableId),
          ...unlessHere('series', change.after.parentId),
          ...(change.after.noteIds ?? []).flatMap((id) => unlessHere('note', id)),
        ];
      case 'table':
        return tableNoteIds(change.after).flatMap((id) => unlessHere('note', id));
      case 'note':
        return unlessHere('table', change.after.tableId);
      case 'annotation': {
        const target = parseTarget(change.after.target);
        // A new note comes with the chart that shows it.
        if (target?.on === 'chart') {
          return change.before === null ? [rowKey('chart', target.chartId)] : [];
        }
        return [
          ...seriesOfTarget(target).flatMap((id) => unlessHere('series', id)),
          ...(target?.on === 'figure' ? unlessHere('edition', target.editionId) : []),
          ...(target?.on === 'table' ? unlessHere('table', target.tableId) : []),
        ];
      }
      case 'chart': {
        const { seriesIds, marks, view } = change.after.spec;
        return [
          ...seriesIds.flatMap((id) => unlessHere('series', id)),
          ...marks.flatMap((mark) => unlessHere('annotation', mark.annotationId)),
          ...(view === null || view.kind === 'latest' ? [] : unlessHere('edition', view.editionId)),
        ];
      }
      case 'report': {
        const { parts, view } = change.after;
        return [
          ...(view.kind === 'latest' ? [] : unlessHere('edition', view.editionId)),
          ...parts.flatMap((part) => {
            if (part.kind === 'table') return unlessHere('table', part.tableId);
            if (part.kind === 'chart') return unlessHere('chart', part.chartId);
            return part.kind === 'note' ? unlessHere('annotation', part.annotationId) : [];
          }),
        ];
      }
      default:
        return [];
    }
  };
  return (change) => [...new Set(neededBy(change))].filter((key) => keys.has(key));
}

/** By which others refer to it. */
function ownKey(change: Exclude<RecordChange, { on: 'figure' }>): string {
  return rowKey(change.on, change.id);
}

/** Differences by what their records refer to here, and figures by their edition. */
function indexByReference(found: ReadonlyArray<FoundDifference>) {
  const holding = new Map<string, string[]>();
  const figuresOf = new Map<string, string[]>();
  const add = (map: Map<string, string[]>, at: string, key: string) => {
    const list = map.get(at);
    if (list === undefined) map.set(at, [key]);
    else list.push(key);
  };
  for (const { key, change } of found) {
    if (change.on === 'figure') add(figuresOf, change.editionId, key);
    for (const at of referencesOf(change)) add(holding, at, key);
  }
  return { holding, figuresOf };
}

function referencesOf(change: RecordChange): string[] {
  const { before } = change;
  if (before === null) return [];
  switch (change.on) {
    case 'figure':
      return [rowKey('edition', change.editionId), rowKey('series', change.seriesId)];
    case 'series':
      return [
        rowKey('table', change.before?.tableId ?? ''),
        rowKey('series', change.before?.parentId ?? ''),
      ];
    case 'note':
      return [rowKey('table', change.before?.tableId ?? '')];
    case 'annotation': {
      const target = parseTarget(change.before?.target ?? '');
      return [
        ...(target?.on === 'chart' ? [rowKey('chart', target.chartId)] : []),
        ...(target?.on === 'table' ? [rowKey('table', target.tableId)] : []),
        ...(target?.on === 'figure' ? [rowKey('edition', target.editionId)] : []),
        ...seriesOfTarget(target).map((id) => rowKey('series', id)),
      ];
    }
    case 'chart': {
      const spec = change.before?.spec;
      const view = spec?.view ?? null;
      return [
        ...(spec?.seriesIds ?? []).map((id) => rowKey('series', id)),
        ...(spec?.marks ?? []).map((mark) => rowKey('annotation', mark.annotationId)),
        ...(view === null || view.kind === 'latest' ? [] : [rowKey('edition', view.editionId)]),
      ];
    }
    case 'source':
      return change.id.startsWith(citationId(''))
        ? [rowKey('edition', change.id.slice(citationId('').length))]
        : [];
    default:
      return [];
  }
}

function idsOf(rows: ReadonlyArray<{ readonly id: string }>): ReadonlySet<string> {
  return new Set(rows.map(({ id }) => id));
}

import type { Annotation } from '../observations.ts';
import { parseTarget, type Target } from '../targets.ts';

/** How many notes there are on one thing. */
export interface NoteCount {
  readonly open: number;
  readonly resolved: number;
}

export const noNotes: NoteCount = { open: 0, resolved: 0 };

export type RangeTarget = Extract<Target, { readonly on: 'range' }>;

/** A range of cells with the notes on it. */
export interface NotedRange extends RangeTarget {
  readonly count: NoteCount;
}

/** What carries notes, by what it is called in their targets. */
export interface NotePlaces {
  /** Figures, of whatever edition, as `series@period`. */
  readonly cells: ReadonlyMap<string, NoteCount>;
  readonly ranges: ReadonlyArray<NotedRange>;
  readonly series: ReadonlyMap<string, NoteCount>;
  readonly periods: ReadonlyMap<string, NoteCount>;
  /** Countries. */
  readonly areas: ReadonlyMap<string, NoteCount>;
  readonly tables: ReadonlyMap<string, NoteCount>;
  readonly charts: ReadonlyMap<string, NoteCount>;
  readonly checks: ReadonlyMap<string, NoteCount>;
  readonly workspace: NoteCount;
}

const known = new WeakMap<ReadonlyArray<Annotation>, NotePlaces>();

/** What carries notes; worked out once for each list of them. */
export function notePlaces(annotations: ReadonlyArray<Annotation>): NotePlaces {
  const found = known.get(annotations);
  if (found !== undefined) return found;
  const places = findPlaces(annotations);
  known.set(annotations, places);
  return places;
}

function findPlaces(annotations: ReadonlyArray<Annotation>): NotePlaces {
  const [cells, series, periods] = [newCounts(), newCounts(), newCounts()];
  const [areas, tables, charts, checks] = [newCounts(), newCounts(), newCounts(), newCounts()];
  const workspace = newCounts();
  const ranges = new Map<string, NotedRange>();
  for (const note of annotations) {
    const target = parseTarget(note.target);
    switch (target?.on) {
      case undefined:
        break;
      case 'figure':
        count(cells, cellKey(target), note);
        break;
      case 'range': {
        const before = ranges.get(note.target)?.count ?? noNotes;
        ranges.set(note.target, { ...target, count: oneMore(before, note) });
        break;
      }
      case 'series':
        count(series, target.seriesId, note);
        break;
      case 'period':
        count(periods, target.period, note);
        break;
      case 'area':
        count(areas, target.country, note);
        break;
      case 'table':
        count(tables, target.tableId, note);
        break;
      case 'chart':
        count(charts, target.chartId, note);
        break;
      case 'check':
        count(checks, target.checkId, note);
        break;
      case 'workspace':
        count(workspace, '', note);
        break;
    }
  }
  return {
    ...{ cells, series, periods, areas, tables, charts, checks },
    ranges: [...ranges.values()],
    workspace: workspace.get('') ?? noNotes,
  };
}

/** A cell of a table, whatever edition's figure stands in it. */
export function cellKey(place: { readonly seriesId: string; readonly period: string }): string {
  return `${place.seriesId}@${place.period}`;
}

function newCounts(): Map<string, NoteCount> {
  return new Map();
}

function count(counts: Map<string, NoteCount>, key: string, note: Annotation): void {
  counts.set(key, oneMore(counts.get(key) ?? noNotes, note));
}

function oneMore({ open, resolved }: NoteCount, { resolvedAt }: Annotation): NoteCount {
  return resolvedAt === undefined ? { open: open + 1, resolved } : { open, resolved: resolved + 1 };
}

/** The notes on either. */
export function addCounts(one: NoteCount, other: NoteCount): NoteCount {
  return { open: one.open + other.open, resolved: one.resolved + other.resolved };
}

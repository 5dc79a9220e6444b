import type { Annotation, Figure } from './observations.ts';
import type { RecordChange, Revision } from './steps.ts';
import { readTarget } from './targets.ts';

/** Where a figure stands, whatever edition states it. */
export interface FigurePlace {
  readonly seriesId: string;
  readonly period: string;
}

/** A log entry as far as it concerns one figure: what a history keeps of an entry that may have changed thousands. */
export interface FigureEntry extends Pick<Revision, 'sequence' | 'at' | 'kind' | 'of' | 'reason'> {
  readonly changes: ReadonlyArray<Extract<RecordChange, { on: 'figure' }>>;
  /** What happened to notes on the figure; nothing when left out. */
  readonly notes?: ReadonlyArray<Extract<RecordChange, { on: 'annotation' }>>;
}

/** One change of a figure. */
export interface FigureChange {
  /** The log entry's number. */
  readonly sequence: number;
  /** Milliseconds. */
  readonly at: number;
  readonly kind: Revision['kind'];
  readonly reason: string;
  readonly editionId: string;
  readonly before: Figure | null;
  readonly after: Figure | null;
  /** A later undo, or redo of an undo, took it back. */
  readonly isTakenBack: boolean;
}

/** What the entry changed on this figure; null when nothing. */
export function pickFigure(
  revision: Revision,
  { seriesId, period }: FigurePlace,
): FigureEntry | null {
  const changes = revision.changes.filter(
    (change) => change.on === 'figure' && change.seriesId === seriesId && change.period === period,
  ) as FigureEntry['changes'];
  const notes = revision.changes.filter(
    (change) => change.on === 'annotation' && isOn(change, { seriesId, period }),
  ) as NonNullable<FigureEntry['notes']>;
  if (changes.length === 0 && notes.length === 0) return null;
  const { sequence, at, kind, of, reason } = revision;
  return { sequence, at, kind, of, reason, changes, ...(notes.length === 0 ? {} : { notes }) };
}

function isOn(
  { before, after }: Extract<RecordChange, { on: 'annotation' }>,
  { seriesId, period }: FigurePlace,
): boolean {
  const place = readTarget((after ?? before)?.target ?? '');
  return place?.seriesId === seriesId && place.period === period;
}

/** What happened to a note on the figure. */
export interface NoteChange {
  readonly sequence: number;
  /** Milliseconds. */
  readonly at: number;
  readonly kind: Revision['kind'];
  readonly what: 'written' | 'changed' | 'resolved' | 'reopened' | 'removed';
  readonly noteId: string;
  readonly markdown: string;
  readonly isTakenBack: boolean;
}

/** What happened to the notes on a figure, newest first. */
export function listNoteChanges(entries: ReadonlyArray<FigureEntry>): NoteChange[] {
  const takenBack = new Set(entries.map(({ of }) => of));
  return [...entries]
    .sort((a, b) => b.sequence - a.sequence)
    .flatMap(({ sequence, at, kind, notes = [] }) =>
      notes.map(({ id, before, after }) => ({
        ...{ sequence, at, kind, noteId: id, what: nameChange(before, after) },
        markdown: (after ?? before)?.markdown ?? '',
        isTakenBack: takenBack.has(sequence),
      })),
    );
}

function nameChange(before: Annotation | null, after: Annotation | null): NoteChange['what'] {
  if (before === null) return 'written';
  if (after === null) return 'removed';
  if (before.resolvedAt === undefined && after.resolvedAt !== undefined) return 'resolved';
  if (before.resolvedAt !== undefined && after.resolvedAt === undefined) return 'reopened';
  return 'changed';
}

/**
 * The changes of a figure, newest first. Of the log's newest part alone it says the same of each change as the whole
 * log would: whatever takes an entry back is newer than it.
 */
export function listChanges(entries: ReadonlyArray<FigureEntry>): FigureChange[] {
  const takenBack = new Set(entries.map(({ of }) => of));
  return [...entries]
    .sort((a, b) => b.sequence - a.sequence)
    .flatMap(({ sequence, at, kind, reason, changes }) =>
      changes.map(({ editionId, before, after }) => ({
        sequence,
        at,
        kind,
        reason,
        editionId,
        before,
        after,
        isTakenBack: takenBack.has(sequence),
      })),
    );
}

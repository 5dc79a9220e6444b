import type { Figure } from './observations.ts';
import type { RecordChange, Revision } from './steps.ts';

/** Where a figure stands, whatever edition states it. */
export interface FigurePlace {
  readonly seriesId: string;
  readonly period: string;
}

/** A log entry as far as it concerns one figure: what a history keeps of an entry that may have changed thousands. */
export interface FigureEntry extends Pick<Revision, 'sequence' | 'at' | 'kind' | 'of' | 'reason'> {
  readonly changes: ReadonlyArray<Extract<RecordChange, { on: 'figure' }>>;
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
  if (changes.length === 0) return null;
  const { sequence, at, kind, of, reason } = revision;
  return { sequence, at, kind, of, reason, changes };
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

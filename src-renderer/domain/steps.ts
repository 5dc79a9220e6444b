import type { SavedChart } from './charts/chart.ts';
import type { Annotation, Edition, Figure, Note, Series, Source, Table } from './observations.ts';
import type { Choices } from './choices.ts';
import type { SavedReport } from './reports/report.ts';

/** One record before and after; null on one side means that it came into being or went. */
export type RecordChange =
  | {
      readonly on: 'figure';
      readonly seriesId: string;
      readonly period: string;
      readonly editionId: string;
      readonly tableId: string;
      readonly before: Figure | null;
      readonly after: Figure | null;
    }
  | {
      readonly on: 'edition';
      readonly id: string;
      readonly before: Edition | null;
      readonly after: Edition | null;
    }
  | {
      readonly on: 'table';
      readonly id: string;
      readonly before: Table | null;
      readonly after: Table | null;
    }
  | {
      readonly on: 'series';
      readonly id: string;
      readonly before: Series | null;
      readonly after: Series | null;
    }
  | {
      readonly on: 'note';
      readonly id: string;
      readonly before: Note | null;
      readonly after: Note | null;
    }
  | {
      readonly on: 'annotation';
      readonly id: string;
      readonly before: Annotation | null;
      readonly after: Annotation | null;
    }
  | {
      readonly on: 'chart';
      readonly id: string;
      readonly before: SavedChart | null;
      readonly after: SavedChart | null;
    }
  | {
      readonly on: 'report';
      readonly id: string;
      readonly before: SavedReport | null;
      readonly after: SavedReport | null;
    }
  | {
      readonly on: 'source';
      readonly id: string;
      readonly before: Source | null;
      readonly after: Source | null;
    }
  | {
      readonly on: 'setting';
      readonly id: Choices['key'];
      readonly before: Choices | null;
      readonly after: Choices | null;
    };

/** What one action of the analyst changes: applied as a whole or not at all, and undone as a whole. */
export interface Step {
  readonly label: string;
  readonly reason: string;
  readonly changes: ReadonlyArray<RecordChange>;
}

/** An entry of the revision log, which is only ever appended to. */
export interface Revision extends Step {
  /** 1, 2, 3 ... without gaps. */
  readonly sequence: number;
  /** Milliseconds. */
  readonly at: number;
  readonly kind: 'do' | 'undo' | 'redo';
  /** The entry that an undo or redo takes back. */
  readonly of: number | null;
  /** The entry that lay on top of the stack onto which this one went: undo for do and redo, redo for undo. */
  readonly beneath: number | null;
  /** The tops of both stacks after this entry. */
  readonly undoTop: number | null;
  readonly redoTop: number | null;
}

/** The step that takes this one back. */
export function invert(changes: ReadonlyArray<RecordChange>): RecordChange[] {
  return [...changes].reverse().map(swap);
}

// Each member is rebuilt by itself: a spread over the union would lose which kinds belong together.
function swap(change: RecordChange): RecordChange {
  switch (change.on) {
    case 'figure':
      return { ...change, before: change.after, after: change.before };
    case 'edition':
      return { ...change, before: change.after, after: change.before };
    case 'table':
      return { ...change, before: change.after, after: change.before };
    case 'series':
      return { ...change, before: change.after, after: change.before };
    case 'note':
      return { ...change, before: change.after, after: change.before };
    case 'annotation':
      return { ...change, before: change.after, after: change.before };
    case 'chart':
      return { ...change, before: change.after, after: change.before };
    case 'report':
      return { ...change, before: change.after, after: change.before };
    case 'source':
      return { ...change, before: change.after, after: change.before };
    case 'setting':
      return { ...change, before: change.after, after: change.before };
  }
}

type Tops = Pick<Revision, 'sequence' | 'undoTop' | 'redoTop'>;

const none: Tops = { sequence: 0, undoTop: null, redoTop: null };

/** The log entry for a new step after `last` (null: the log is empty). A new step ends what could be redone. */
export function recordStep(last: Tops | null, step: Step, at: number): Revision {
  const { sequence, undoTop } = last ?? none;
  return {
    ...step,
    sequence: sequence + 1,
    at,
    kind: 'do',
    of: null,
    beneath: undoTop,
    undoTop: sequence + 1,
    redoTop: null,
  };
}

/** The entry that takes back `target`, which lies on top of the undo stack. */
export function recordUndo(last: Tops, target: Revision, at: number): Revision {
  return {
    label: target.label,
    reason: '',
    changes: invert(target.changes),
    sequence: last.sequence + 1,
    at,
    kind: 'undo',
    of: target.sequence,
    beneath: last.redoTop,
    undoTop: target.beneath,
    redoTop: last.sequence + 1,
  };
}

/** The entry that does again what `target`, an undo on top of the redo stack, took back. */
export function recordRedo(last: Tops, target: Revision, at: number): Revision {
  return {
    label: target.label,
    reason: '',
    changes: invert(target.changes),
    sequence: last.sequence + 1,
    at,
    kind: 'redo',
    of: target.sequence,
    beneath: last.undoTop,
    undoTop: last.sequence + 1,
    redoTop: target.beneath,
  };
}

/** Counting goes no further: nobody needs to know more exactly how much is about to be lost. */
export const mostCountedUndone = 100;

/**
 * How many steps could be redone one after the other, from the top of the redo stack down; counting ends at `most`.
 * `read` gives an entry of the log.
 */
export async function countRedoable(
  redoTop: number | null,
  read: (sequence: number) => PromiseLike<Pick<Revision, 'beneath'> | null | undefined>,
  most = mostCountedUndone,
): Promise<number> {
  let count = 0;
  for (let next = redoTop; next !== null && count < most; count += 1) {
    next = (await read(next))?.beneath ?? null;
  }
  return count;
}

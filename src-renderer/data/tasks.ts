import type { StoreState } from '#ipc/contract/store.ts';
import type { ProseFinding } from '#domain/prose/finding.ts';
import type { MergeComparison } from '#domain/merge/compare.ts';
import type { Taking } from '#domain/merge/take.ts';
import type { SelectionSummary } from '#domain/selection-summary.ts';
import type { Result } from '#domain/result.ts';
import type { WithinTable } from '#domain/within-table.ts';
import { packArchive } from '#exchange/archive-file.ts';
import { analyse, type AnalysisAnswer, type AnalysisQuestion } from './analyse.ts';
import { checkText, type TextToCheck } from './check-text.ts';
import { readContent, stateOf } from './archive.ts';
import { fetchDescriptor } from './baseline.ts';
import { findDifferences, type Differences } from './compare-with-store.ts';
import type { LodeDatabase } from './database.ts';
import { exportNotes, type NotesExport, type WrittenNotes } from './export-notes.ts';
import { findFaults } from './health.ts';
import { previewNotesFile, type NotesFilePreview } from './import-notes.ts';
import { withinLargeTable, type WithinInput } from './within-large-table.ts';
import { sumCells, type SumInput } from './sum-cells.ts';
import { compareArchive, takeFromArchive, type TakeInput } from './merge-with-store.ts';

/** A store as a file, and what it holds. */
export interface Snapshot {
  readonly bytes: Uint8Array;
  readonly state: StoreState;
}

/** What is done away from the window, since it may take longer than a frame: each with what it needs and gives. */
export interface Tasks {
  readonly analyse: {
    readonly input: AnalysisQuestion;
    readonly output: AnalysisAnswer;
  };
  /** What does not fit together in the store, in words. */
  readonly faults: { readonly input: null; readonly output: ReadonlyArray<string> };
  readonly snapshot: { readonly input: null; readonly output: Snapshot };
  /** What a backup or another workspace's archive holds otherwise than the store. */
  readonly differences: {
    readonly input: { readonly bytes: Uint8Array };
    readonly output: Result<Differences>;
  };
  /** What another workspace's archive holds otherwise, and who changed it. */
  readonly compareForMerge: {
    readonly input: { readonly bytes: Uint8Array };
    readonly output: Result<MergeComparison>;
  };
  /** What very many cells of a table come to; null where the table is gone. */
  readonly sumCells: { readonly input: SumInput; readonly output: SelectionSummary | null };
  /** What a figure is among those of a large table; null where it is gone. */
  readonly withinTable: { readonly input: WithinInput; readonly output: WithinTable | null };
  /** What the tables say to a text. */
  readonly checkText: {
    readonly input: TextToCheck;
    readonly output: ReadonlyArray<ProseFinding>;
  };
  /** Notes as one file. */
  readonly exportNotes: { readonly input: NotesExport; readonly output: WrittenNotes };
  /** What taking a file of notes would change. */
  readonly previewNotes: {
    readonly input: { readonly text: string };
    readonly output: Result<NotesFilePreview>;
  };
  /** The step that takes the chosen differences. */
  readonly take: { readonly input: TakeInput; readonly output: Result<Taking | null> };
}

/** How each of some tasks is done; those that take long tell how far they are, from 0 to 1. */
export type Doing<Known extends Record<keyof Known, Task>> = {
  readonly [Name in keyof Known]: (
    db: LodeDatabase,
    input: Known[Name]['input'],
    onProgress: (share: number) => void,
  ) => Promise<Known[Name]['output']>;
};

interface Task {
  readonly input: unknown;
  readonly output: unknown;
}

export const tasks: Doing<Tasks> = {
  analyse: (db, question) => analyse(db, question),
  faults: (db) => findFaults(db),
  snapshot: (db) => makeSnapshot(db),
  differences: (db, { bytes }) => findDifferences(db, bytes),
  compareForMerge: (db, { bytes }) => compareArchive(db, bytes),
  sumCells: (db, input) => sumCells(db, input),
  withinTable: (db, input) => withinLargeTable(db, input),
  checkText: (db, input, onProgress) => checkText(db, input, onProgress),
  exportNotes: (db, input) => exportNotes(db, input),
  previewNotes: (db, { text }) => previewNotesFile(db, text),
  take: (db, input) => takeFromArchive(db, input),
};

/** The store as of one moment, as a backup file. */
export async function makeSnapshot(db: LodeDatabase): Promise<Snapshot> {
  const content = await readContent(db);
  return { bytes: await packArchive(content, await fetchDescriptor()), state: stateOf(content) };
}

import type { Annotation } from '#domain/observations.ts';
import type { LodeDatabase } from './database.ts';
import { readLastSequence } from './last-sequence.ts';
import { readWorkspace, readChoices, type WorkspaceFigures } from './read-workspace.ts';
import { followEntries } from './table-figures.ts';

/** The notes too: screens read those by themselves, so that a new note does not read all figures again. */
export interface KeptWorkspace extends WorkspaceFigures {
  readonly annotations: ReadonlyArray<Annotation>;
}

interface Held {
  readonly workspace: KeptWorkspace;
  readonly sequence: number;
}

const held = new WeakMap<LodeDatabase, Held>();

/** What is being read, for those who want it as of a log entry. */
const reading = new WeakMap<
  LodeDatabase,
  { readonly sequence: number; readonly workspace: Promise<KeptWorkspace> }
>();

/** Figures of more series are not kept in memory beside those that the window shows. */
const mostSeries = 50_000;

/**
 * The workspace as of a log entry that is known to be there, or as of a later one. Several who ask for the same share
 * one reading: a change has to wait for every transaction that is open, and one of those stays open while something is
 * worked out between its steps.
 */
export function readWorkspaceAsOf(db: LodeDatabase, sequence: number): Promise<KeptWorkspace> {
  const kept = held.get(db);
  if (kept?.sequence === sequence) return Promise.resolve(kept.workspace);
  const running = reading.get(db);
  if (running?.sequence === sequence) return running.workspace;
  const workspace = readKeptWorkspace(db).finally(() => {
    if (reading.get(db)?.workspace === workspace) reading.delete(db);
  });
  reading.set(db, { sequence, workspace });
  return workspace;
}

/**
 * What `readWorkspace` reads, and the notes, for those who read it after every change: the figures are kept, and only
 * what the log says is new is read. A change is not held up then until a large store has been read through again.
 */
export function readKeptWorkspace(db: LodeDatabase): Promise<KeptWorkspace> {
  return db.transaction('r', db.tables, async () => {
    const sequence = await readLastSequence(db);
    const kept = held.get(db);
    if (kept?.sequence === sequence) return kept.workspace;
    const workspace = (await follow(db, kept)) ?? {
      ...(await readWorkspace(db)),
      annotations: await db.annotations.toArray(),
    };
    if (workspace.series.length <= mostSeries) held.set(db, { workspace, sequence });
    else held.delete(db);
    return workspace;
  });
}

async function follow(db: LodeDatabase, kept: Held | undefined): Promise<KeptWorkspace | null> {
  if (kept === undefined) return null;
  const entries = await db.revisions.where('sequence').above(kept.sequence).toArray();
  const figures = followEntries(kept.workspace.figures, entries, null);
  if (figures === null) return null;
  const changesSeries = entries.some(({ changes }) => changes.some(({ on }) => on === 'series'));
  const changesNotes = entries.some(({ changes }) => changes.some(({ on }) => on === 'annotation'));
  return {
    tables: await db.statisticalTables.toArray(),
    series: changesSeries ? await db.series.toArray() : kept.workspace.series,
    notes: await db.notes.toArray(),
    sources: await db.sources.toArray(),
    figures,
    choices: await readChoices(db),
    annotations: changesNotes ? await db.annotations.toArray() : kept.workspace.annotations,
  };
}

import type { Requests } from '#ipc/contract.ts';
import { largestJournalEntry } from '#ipc/contract/journal.ts';
import type { StoreState } from '#ipc/contract/store.ts';
import type { ReadingOnly, Start } from '#ipc/contract/window.ts';
import { makeBackup, type BackupPort } from './backups.ts';
import { fetchBaseline } from './baseline.ts';
import type { LodeDatabase } from './database.ts';
import { openStore, type Opened } from './open.ts';
import { beginContent } from './populate.ts';
import { Store, type CommitListener } from './store.ts';

/** What opening a store asks of main. */
export type SessionPort = Pick<Requests, 'storeCommitted'> & BackupPort;

/** Why a change is refused while a workspace is only read, in one sentence. */
const readingRefusal = 'It is open for reading only, and nothing was changed.';

export type Session =
  { readonly ok: true; readonly store: Store } | Extract<Opened, { readonly ok: false }>;

/** Opens the workspace's store for this page, tells main what it holds, and goes on telling it of every commit. */
export async function openSession(
  start: Extract<Start, { kind: 'workspace' }>,
  main: SessionPort,
): Promise<Session> {
  const opened = await openStore({
    expected: start.expected,
    mayCreate: start.mayCreate,
    load: async () => beginContent(await fetchBaseline(), crypto.randomUUID(), Date.now()),
    backUp: (db, state) => backUpBeforeMigration(db, state, main),
  });
  return opened.ok ? { ok: true, store: await attach(opened, main) } : opened;
}

async function backUpBeforeMigration(
  db: LodeDatabase,
  state: StoreState,
  main: SessionPort,
): Promise<void> {
  // Main takes backups of the store that it knows; what it knew may be lost.
  await main.storeCommitted(state, null);
  // Rarely needed, and no start has to wait for it.
  const { makeSnapshot } = await import('./tasks.ts');
  await makeBackup(main, 'before-migration', state, async () => ({
    bytes: (await makeSnapshot(db)).bytes,
    state,
  }));
}

/** Opens the copy of a workspace that is only read: the store takes no change, and main hears of none. */
export async function openReadingSession(
  start: Extract<Start, { kind: 'workspace' }>,
  reading: ReadingOnly,
  main: Pick<Requests, 'storeCommitted'>,
): Promise<Session> {
  const opened = await openStore({
    expected: start.expected,
    mayCreate: false,
    load: () => Promise.reject(new Error('Nothing is made while a workspace is only read.')),
    forReading: true,
  });
  if (!opened.ok) return opened;
  await main.storeCommitted(opened.state, null);
  const refusal = `${reading.reason} ${readingRefusal}`;
  return {
    ok: true,
    store: new Store(opened.db, opened.state, async () => undefined, Date.now, refusal),
  };
}

/** Tells main what an opened store holds, and from now on of every commit. */
export async function attach(
  opened: Extract<Opened, { readonly ok: true }>,
  main: Pick<Requests, 'storeCommitted'>,
): Promise<Store> {
  await main.storeCommitted(opened.state, null);
  const tellMain: CommitListener = (state, entry) =>
    main.storeCommitted(state, entry.length > largestJournalEntry ? null : entry);
  return new Store(opened.db, opened.state, tellMain, Date.now);
}

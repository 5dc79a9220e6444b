import type { Transaction } from 'dexie';
import type { StoreState } from '#ipc/contract/store.ts';
import { isEqual } from '#domain/equality.ts';
import { plural } from '#domain/plural.ts';
import { readArchive, writeArchive, type ArchiveContent } from '#exchange/archive.ts';
import { readContent, stateOf } from './archive.ts';
import { fetchDescriptor } from './baseline.ts';
import { databaseName, LodeDatabase } from './database.ts';
import { migrations, schemaVersion, type Migration } from './migrations.ts';
import { populate } from './populate.ts';
import { probeStore } from './probe.ts';
import { readState } from './state.ts';
import { StoreVanishedError } from './storage-errors.ts';

export interface OpenInput {
  /** What main last knew of the store; null when it never held anything, or when that is not known. */
  readonly expected: StoreState | null;
  /** A store that is not there may be made: the workspace is new, or is known never to have held one. */
  readonly mayCreate: boolean;
  /** What a new store is filled with; called only when one is made. */
  readonly load: () => Promise<ArchiveContent>;
  /** It is a copy, to be looked at only: one that a newer Lode wrote will do if it can be read. */
  readonly forReading?: boolean;
  /** Backs up a store that an earlier Lode wrote, before it is brought up to date; rejects when that fails. */
  readonly backUp?: (db: LodeDatabase, state: StoreState) => Promise<unknown>;
  /** Other layouts than Lode's own, for tests. */
  readonly layouts?: ReadonlyArray<Migration>;
}

export type Opened =
  | { readonly ok: true; readonly db: LodeDatabase; readonly state: StoreState }
  | {
      readonly ok: false;
      /** `lost`: less is there than was saved; `newer`: a later Lode wrote it; `closed`: it does not open. */
      readonly problem: 'lost' | 'newer' | 'closed';
      readonly reason: string;
      /** What a store that holds too little does hold; null when it holds nothing that can be read. */
      readonly found: StoreState | null;
    };

/**
 * Opens the store, or makes it when there never was one. A store that holds less than main
 * remembers is reported, never filled anew.
 */
export async function openStore(input: OpenInput): Promise<Opened> {
  const layouts = input.layouts ?? migrations;
  const newest = Math.max(...layouts.map(({ version }) => version));
  const db = new LodeDatabase(databaseName, Infinity, layouts);
  try {
    const probe = await probeStore(databaseName);
    if (!probe.exists && (!input.mayCreate || input.expected !== null || probe.wasLost)) {
      return lost('The store is empty', input.expected, null);
    }
    // Dexie counts a version as ten of the browser's.
    const version = probe.version / 10;
    if (version > newest) {
      return input.forReading === true ? await openNewer(db, version, input) : newer(version);
    }
    if (probe.exists && version < newest) {
      const objection = await prepareMigration(version, layouts, input);
      if (objection !== null) return objection;
    }
    await openDatabase(db, probe.exists, input);
    const state = await readState(db, newest);
    const reason = findLoss(state, input.expected);
    if (reason === null) return { ok: true, db, state };
    db.close();
    return lost(reason, input.expected, state);
  } catch (error) {
    db.close();
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return {
      ok: false,
      problem: 'closed',
      reason: `The store does not open (${detail}).`,
      found: null,
    };
  }
}

async function openDatabase(db: LodeDatabase, exists: boolean, input: OpenInput): Promise<void> {
  if (exists) {
    db.on('populate', refuseToFill);
    await db.open();
    return;
  }
  const content = await input.load();
  const fill = (transaction: Transaction) => populate(transaction, content);
  db.on('populate', fill);
  await db.open();
  // It is there from now on, and Dexie opens it again by itself when its connection breaks.
  db.on.populate.unsubscribe(fill);
  db.on('populate', refuseToFill);
}

/**
 * Has a store of an earlier version backed up, as that version knew it, before Dexie brings it up to date; null when
 * that may go on. A private copy is migrated as it is: the workspace keeps its own.
 */
async function prepareMigration(
  version: number,
  layouts: ReadonlyArray<Migration>,
  { expected, forReading, backUp }: OpenInput,
): Promise<Opened | null> {
  if (forReading === true) return null;
  const before = new LodeDatabase(databaseName, version, layouts);
  before.on('populate', refuseToFill);
  try {
    await before.open();
    const state = await readState(before, version);
    const loss = findLoss(state, expected);
    if (loss !== null) return lost(loss, expected, state);
    if (backUp === undefined) throw new Error('nothing is there to make a backup');
    await backUp(before, state);
    return null;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const reason =
      `An earlier Lode wrote this store (version ${version}). It was not brought up to date, since it could not be ` +
      `backed up before: ${why} Nothing was changed.`;
    return { ok: false, problem: 'closed', reason, found: null };
  } finally {
    before.close();
  }
}

/**
 * Opens a copy of a store that a newer Lode wrote. Dexie takes the version that is there, makes no migration, and leaves
 * tables and fields alone that it does not know; what it does know must all be there and be understood.
 */
async function openNewer(db: LodeDatabase, version: number, input: OpenInput): Promise<Opened> {
  try {
    await openDatabase(db, true, input);
    const state = await readState(db);
    const loss = findLoss(state, input.expected);
    const fault = loss === null ? await findUnreadable(db) : `${loss}.`;
    if (fault === null) return { ok: true, db, state: { ...state, schema: version } };
    db.close();
    return newer(version, fault);
  } catch (error) {
    db.close();
    return newer(version, error instanceof Error ? error.message : String(error));
  }
}

/** What of the store this Lode does not understand, in words; null when it can write all of it down and read it again. */
async function findUnreadable(db: LodeDatabase): Promise<string | null> {
  const content = await readContent(db);
  const read = readArchive(writeArchive(content, await fetchDescriptor()));
  if (!read.ok) return read.reason;
  return isEqual(stateOf(read.value), stateOf(content)) ? null : 'Not all of it was understood.';
}

/** The guard: were the store lost, between the probe and now or in mid-session, Dexie would make another one. */
function refuseToFill(): never {
  throw new StoreVanishedError('The store vanished while it was in use.');
}

/** What is missing against main's memory, in words; null when nothing is. A store that is ahead is sound. */
export function findLoss(found: StoreState, expected: StoreState | null): string | null {
  if (expected === null) return null;
  if (found.uuid !== expected.uuid) return 'Another store stands in this workspace';
  if (found.sequence < expected.sequence) {
    const missing = expected.sequence - found.sequence;
    return `The last ${missing} of ${expected.sequence} changes are not in the store`;
  }
  const isBehind = (key: keyof StoreState['counts']) => found.counts[key] < expected.counts[key];
  const short = (Object.keys(expected.counts) as Array<keyof StoreState['counts']>).filter(
    isBehind,
  );
  if (found.sequence > expected.sequence || short.length === 0) return null;
  const parts = short.map((key) => `${found.counts[key]} of ${expected.counts[key]} ${key}`);
  return `The store holds only ${parts.join(', ')}`;
}

function lost(what: string, expected: StoreState | null, found: StoreState | null): Opened {
  const held =
    expected === null
      ? 'it held data before'
      : `${plural(expected.counts.observations, 'observation')} and ${plural(expected.counts.annotations, 'note')} were saved in it`;
  return {
    ok: false,
    problem: 'lost',
    reason: `${what}, though ${held}. Nothing was written to it.`,
    found,
  };
}

function newer(version: number, unreadable = ''): Opened {
  const reason = [
    `This workspace was written by a newer Lode (store version ${version}; this one knows up to ${schemaVersion}).`,
    unreadable === '' ? '' : `It cannot be read here: ${unreadable}`,
    'Open it with that one. Nothing was changed.',
  ]
    .filter(Boolean)
    .join(' ');
  return { ok: false, problem: 'newer', reason, found: null };
}

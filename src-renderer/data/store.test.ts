import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StoreState } from '#ipc/contract/store.ts';
import { fail, succeed } from '#domain/result.ts';
import type { Step } from '#domain/steps.ts';
import { ConflictError } from './apply.ts';
import { fetchBaseline } from './baseline.ts';
import { beginContent } from './populate.ts';
import { databaseName } from './database.ts';
import { openStore } from './open.ts';
import { readState } from './state.ts';
import { Store, UnrecordedError } from './store.ts';

const resources = resolve(import.meta.dirname, '../../resources');
vi.stubGlobal('fetch', async (path: string) => new Response(readFileSync(`${resources}${path}`)));

let store: Store;
let told: StoreState[];
let entries: string[];

beforeEach(async () => {
  const opened = await openStore({
    expected: null,
    mayCreate: true,
    load: async () => beginContent(await fetchBaseline(), 'store-1', 0),
  });
  if (!opened.ok) throw new Error(opened.reason);
  told = [];
  entries = [];
  const listen = async (state: StoreState, entry: string) => {
    told.push(state);
    entries.push(entry);
  };
  store = new Store(opened.db, opened.state, listen, () => 7);
});

afterEach(async () => {
  store.db.close();
  await Dexie.delete(databaseName);
});

/** The step that changes the one note's text; null is no note. */
function write(before: string | null, after: string | null): Step {
  const note = (markdown: string | null) =>
    markdown === null
      ? null
      : { id: 'note', target: 'a@2013#b', markdown, createdAt: 1, updatedAt: 1 };
  return {
    label: `Write ${after}`,
    reason: '',
    changes: [{ on: 'annotation', id: 'note', before: note(before), after: note(after) }],
  };
}

async function noteText(): Promise<string | null> {
  return (await store.db.annotations.get('note'))?.markdown ?? null;
}

describe('Store.commit', () => {
  it('makes the change and one log entry together', async () => {
    await store.commit(write(null, 'first'));
    expect(await noteText()).toBe('first');
    expect(await store.db.revisions.toArray()).toMatchObject([
      { sequence: 1, at: 7, kind: 'do', label: 'Write first', undoTop: 1, redoTop: null },
    ]);
  });

  it('tells what the store holds then, before it resolves', async () => {
    await store.commit(write(null, 'first'));
    expect(told).toEqual([store.state]);
    expect(store.state).toMatchObject({ sequence: 1, counts: { annotations: 1, revisions: 1 } });
  });

  it('tells its log entry as text that loses nothing', async () => {
    await store.commit(write(null, 'first\nsecond'));
    await store.undo();
    expect(entries.map((entry) => JSON.parse(entry))).toEqual(await store.db.revisions.toArray());
    expect(entries.join('')).not.toContain('\n');
  });

  it('keeps counts that agree with the store', async () => {
    await store.commit(write(null, 'first'));
    await store.commit(write('first', null));
    await store.undo();
    expect(store.state).toEqual(await readState(store.db));
  });

  it('rejects a step that does not start from what the store holds, and changes nothing', async () => {
    await store.commit(write(null, 'first'));
    const conflict = store.commit(write('something else', 'second'));
    await expect(conflict).rejects.toBeInstanceOf(ConflictError);
    expect(await noteText()).toBe('first');
    expect(await store.db.revisions.count()).toBe(1);
    expect(told).toHaveLength(1);
  });

  it('undoes the first change of a step whose second one does not fit', async () => {
    const [good, bad] = [write(null, 'first'), write('something else', 'second')];
    const step = { ...good, changes: [...good.changes, ...bad.changes] };
    await expect(store.commit(step)).rejects.toBeInstanceOf(ConflictError);
    expect(await noteText()).toBeNull();
  });

  it('takes the next step after one that failed', async () => {
    const failed = store.commit(write('something else', 'second'));
    const next = store.commit(write(null, 'first'));
    await expect(failed).rejects.toBeInstanceOf(ConflictError);
    expect(await next).toMatchObject({ ok: true, value: { sequence: 1 } });
  });

  it('makes one step after the other when several are asked for at once', async () => {
    const texts = ['first', 'second', 'third', 'fourth'];
    await Promise.all(
      texts.map((text, index) => store.commit(write(texts[index - 1] ?? null, text))),
    );
    expect(await noteText()).toBe('fourth');
    expect(await store.db.revisions.orderBy('sequence').primaryKeys()).toEqual([1, 2, 3, 4]);
    expect(told.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
  });

  it('begins no step before the one before it was told of', async () => {
    const events: string[] = [];
    const listen = async ({ sequence }: StoreState) => {
      events.push(`telling ${sequence}`);
      await store.db.revisions.count();
      events.push(`told ${sequence}`);
    };
    const slow = new Store(store.db, store.state, listen, () => 7);
    await Promise.all([slow.commit(write(null, 'first')), slow.commit(write('first', 'second'))]);
    expect(events).toEqual(['telling 1', 'told 1', 'telling 2', 'told 2']);
  });
});

describe('a commit', () => {
  afterEach(() => vi.restoreAllMocks());

  it('is written through to the disk before it counts', async () => {
    const prototype = Object.getPrototypeOf(store.db.backendDB()) as IDBDatabase;
    const transaction = vi.spyOn(prototype, 'transaction');
    // Dexie takes hold of the function when it opens the store.
    store.db.close();
    await store.db.open();
    await store.commit(write(null, 'first'));
    const writing = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writing.map(([, , options]) => options)).toEqual([{ durability: 'strict' }]);
  });

  it('that could not be noted outside the store is told apart from one that failed', async () => {
    const refuse = () => Promise.reject(new Error('The disk is full.'));
    const unnoted = new Store(store.db, store.state, refuse, () => 7);
    const error: unknown = await unnoted.commit(write(null, 'first')).catch((why: unknown) => why);
    expect(error).toBeInstanceOf(UnrecordedError);
    expect(error).toMatchObject({
      message:
        'The change is saved. What could not be done is its note in the journal: The disk is full.',
      entry: { sequence: 1, kind: 'do' },
    });
    expect(await noteText()).toBe('first');
    expect(unnoted.state.sequence).toBe(1);
  });

  it('that is under way is waited for by settled, and those given meanwhile', async () => {
    void store.commit(write(null, 'first'));
    void store.commit(write('first', 'second'));
    await store.settled();
    expect(told.map(({ sequence }) => sequence)).toEqual([1, 2]);
  });
});

describe('Store.make', () => {
  it('passes on why a step could not be built, and changes nothing', async () => {
    expect(await store.make(async () => fail('It cannot be read.'))).toEqual({
      ok: false,
      reason: 'It cannot be read.',
    });
    expect(store.state.sequence).toBe(0);
    expect(told).toEqual([]);
  });

  it('makes no log entry where there is nothing to change', async () => {
    expect(await store.make(async () => succeed(null))).toEqual({ ok: true, value: null });
    expect(await store.db.revisions.count()).toBe(0);
  });
});

describe('Store.undo and Store.redo', () => {
  it('walk back and forth over the steps', async () => {
    await store.commit(write(null, 'first'));
    await store.commit(write('first', 'second'));
    await store.undo();
    expect(await noteText()).toBe('first');
    await store.undo();
    expect(await noteText()).toBeNull();
    await store.redo();
    await store.redo();
    expect(await noteText()).toBe('second');
  });

  it('only ever add to the log', async () => {
    await store.commit(write(null, 'first'));
    await store.undo();
    await store.redo();
    expect(await store.db.revisions.toArray()).toMatchObject([
      { sequence: 1, kind: 'do', of: null },
      { sequence: 2, kind: 'undo', of: 1 },
      { sequence: 3, kind: 'redo', of: 2 },
    ]);
  });

  it('are null when there is nothing to undo or redo', async () => {
    expect(await store.undo()).toEqual({ ok: true, value: null });
    expect(await store.redo()).toEqual({ ok: true, value: null });
    await store.commit(write(null, 'first'));
    expect(await store.redo()).toEqual({ ok: true, value: null });
  });

  it('reach steps of an earlier session', async () => {
    await store.commit(write(null, 'first'));
    const again = new Store(
      store.db,
      await readState(store.db),
      async () => {},
      () => 8,
    );
    await again.undo();
    expect(await noteText()).toBeNull();
  });

  it('undo one step each when asked for twice at once', async () => {
    await store.commit(write(null, 'first'));
    await store.commit(write('first', 'second'));
    await Promise.all([store.undo(), store.undo()]);
    expect(await noteText()).toBeNull();
  });
});

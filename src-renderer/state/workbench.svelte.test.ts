import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Store } from '#data/store.ts';
import { useTestStore } from '#data/store-samples.ts';
import { emptyDraft } from '#domain/annotations/note-draft.ts';
import { latest } from '#domain/view.ts';
import { Messages } from './messages.svelte.ts';
import { NotesDesk } from './notes-desk.svelte.ts';
import { Workbench } from './workbench.svelte.ts';

const testStore = useTestStore();

let messages: Messages;
let workbench: Workbench;
let endWatching: () => void;

/** The workbench as screens use it: what they show is read all the time. */
function open(store: Store): void {
  messages = new Messages();
  workbench = new Workbench(store, messages);
  endWatching = $effect.root(() => {
    $effect(() => void [workbench.view, workbench.isLoaded, workbench.tables, workbench.undoTops]);
  });
}

beforeEach(async () => {
  vi.stubGlobal('lode', { reportError: async () => undefined });
  open(testStore());
  await vi.waitFor(() => expect(workbench.isLoaded).toBe(true));
});

afterEach(() => endWatching());

async function makeEdition(id: string, published: string): Promise<void> {
  const form = { title: id, publisher: '', published, citation: '' };
  expect(await workbench.editEdition({ kind: 'create', id, form, layouts: [] })).toMatchObject({
    ok: true,
  });
  await workbench.workOn(id);
  await vi.waitFor(() => expect(workbench.working?.id).toBe(id));
}

describe('the view', () => {
  beforeEach(async () => {
    await makeEdition('draft-1', '2015');
    await makeEdition('draft-2', '2016');
    await workbench.workOn('draft-1');
    await vi.waitFor(() => expect(workbench.view).toEqual({ kind: 'as-of', editionId: 'draft-1' }));
  });

  it('follows the edition that edits go to through its publication, and back', async () => {
    await workbench.editEdition({ kind: 'publish', id: 'draft-1' });
    await vi.waitFor(() => expect(workbench.working?.id).toBe('draft-2'));
    expect(workbench.view).toEqual(latest);
    await workbench.undo();
    await vi.waitFor(() => expect(workbench.working?.id).toBe('draft-1'));
    expect(workbench.view).toEqual({ kind: 'as-of', editionId: 'draft-1' });
  });

  it('is as of an edition that is reopened, and edits go there', async () => {
    await workbench.editEdition({ kind: 'publish', id: 'draft-1' });
    await workbench.workOn('draft-2');
    workbench.view = { kind: 'as-of', editionId: 'myb-2013' };
    expect(workbench.view).toEqual({ kind: 'as-of', editionId: 'myb-2013' });
    await workbench.editEdition({ kind: 'reopen', id: 'draft-1' });
    await vi.waitFor(() => expect(workbench.working?.id).toBe('draft-1'));
    expect(workbench.view).toEqual({ kind: 'as-of', editionId: 'draft-1' });
  });

  it('is what is worked on after a restart', async () => {
    endWatching();
    open(testStore());
    await vi.waitFor(() => expect(workbench.isLoaded).toBe(true));
    expect(workbench.working?.id).toBe('draft-1');
    expect(workbench.view).toEqual({ kind: 'as-of', editionId: 'draft-1' });
  });

  it('is what was chosen until that is gone', async () => {
    workbench.view = latest;
    expect(workbench.view).toEqual(latest);
    workbench.view = { kind: 'as-of', editionId: 'draft-2' };
    await workbench.editEdition({ kind: 'remove', id: 'draft-2' });
    await vi.waitFor(() => expect(workbench.view).toEqual(latest));
    expect(workbench.working?.id).toBe('draft-1');
  });
});

describe('a change that is saved but not noted in the journal', () => {
  beforeEach(async () => {
    endWatching();
    const { db, state } = testStore();
    const refuse = () => Promise.reject(new Error('The disk is full.'));
    open(new Store(db, state, refuse, () => 7));
    await vi.waitFor(() => expect(workbench.isLoaded).toBe(true));
  });

  const said = 'The change is saved. What could not be done is its note in the journal: ';

  it('goes on as a saved one, and says exactly what is missing', async () => {
    const notes = new NotesDesk(workbench);
    const note = { ...emptyDraft, markdown: 'Why?' };
    expect(await notes.write('belgium@2013#myb-2013', note)).toMatchObject({ ok: true });
    expect(messages.current).toMatchObject({ kind: 'error', text: `${said}The disk is full.` });
    expect(workbench.savedAt).not.toBeNull();
    expect(workbench.storage.unsaved).toEqual([]);
    expect(workbench.storage.state).toBe('open');
  });

  it('adds the column that was asked for', async () => {
    const table = (await testStore().db.statisticalTables.get('us-imports'))!;
    const added = workbench.addPeriod(table, ['2012', '2013'], '2014');
    if (!added.ok) throw new Error(added.reason);
    expect(await added.value.saved).toBe(true);
    await vi.waitFor(() =>
      expect(workbench.tables.find(({ id }) => id === table.id)?.addedPeriods).toEqual(['2014']),
    );
  });

  it('makes the edition that was asked for', async () => {
    const form = { title: 'New', publisher: '', published: '', citation: '' };
    expect(
      await workbench.editEdition({ kind: 'create', id: 'new', form, layouts: [] }),
    ).toMatchObject({ ok: true });
  });
});

describe('a column that cannot be saved', () => {
  it('is said not to be there', async () => {
    const table = (await testStore().db.statisticalTables.get('us-imports'))!;
    const added = workbench.addPeriod({ ...table, title: 'Another' }, ['2013'], '2014');
    if (!added.ok) throw new Error(added.reason);
    expect(await added.value.saved).toBe(false);
    expect(messages.current).toMatchObject({
      kind: 'error',
      text: expect.stringContaining('Add 2014: not saved.'),
    });
  });
});

describe('a query for a screen of its own', () => {
  it('freezes the workspace when the store fails, as every other', async () => {
    const query = workbench.live<number>(() => Promise.reject(new Dexie.UnknownError('x')));
    const end = $effect.root(() => {
      $effect(() => {
        try {
          void query.current;
        } catch {
          // Shown by the boundary of the screen.
        }
      });
    });
    await vi.waitFor(() => expect(workbench.storage.state).toBe('frozen'));
    end();
  });
});

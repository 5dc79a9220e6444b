import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyDraft } from '#domain/annotations/note-draft.ts';
import { useTestStore } from '#data/store-samples.ts';
import { Messages } from './messages.svelte.ts';
import { NotesDesk, noWordsYet } from './notes-desk.svelte.ts';
import { Workbench } from './workbench.svelte.ts';

const testStore = useTestStore();
let workbench: Workbench;
let desk: NotesDesk;
let endWatching: () => void;

beforeEach(() => {
  vi.stubGlobal('lode', { reportError: async () => undefined });
  workbench = new Workbench(testStore(), new Messages());
  desk = new NotesDesk(workbench);
  endWatching = $effect.root(() => {
    $effect(() => void [workbench.annotations, workbench.undoTops]);
  });
});

afterEach(() => endWatching());

async function write(markdown: string) {
  expect(await desk.write('workspace', { ...emptyDraft, markdown })).toMatchObject({ ok: true });
  return await vi.waitFor(() => {
    const found = workbench.annotations.find((one) => one.markdown === markdown);
    expect(found).toBeDefined();
    return found!;
  });
}

const texts = () => workbench.annotations.map(({ markdown }) => markdown).sort();

describe('NotesDesk', () => {
  it('writes several notes on one thing, each one step of undo', async () => {
    await write('One.');
    await write('Two.');
    expect(texts()).toEqual(['One.', 'Two.']);
    await workbench.undo();
    await vi.waitFor(() => expect(texts()).toEqual(['One.']));
  });

  it('stores what is being written when the window closes, and closes what was not', async () => {
    const note = await write('Read.');
    const { drafts } = desk;
    drafts.type(drafts.open('workspace', note), { markdown: 'Changed.' }, note, '');
    drafts.type(drafts.open('table:t', null), { markdown: 'New.' }, null, '');
    drafts.type(drafts.open('table:u', null), { markdown: '  ' }, null, '');
    await desk.putAway();
    await vi.waitFor(() => expect(texts()).toEqual(['Changed.', 'New.']));
  });

  it('loses no tags that were given before any words, nor those of a note whose words were taken away', async () => {
    const note = await write('Read.');
    const { drafts } = desk;
    drafts.type(drafts.open('workspace', note), { markdown: ' ', tags: ['a'] }, note, '');
    drafts.type(drafts.open('table:t', null), { tags: ['b'] }, null, '');
    await desk.putAway();
    await vi.waitFor(() => expect(texts()).toEqual([noWordsYet, 'Read.'].sort()));
    expect(workbench.annotations.map(({ tags }) => tags?.join()).sort()).toEqual(['a', 'b']);
    expect(drafts.all).toEqual([]);
  });

  it('stores beside what took its place meanwhile', async () => {
    const note = await write('Read.');
    const { drafts } = desk;
    drafts.type(drafts.open('workspace', note), { markdown: 'Mine.' }, note, '');
    await desk.remove([note.id]);
    await desk.putAway();
    await vi.waitFor(() => expect(texts()).toEqual(['Mine.']));
    expect(drafts.all).toEqual([]);
  });

  it('keeps what was typed in two notes on one thing apart where the store takes nothing any more', async () => {
    const [one, two] = [await write('One.'), await write('Two.')];
    workbench.storage.noteRoom({ canWrite: false, reason: 'The disk is full.' });
    await desk.edit(one, { ...emptyDraft, markdown: 'One, changed.' });
    await desk.edit(two, { ...emptyDraft, markdown: 'Two, changed.' });
    expect(workbench.storage.unsaved.map(({ text }) => text)).toEqual([
      'One, changed.',
      'Two, changed.',
    ]);
  });
});

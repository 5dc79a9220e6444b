import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { takenByDefault } from '#domain/annotations/import-notes.ts';
import type { Annotation } from '#domain/observations.ts';
import { enter } from './enter.ts';
import { exportNotes, type NotesExport } from './export-notes.ts';
import { previewNotesFile, takeNotes } from './import-notes.ts';
import type { Store } from './store.ts';
import { useTestStore } from './store-samples.ts';

const testStore = useTestStore();
let store: Store;

const canada = 'us-imports/canada/quantity';
const notes: Annotation[] = [
  {
    ...{ id: 'a', target: `${canada}@2013#myb-2013`, markdown: `It was {{${canada}@2013}}.` },
    ...{ createdAt: 1, updatedAt: 30, seen: { [`${canada}@2013`]: '26,000 kg' } },
  },
  { id: 'b', target: 'workspace', markdown: '---\n# x', createdAt: 2, updatedAt: 20, tags: ['x'] },
  { id: 'c', target: 'chart:gone', markdown: 'Lost', createdAt: 3, updatedAt: 10, resolvedAt: 40 },
];

beforeEach(async () => {
  store = testStore();
  await store.db.annotations.bulkAdd(notes);
});

async function write(about: Partial<NotesExport> = {}): Promise<string> {
  const { text } = await exportNotes(store.db, {
    ...{ ids: null, format: 'markdown', references: 'kept', workspace: 'Indium' },
    ...{ now: 50, locale: 'en-US', ...about },
  });
  return text;
}

async function preview(text: string) {
  const read = await previewNotesFile(store.db, text);
  if (!read.ok) throw new Error(read.reason);
  return read.value;
}

async function takeAll(text: string) {
  const read = await preview(text);
  const ids = new Set(takenByDefault(read));
  const taken = read.items.filter(({ id }) => ids.has(id));
  const items = taken.map(({ incoming, here }) => ({ incoming, base: here }));
  return takeNotes(store, read.exportedAt, items);
}

describe('notes in a file', () => {
  it('come back as they were, as one step', async () => {
    const text = await write();
    await store.db.annotations.clear();
    expect(await takeAll(text)).toMatchObject({ ok: true, value: { label: 'Import 3 notes' } });
    expect(await store.db.annotations.toArray()).toEqual(notes);
    expect(await write()).toBe(text);
    await store.undo();
    expect(await store.db.annotations.count()).toBe(0);
  });

  it('are found unchanged where they are', async () => {
    const { items, onlyHere } = await preview(await write({ ids: ['b', 'a'] }));
    expect(items.map(({ id, kind }) => `${id} ${kind}`)).toEqual(['b unchanged', 'a unchanged']);
    expect(onlyHere).toBe(1);
  });

  it('are not taken over what was changed here meanwhile', async () => {
    const { items, exportedAt } = await preview((await write()).replace('Lost', 'Found'));
    const chosen = items.filter(({ id }) => id === 'c');
    await store.db.annotations.update('c', { resolvedAt: 99 });
    const taken = chosen.map(({ incoming, here }) => ({ incoming, base: here }));
    expect(await takeNotes(store, exportedAt, taken)).toMatchObject({
      ok: false,
      reason: expect.stringContaining('changed here meanwhile'),
    });
    expect(await store.db.annotations.get('c')).toMatchObject({
      ...{ markdown: 'Lost', resolvedAt: 99 },
    });
  });

  it('remember what new references say', async () => {
    const text = (await write()).replace('Lost', `{{${canada}@2013}}`);
    await takeAll(text);
    expect(await store.db.annotations.get('c')).toMatchObject({
      seen: { [`${canada}@2013`]: '26,000 kg' },
    });
  });

  it('are for reading once their references are printed', async () => {
    await enter(store, {
      ...{ seriesId: canada, period: '2014', text: '25,000 e', editionId: 'working', reason: '' },
    });
    await store.db.annotations.update('a', {
      markdown: `{{${canada}@2014}}, {{percent(${canada}@2014)}}, {{nothing@2014}}, \`{{x@2014}}\``,
    });
    const text = await write({ references: 'printed' });
    expect(text).toContain('25,000ᵉ');
    expect(text).not.toContain(`{{${canada}`);
    expect(text).toContain('`{{x@2014}}`');
    expect(text).toContain('[There is no row nothing');
    expect(await previewNotesFile(store.db, text)).toMatchObject({
      ok: false,
      reason: expect.stringContaining('for reading'),
    });
  });

  it('are rows of a spreadsheet', async () => {
    const rows = (await write({ format: 'csv', ids: ['a', 'b'] })).split('\n');
    expect(rows[1]).toContain(',us-imports,Canada,2013,open,');
    expect(rows[2]).toContain('b,workspace,The workspace,,,,open,x,');
  });
});

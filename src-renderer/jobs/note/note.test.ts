import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { JobResult } from '#ipc/contract/jobs.ts';
import type { NoteJob } from '#ipc/contract/note-jobs.ts';
import type { Store } from '#data/store.ts';
import { useTestStore } from '#data/store-samples.ts';
import { MainInMemory } from '../main-samples.ts';
import { runSet } from '../set.ts';
import type { NoteRecord } from './note-record.ts';
import { runNote } from './note.ts';

const testStore = useTestStore();
let store: Store;
let main: MainInMemory;

beforeEach(() => {
  store = testStore();
  main = new MainInMemory();
});

const canada = 'us-imports/canada/quantity';
const run = (job: NoteJob) => runNote(store, { path: '/w', name: 'Indium' }, job, main);

function add(on: string, text: string, about: Partial<Extract<NoteJob, { action: 'add' }>> = {}) {
  return run({
    ...{ command: 'note', action: 'add', on, text, tags: [], author: '', source: '', page: '' },
    ...about,
  });
}

async function list(about: Partial<Extract<NoteJob, { action: 'list' }>> = {}) {
  const result = await run({
    ...{ command: 'note', action: 'list', table: null, tags: [], state: null, on: null },
    ...about,
  });
  // The document is this job's own.
  return { result, notes: (result.json as { notes: NoteRecord[] } | null)?.notes ?? [] };
}

function set(value: string): Promise<JobResult> {
  return runSet(store, {
    ...{ command: 'set', series: canada, period: '2014', value, edition: null },
    ...{ reason: '', source: '', locator: '' },
  });
}

describe('lode note add', () => {
  it('writes a note with all that is said of it', async () => {
    const about = { tags: ['customs', 'late'], author: 'A', source: 'census-2016', page: 'p. 3' };
    expect(await add(`${canada}@2013#myb-2013`, ' Why **so**? ', about)).toMatchObject({
      exit: 0,
      json: {
        where: '/w',
        note: {
          target: `${canada}@2013#myb-2013`,
          on: 'figure',
          text: 'Why **so**?',
          ...{ tags: ['customs', 'late'], author: 'A', source: 'census-2016', page: 'p. 3' },
          ...{ state: 'open', resolved: null, stale: [], broken: [] },
          subject: expect.stringContaining('Canada, quantity, 2013'),
        },
      },
      messages: [],
    });
    expect(store.state.sequence).toBe(1);
  });

  it.each([
    [canada, `series:${canada}`],
    ['us-imports', 'table:us-imports'],
    [`${canada}@2013`, `${canada}@2013#myb-2013`],
    ['period:2013Q1', 'period:2013-Q1'],
    ['area:Canada', 'area:Canada'],
    ['workspace', 'workspace'],
    ['check:total/us-imports/total/quantity/2013', 'check:total/us-imports/total/quantity/2013'],
  ])('understands %s', async (on, target) => {
    expect(await add(on, 'x')).toMatchObject({ exit: 0, json: { note: { target } } });
  });

  it('takes the newest edition that has a figure there', async () => {
    await set('25,000');
    expect(await add(`${canada}@2014`, 'x')).toMatchObject({
      json: { note: { target: `${canada}@2014#working` } },
    });
  });

  it.each([
    ['us-imports/canadaa/quantity', `Nearest: ${canada}`],
    ['us-importss', 'Nearest: us-imports'],
    [`${canada}@2014`, 'No edition has a figure'],
    [`${canada}@2013#myb`, 'There is no edition “myb”. Nearest: myb-2013'],
    ['series:us-imports/canadaa/quantity', `Nearest: ${canada}`],
    ['table:us-importss', 'Nearest: us-imports'],
    ['chart:x', 'There is no chart “x”'],
    ['check:total/us-imports/x', 'There is no check'],
    ['area:Canad', 'Nearest: Canada'],
    [`${canada}@MMXIV`, 'MMXIV'],
  ])('refuses %s as wrong usage', async (on, why) => {
    const refused = await add(on, 'x');
    expect(refused).toMatchObject({ exit: 2, json: null, text: '' });
    expect(refused.messages.join()).toContain(why);
    expect(store.state.sequence).toBe(0);
  });

  it('refuses a text of spaces', async () => {
    expect(await add('workspace', ' \n')).toMatchObject({ exit: 2 });
  });

  it('warns of references that say nothing', async () => {
    const added = await add('workspace', '{{nothing@2013}}');
    expect(added.exit).toBe(0);
    expect(added.messages[0]).toContain('Warning: {{nothing@2013}}');
  });
});

describe('lode note list', () => {
  beforeEach(async () => {
    await add(canada, 'Row', { tags: ['Customs'] });
    await add('workspace', 'All', { tags: ['customs', 'late'] });
    await add('refinery-production', 'Table');
  });

  it.each<[Partial<Extract<NoteJob, { action: 'list' }>>, string[]]>([
    [{}, ['All', 'Row', 'Table']],
    [{ table: 'us-imports' }, ['Row']],
    [{ tags: ['customs'] }, ['All', 'Row']],
    [{ tags: ['customs', 'late'] }, ['All']],
    [{ on: 'refinery-production' }, ['Table']],
    [{ on: `series:${canada}` }, ['Row']],
    [{ state: 'resolved' }, []],
  ])('of %j has %j', async (about, texts) => {
    expect((await list(about)).notes.map(({ text }) => text).sort()).toEqual(texts);
  });

  it.each([{ table: 'us-importss' }, { on: 'us-importss' }])('refuses %j', async (about) => {
    expect((await list(about)).result).toMatchObject({ exit: 2, json: null });
  });

  it('tells what is stale and what is broken', async () => {
    await set('25,000');
    await add('workspace', `{{${canada}@2014}} and {{nothing@2014}}`);
    await set('26,000');
    const note = (await list()).notes.find(({ text }) => text.startsWith('{{'));
    expect(note?.stale).toEqual([
      {
        reference: `${canada}@2014`,
        was: expect.stringContaining('25,000'),
        is: expect.stringContaining('26,000'),
      },
    ]);
    expect(note?.broken).toMatchObject([{ reference: 'nothing@2014' }]);
  });

  it('shows notes by state once some are resolved', async () => {
    const id = (await list()).notes.find(({ text }) => text === 'Row')?.id ?? '';
    const resolve = { command: 'note', action: 'resolve', id } as const;
    expect(await run(resolve)).toMatchObject({ exit: 0, json: { note: { state: 'resolved' } } });
    expect((await list({ state: 'resolved' })).notes.map(({ text }) => text)).toEqual(['Row']);
    const { sequence } = store.state;
    expect(await run(resolve)).toMatchObject({ exit: 0, text: expect.stringContaining('already') });
    expect(store.state.sequence).toBe(sequence);
    expect(await run({ ...resolve, id: 'x' })).toMatchObject({ exit: 2 });
  });
});

describe('lode note export and import', () => {
  const importing = { command: 'note', action: 'import', file: '/a.md', dryRun: false } as const;

  async function exported(): Promise<string> {
    const written = await run({
      ...{ command: 'note', action: 'export', format: 'markdown', printed: false },
    });
    return String(written.files[0]?.content);
  }

  const take = (text: string, dryRun = false) => {
    main.file = new TextEncoder().encode(text);
    return run({ ...importing, dryRun });
  };

  beforeEach(async () => {
    await add('workspace', 'All');
    await add(canada, 'Row');
  });

  it('writes a file that brings the same notes back', async () => {
    const text = await exported();
    const before = await store.db.annotations.toArray();
    await store.db.annotations.clear();
    expect(await take(text, true)).toMatchObject({ exit: 0, json: { taken: 0, dry_run: true } });
    expect(await store.db.annotations.count()).toBe(0);
    const taken = await take(text);
    expect(taken).toMatchObject({ exit: 0, json: { taken: 2, unchanged: 0 } });
    expect(taken.text).toContain('Imported as one step');
    expect(await store.db.annotations.toArray()).toEqual(before);
    const again = await take(text);
    expect(again).toMatchObject({ exit: 0, json: { taken: 0, unchanged: 2 } });
    expect(again.text).toMatch(/\nNothing was imported\.$/);
  });

  it('takes what was changed in the file, and names the fields', async () => {
    const text = (await exported()).replace('\nRow\n', '\nRow, changed\n');
    const result = await take(text);
    expect(result).toMatchObject({ json: { changed: [{ fields: ['text'] }], taken: 1 } });
    expect((await list()).notes.map((note) => note.text).sort()).toEqual(['All', 'Row, changed']);
  });

  it('leaves what was changed here as well', async () => {
    const text = (await exported()).replace('\nRow\n', '\nRow, changed\n');
    const id = (await list()).notes.find((note) => note.text === 'Row')?.id ?? '';
    await store.db.annotations.update(id, { updatedAt: 9e12 });
    const result = await take(text);
    expect(result).toMatchObject({ exit: 0, json: { conflicts: [id], taken: 0 } });
    expect(result.messages.join()).toContain('stays as it is here');
  });

  it('leaves what is on something else here, and says on what', async () => {
    const text = (await exported()).replace('target: workspace', 'target: period:2013');
    const id = (await list()).notes.find((note) => note.text === 'All')?.id ?? '';
    const result = await take(text);
    expect(result).toMatchObject({ exit: 0, json: { changed: [], conflicts: [id], taken: 0 } });
    expect(result.messages.join()).toContain(
      'here it is on workspace (The workspace), in the file on period:2013 (2013, in every table)',
    );
    expect((await list()).notes.map(({ target }) => target)).toContain('workspace');
  });

  it.each([
    ['a file that is damaged', 'state: open', 'stat: open', 'Line '],
    ['a note on what can be nothing', 'target: workspace', 'target: planet:mars', 'planet:mars'],
  ])('takes nothing of %s', async (_, from, to, why) => {
    const text = (await exported()).replace(from, to).replace('\nRow\n', '\nRow, changed\n');
    const { sequence } = store.state;
    const result = await take(text);
    expect(result).toMatchObject({ exit: 1, json: { taken: 0 } });
    expect(result.messages.join()).toContain(why);
    expect(store.state.sequence).toBe(sequence);
  });

  it('refuses what is no text', async () => {
    main.file = Uint8Array.from([0x66, 0xfc, 0x72]);
    expect(await run(importing)).toMatchObject({ exit: 2 });
  });

  it('writes rows for a spreadsheet', async () => {
    const written = await run({
      ...{ command: 'note', action: 'export', format: 'csv', printed: true },
    });
    expect(written).toMatchObject({ json: { format: 'csv', references: 'printed', notes: 2 } });
    expect(written.files[0]).toMatchObject({ name: 'notes.csv' });
  });
});

import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { annotate } from '#data/annotate.ts';
import { enter } from '#data/enter.ts';
import { readContent } from '#data/archive.ts';
import type { Store } from '#data/store.ts';
import { useTestStore } from '#data/store-samples.ts';
import { runBackup } from './backup.ts';
import { runBackups } from './backups.ts';
import { runInfo } from './info.ts';
import { MainInMemory } from './main-samples.ts';
import { runRestore } from './restore.ts';

const testStore = useTestStore();
const start = { path: '/home/analyst/Indium', platform: 'linux' };
const canada = 'us-imports/canada/quantity';
let store: Store;
let main: MainInMemory;

beforeEach(() => {
  store = testStore();
  main = new MainInMemory();
});

const set = (text: string, period = '2014', seriesId = canada) =>
  enter(store, { seriesId, period, text, editionId: null });

const restore = (about: { backup?: string | null } = {}) =>
  runRestore(store, { command: 'restore', file: '/kept/a.zip', backup: null, ...about }, main);

/** Backs up, and has what `readJobFile` gives be that backup. */
async function backUp() {
  const result = await runBackup(store, start, { command: 'backup', copy: false }, main);
  main.file = Uint8Array.from(main.bytes.get(main.entries[0]!.name)!);
  return result;
}

describe('lode backup', () => {
  it('says where the backup is and what it holds', async () => {
    await set('25,400 e');
    expect(await backUp()).toMatchObject({
      exit: 0,
      json: {
        backup: {
          name: 'lode-1-asked.zip',
          path: '/home/analyst/Indium/backups/lode-1-asked.zip',
          created_at: '2024-03-01T10:00:00.000Z',
          reason: 'asked',
          size: main.file.length,
          sha256: 'f00d',
          counts: { observations: 256, revisions: 1 },
          sequence: 1,
        },
        out: null,
      },
    });
  });

  it('says where the copy is, or that only the copy failed', async () => {
    const copied = { command: 'backup', copy: true } as const;
    expect(await runBackup(store, start, copied, main)).toMatchObject({
      exit: 0,
      json: { out: '/kept/lode-1-asked.zip' },
    });
    main.copyBackup = () => Promise.reject(new Error('The disk is full.'));
    expect(await runBackup(store, start, copied, main)).toMatchObject({
      exit: 2,
      text: '',
      messages: ['The disk is full.', expect.stringContaining('lode-2-asked.zip')],
    });
  });
});

describe('lode backups', () => {
  it('lists them newest first, damaged ones with the reason', async () => {
    expect(await runBackups(start, main)).toMatchObject({
      json: { backups: [] },
      text: 'No backups.',
    });
    await backUp();
    await backUp();
    main.entries[1] = {
      ...main.entries[1]!,
      state: null,
      sha256: null,
      health: 'damaged',
      problem: 'Cut short.',
    };
    const { exit, json, text, messages } = await runBackups(start, main);
    expect(exit).toBe(0);
    expect(json).toMatchObject({
      backups: [
        { name: 'lode-2-asked.zip', health: 'good', problem: '' },
        { name: 'lode-1-asked.zip', health: 'damaged', counts: null, sequence: null },
      ],
    });
    expect(text).toContain('lode-1-asked.zip: Cut short.');
    expect(messages).toEqual(['1 of 2 damaged.']);
  });
});

describe('lode info', () => {
  it('says when the newest good backup was made', async () => {
    expect((await runInfo(store, start.path, main)).json).toMatchObject({ last_backup: null });
    await backUp();
    expect(await runInfo(store, start.path, main)).toMatchObject({
      json: { last_backup: '2024-03-01T10:00:00.000Z' },
      text: expect.stringContaining('Last backup   2024-03-01T10:00:00.000Z'),
    });
  });
});

describe('lode restore', () => {
  it('brings everything back as one step, which undo takes back', async () => {
    await set('25,400 e');
    await annotate(store, `${canada}@2014#working`, 'Why', () => 'note-1');
    await backUp();
    const then = await readContent(store.db);
    await set('26,000');
    await set('41,000 r', '2014', 'refinery-production/france/production');
    await annotate(store, `${canada}@2014#working`, '', () => 'unused');
    const before = await readContent(store.db);

    const { exit, json, messages } = await restore();
    expect({ exit, messages }).toEqual({ exit: 0, messages: [] });
    expect(json).toEqual({
      restored_from: '/kept/a.zip',
      changes: 3,
      by_table: [
        { table: 'us-imports', changes: 2 },
        { table: 'refinery-production', changes: 1 },
      ],
      sequence: 6,
      backup_before: 'lode-2-before-restore.zip',
    });
    const now = await readContent(store.db);
    expect([now.dataset, now.annotations]).toEqual([then.dataset, then.annotations]);
    expect(now.revisions.at(-1)?.label).toBe('Restore the backup a.zip');

    await store.undo();
    const undone = await readContent(store.db);
    expect([undone.dataset, undone.annotations]).toEqual([before.dataset, before.annotations]);
  });

  it('changes nothing, and makes no backup, where nothing differs', async () => {
    await backUp();
    expect(await restore()).toMatchObject({
      exit: 0,
      json: { changes: 0, by_table: [], sequence: 0, backup_before: null },
      text: 'Nothing to restore: the workspace holds what the backup holds.',
    });
    expect(main.entries).toHaveLength(1);
  });

  it('refuses what is no sound backup, with the reason', async () => {
    await set('25,400');
    await backUp();
    await set('26,000');
    const state = store.state;
    for (const file of [
      main.file.slice(0, -1),
      main.file.slice(0, 5_000),
      new TextEncoder().encode('a letter'),
    ]) {
      main.file = Uint8Array.from(file);
      const { exit, json, text, messages } = await restore();
      expect({ exit, text }).toEqual({ exit: 1, text: 'Nothing was changed.' });
      expect(json).toMatchObject({ changes: 0, backup_before: null, problem: messages[0] });
      expect(messages[0]).toMatch(/^\/kept\/a\.zip cannot be restored: ./);
    }
    expect(store.state).toEqual(state);
    expect(main.entries).toHaveLength(1);
  });

  it('refuses a backup of this workspace that is not what was written', async () => {
    await backUp();
    await set('26,000');
    main.entries[0] = { ...main.entries[0]!, health: 'damaged', problem: 'The SHA-256 differs.' };
    expect(await restore({ backup: main.entries[0].name })).toMatchObject({
      exit: 1,
      messages: ['/kept/a.zip cannot be restored: The SHA-256 differs.'],
    });
  });

  it('restores nothing when what is there cannot be backed up', async () => {
    await backUp();
    await set('26,000');
    const state = store.state;
    main.refusal = 'The disk has only 12 MB free.';
    await expect(restore()).rejects.toThrow(
      'Nothing was restored, since what is there now could not be backed up: The disk has only',
    );
    expect(store.state).toEqual(state);
  });

  it('ends as wrong usage when the file can no longer be read', async () => {
    main.readJobFile = () => Promise.reject(new Error('The disk reported an error.'));
    expect(await restore()).toMatchObject({ exit: 2, messages: ['The disk reported an error.'] });
  });
});

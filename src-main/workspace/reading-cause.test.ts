import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { storeVersion } from '#ipc/contract/store.ts';
import { surroundings } from '../testing/surroundings.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { openWorkspace } from './open.ts';
import { findOpenable } from './reading-cause.ts';
import { openReading } from './reading-workspace.ts';

const state = {
  uuid: 'store-1',
  schema: storeVersion,
  counts: { tables: 3, series: 40, observations: 200, annotations: 0, revisions: 5 },
  sequence: 5,
};
const file = { formatVersion: 1, id: 'a', name: 'Indium', created: '2024-03-01T10:00:00.000Z' };
const manifest = { formatVersion: 1, state, cleanExit: true, electron: '33.2.1' };

function workspaceWith(about: { file?: object; manifest?: object }): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'workspace.json'), JSON.stringify({ ...file, ...about.file }));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, ...about.manifest }));
  mkdirSync(join(folder, 'store', 'IndexedDB'), { recursive: true });
  return folder;
}

describe('findOpenable', () => {
  it('lets an ordinary workspace be opened', async () => {
    expect(await findOpenable(workspaceWith({}), '33.2.1')).toMatchObject({ ok: true });
  });

  it.each([
    ['a newer form of the folder', { file: { formatVersion: 2 } }, 'has format 2'],
    ['a newer manifest', { manifest: { formatVersion: 2 } }, 'written by a newer Lode'],
    [
      'a newer store',
      { manifest: { state: { ...state, schema: storeVersion + 1 } } },
      `store version ${storeVersion + 1}`,
    ],
    ['a newer Electron', { manifest: { electron: '45.0.0' } }, 'Electron 45.0.0'],
  ])('lets a workspace with %s only be read, and touches nothing', async (_what, about, word) => {
    const folder = workspaceWith(about);
    const found = await findOpenable(folder, '33.2.1');
    expect(found).toMatchObject({ ok: false, reading: { cause: 'newer' } });
    expect(!found.ok && found.reason).toContain(word);
    expect(!found.ok && found.reading?.reason).toContain(word);
    expect(await openWorkspace(folder, surroundings)).toEqual(found);
    expect(readdirSync(folder).sort()).toEqual(['manifest.json', 'store', 'workspace.json']);
  });
});

describe('openReading', () => {
  const reading = { cause: 'newer', reason: 'It is newer.' } as const;

  it('knows what a newer manifest says of the store', async () => {
    const folder = workspaceWith({ file: { formatVersion: 2 }, manifest: { formatVersion: 2 } });
    const opened = await openReading(folder, reading, temporaryFolder());
    expect(opened).toMatchObject({ ok: true, value: { name: 'Indium', expected: state } });
  });

  it('refuses a workspace that somebody has open', async () => {
    const folder = join(temporaryFolder(), 'Indium');
    const opened = await openWorkspace(folder, surroundings);
    expect(opened.ok).toBe(true);
    const read = await openReading(folder, reading, temporaryFolder());
    expect(!read.ok && read.reason).toContain('in use by another Lode');
  });
});

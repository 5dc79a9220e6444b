import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { createFolder, createWorkspace, inspectFolder, nearestExisting } from './folder.ts';

const sound = { formatVersion: 1, id: 'a', name: 'Indium', created: '2024-03-01T10:00:00.000Z' };

function folderWith(files: Record<string, string>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

async function refusalOf(folder: string): Promise<string> {
  const inspected = await inspectFolder(folder);
  return inspected.ok ? `not refused: ${inspected.value.kind}` : inspected.reason;
}

describe('inspectFolder', () => {
  it('takes an empty folder, and one that does not exist, for a new workspace', async () => {
    const folder = temporaryFolder();
    const fresh = { ok: true, value: { kind: 'new' } };
    expect(await inspectFolder(folder)).toEqual(fresh);
    expect(await inspectFolder(join(folder, 'a', 'b', 'c'))).toEqual(fresh);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('knows a workspace', async () => {
    const folder = folderWith({ 'workspace.json': JSON.stringify(sound), 'notes.txt': 'x' });
    expect(await inspectFolder(folder)).toEqual({
      ok: true,
      value: { kind: 'workspace', file: sound },
    });
  });

  it('refuses a folder that holds other things, names some and touches nothing', async () => {
    const folder = folderWith({ 'b.txt': '', 'a.txt': '', 'c.txt': '', 'd.txt': '' });
    const reason = await refusalOf(folder);
    expect(reason).toContain('(a.txt, b.txt, c.txt, ...)');
    expect(reason).toContain('not a Lode workspace');
    expect(readdirSync(folder)).toHaveLength(4);
  });

  it('does not take its own lock for a foreign file', async () => {
    const folder = folderWith({ 'lode.lock': '{}', [`.lode-${'0'.repeat(36)}.tmp`]: '' });
    expect(await inspectFolder(folder)).toMatchObject({ ok: true, value: { kind: 'new' } });
  });

  it('refuses a file, and a folder below a file', async () => {
    const file = join(folderWith({ file: 'x' }), 'file');
    expect(await refusalOf(file)).toContain('is a file');
    expect(await refusalOf(join(file, 'below'))).toMatch(/a part of its path is a file/);
  });

  it('refuses a newer format', async () => {
    const newer = JSON.stringify({ formatVersion: 2, anything: 'else' });
    expect(await refusalOf(folderWith({ 'workspace.json': newer }))).toMatch(
      /format 2 .* made by a newer Lode/,
    );
  });

  it.each([
    ['half a document', '{"formatVersion": 1, "id'],
    ['nothing', ''],
    ['null', 'null'],
    ['a number', '1'],
    ['no id', JSON.stringify({ ...sound, id: undefined })],
    ['an empty name', JSON.stringify({ ...sound, name: '' })],
    ['a name that is no text', JSON.stringify({ ...sound, name: 3 })],
    ['a version that is no number', JSON.stringify({ ...sound, formatVersion: '1' })],
    ['a version before the first', JSON.stringify({ ...sound, formatVersion: 0 })],
  ])('refuses a workspace.json with %s and leaves it alone', async (_name, text) => {
    const folder = folderWith({ 'workspace.json': text });
    expect(await refusalOf(folder)).toContain('workspace.json is damaged');
    expect(readFileSync(join(folder, 'workspace.json'), 'utf8')).toBe(text);
  });

  it('refuses a workspace.json that is a folder', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'workspace.json'));
    expect(await refusalOf(folder)).toContain('it is a folder');
  });

  it('refuses a folder that may not be written to', async ({ skip }) => {
    skip(process.getuid?.() === 0, 'root may write everywhere, whatever the mode says');
    const folder = temporaryFolder();
    chmodSync(folder, 0o555);
    expect(await refusalOf(folder)).toContain('access is not allowed');
    expect(await refusalOf(join(folder, 'new'))).toContain('access is not allowed');
  });
});

describe('createWorkspace', () => {
  it('writes what inspectFolder knows as a workspace, named like the folder', async () => {
    const folder = join(temporaryFolder(), 'Indium 2014');
    mkdirSync(folder);
    const file = await createWorkspace(folder, new Date('2024-03-01T10:00:00Z'));
    expect(file).toMatchObject({ formatVersion: 1, name: 'Indium 2014', created: sound.created });
    expect(await inspectFolder(folder)).toEqual({ ok: true, value: { kind: 'workspace', file } });
    expect(readdirSync(folder)).toEqual(['workspace.json']);
  });
});

describe('createFolder', () => {
  it('creates what is missing above as well, and takes what is there', async () => {
    const folder = join(temporaryFolder(), 'a', 'b', 'c');
    await createFolder(folder);
    await createFolder(folder);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.runIf(process.platform === 'linux')('gives up where nothing can be created', async () => {
    await expect(createFolder('/proc/lode/inner')).rejects.toThrow('ENOENT');
  });
});

describe('nearestExisting', () => {
  it('is the folder itself or the nearest one above', async () => {
    const folder = temporaryFolder();
    expect(await nearestExisting(folder)).toBe(folder);
    expect(await nearestExisting(join(folder, 'x', 'y'))).toBe(folder);
  });
});

import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { confirm, stageFile, UnconfirmedError, writeAtomic } from './atomic.ts';

describe('writeAtomic', () => {
  it('writes text and bytes and leaves nothing else', async () => {
    const folder = temporaryFolder();
    await writeAtomic(join(folder, 'a'), 'zażółć');
    await writeAtomic(join(folder, 'b'), Uint8Array.of(1, 2, 3));
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('zażółć');
    expect([...readFileSync(join(folder, 'b'))]).toEqual([1, 2, 3]);
    expect(readdirSync(folder).sort()).toEqual(['a', 'b']);
  });

  it('replaces a file and keeps its mode', async () => {
    const path = join(temporaryFolder(), 'a');
    writeFileSync(path, 'old');
    chmodSync(path, 0o640);
    await writeAtomic(path, 'new');
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  it('writes through a link', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'real'), 'old');
    symlinkSync(join(folder, 'real'), join(folder, 'link'));
    await writeAtomic(join(folder, 'link'), 'new');
    expect(readFileSync(join(folder, 'real'), 'utf8')).toBe('new');
  });

  it('takes the longest name that the file system takes', async () => {
    const path = join(temporaryFolder(), 'n'.repeat(255));
    await writeAtomic(path, 'x');
    expect(readFileSync(path, 'utf8')).toBe('x');
  });

  it('never replaces a folder or a device', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'inner'));
    await expect(writeAtomic(join(folder, 'inner'), 'x')).rejects.toThrow('it is a folder');
    await expect(writeAtomic('/dev/null', 'x')).rejects.toThrow('not an ordinary file');
    expect(readdirSync(folder)).toEqual(['inner']);
  });

  it('leaves nothing behind where it cannot write', async () => {
    const folder = temporaryFolder();
    await expect(writeAtomic(join(folder, 'missing', 'a'), 'x')).rejects.toThrow('ENOENT');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('stageFile', () => {
  it('keeps the old content until it is committed, and for good when discarded', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a');
    writeFileSync(path, 'old');
    const discarded = await stageFile(path, 'new');
    expect(readFileSync(path, 'utf8')).toBe('old');
    await discarded.discard();
    expect(readdirSync(folder)).toEqual(['a']);
    await (await stageFile(path, 'newer')).commit();
    expect(readFileSync(path, 'utf8')).toBe('newer');
  });
});

describe('confirm', () => {
  it('tells its failure from one to write', async () => {
    const missing = join(temporaryFolder(), 'missing');
    await expect(confirm(missing)).rejects.toThrow(UnconfirmedError);
  });
});

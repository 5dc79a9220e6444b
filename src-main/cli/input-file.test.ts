import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { InputFile } from './input-file.ts';

let cwd: string;
let backups: string;

beforeEach(() => {
  cwd = temporaryFolder();
  backups = join(temporaryFolder(), 'backups');
  mkdirSync(backups);
});

async function open(named: string): Promise<InputFile> {
  const opened = await InputFile.open(named, cwd, backups);
  if (!opened.ok) throw new Error(opened.reason);
  onTestFinished(() => opened.value.close());
  return opened.value;
}

async function reasonAgainst(named: string): Promise<string> {
  const opened = await InputFile.open(named, cwd, backups);
  return opened.ok ? '' : opened.reason;
}

describe('InputFile', () => {
  it('gives the bytes of a file by its path, and none behind its end', async () => {
    writeFileSync(join(cwd, 'kept.zip'), 'PKzip');
    const file = await open('kept.zip');
    expect(file).toMatchObject({ path: join(cwd, 'kept.zip'), backup: null });
    expect(Buffer.from(await file.read(0)).toString()).toBe('PKzip');
    expect(Buffer.from(await file.read(2)).toString()).toBe('zip');
    expect(await file.read(5)).toHaveLength(0);
    expect(await file.read(2 ** 52)).toHaveLength(0);
  });

  it('gives a file in pieces of 8 MB', async () => {
    writeFileSync(join(cwd, 'large.zip'), Buffer.alloc(9 * 1024 ** 2));
    const file = await open('large.zip');
    expect(await file.read(0)).toHaveLength(8 * 1024 ** 2);
    expect(await file.read(8 * 1024 ** 2)).toHaveLength(1024 ** 2);
  });

  it('finds a backup by its bare name, and knows one by its path', async () => {
    writeFileSync(join(backups, 'a.zip'), 'PK');
    symlinkSync(join(backups, 'a.zip'), join(cwd, 'link.zip'));
    const found = { path: join(backups, 'a.zip'), backup: 'a.zip' };
    expect(await open('a.zip')).toMatchObject(found);
    expect(await open(join(backups, 'a.zip'))).toMatchObject(found);
    expect(await open('link.zip')).toMatchObject({ backup: 'a.zip' });
  });

  it('takes the file in the shell’s folder where both are there', async () => {
    writeFileSync(join(backups, 'a.zip'), 'PK');
    writeFileSync(join(cwd, 'a.zip'), 'PK');
    expect(await open('a.zip')).toMatchObject({ path: join(cwd, 'a.zip'), backup: null });
  });

  it('says why there is nothing to read', async () => {
    writeFileSync(join(backups, 'a.zip.json'), '{}');
    writeFileSync(join(cwd, 'huge.zip'), '');
    truncateSync(join(cwd, 'huge.zip'), 512 * 1024 ** 2 + 1);
    expect(await reasonAgainst('b.zip')).toBe(
      `${join(cwd, 'b.zip')} cannot be read: there is no such file.`,
    );
    expect(await reasonAgainst('a.zip.json')).toContain('there is no such file');
    expect(await reasonAgainst('.')).toContain('it is a folder');
    expect(await reasonAgainst('huge.zip')).toContain('it is larger than 512 MB');
    expect(await reasonAgainst('/dev/null')).toContain('it is not an ordinary file');
  });
});

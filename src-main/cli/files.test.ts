import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { objectionTo, objectionToFile, writeFiles } from './files.ts';

const one = [{ name: 'a.csv', content: 'a' }];
const two = [...one, { name: 'b.csv', content: 'b' }];

describe('writeFiles', () => {
  it('writes one file where the path says', async () => {
    const out = join(temporaryFolder(), 'table.csv');
    expect(await writeFiles(out, one)).toEqual({ ok: true, value: [out] });
    expect(readFileSync(out, 'utf8')).toBe('a');
  });

  it('writes several into a folder, new or not', async () => {
    const out = join(temporaryFolder(), 'tables');
    const paths = [join(out, 'a.csv'), join(out, 'b.csv')];
    expect(await writeFiles(out, two)).toEqual({ ok: true, value: paths });
    expect(await writeFiles(out, two)).toEqual({ ok: true, value: paths });
    expect(readdirSync(out)).toEqual(['a.csv', 'b.csv']);
  });

  it('replaces neither a folder by a file nor a file by a folder', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), 'old');
    expect(await writeFiles(folder, one)).toMatchObject({ ok: false });
    expect(await writeFiles(join(folder, 'file'), two)).toMatchObject({ ok: false });
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['file']);
  });

  it('writes none of several when one cannot be written', async () => {
    const out = temporaryFolder();
    writeFileSync(join(out, 'a.csv'), 'old');
    mkdirSync(join(out, 'b.csv'));
    const written = await writeFiles(out, two);
    expect(!written.ok && written.reason).toContain('it is a folder');
    expect(readFileSync(join(out, 'a.csv'), 'utf8')).toBe('old');
    expect(readdirSync(out)).toEqual(['a.csv', 'b.csv']);
  });

  it('leaves no folder behind that it made for nothing', async () => {
    const folder = temporaryFolder();
    const tooLong = { name: `${'n'.repeat(300)}.csv`, content: '' };
    expect(await writeFiles(join(folder, 'tables'), [...one, tooLong])).toMatchObject({
      ok: false,
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('refuses two files of one name', async () => {
    const out = join(temporaryFolder(), 'tables');
    expect(await writeFiles(out, [...one, ...one])).toMatchObject({ ok: false });
  });
});

describe('objectionTo', () => {
  it('objects to a path whose folder is missing or a file', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    expect(await objectionTo(join(folder, 'a.csv'))).toBeNull();
    expect(await objectionTo(join(folder, 'none', 'a.csv'))).toContain('does not exist');
    expect(await objectionTo(join(folder, 'file', 'a.csv'))).toContain('is not a folder');
  });

  it('objects to a folder where one file is to be', async () => {
    const folder = temporaryFolder();
    expect(await objectionTo(folder)).toBeNull();
    expect(await objectionToFile(folder)).toContain('is a folder; --out must name a file.');
    expect(await objectionToFile(join(folder, 'a.zip'))).toBeNull();
  });
});

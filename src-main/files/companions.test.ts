import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { isCompanionName, writeWithCompanions } from './companions.ts';

const picture = { name: 'update pictures/1.png', bytes: new Uint8Array([1, 2]) };

describe('isCompanionName', () => {
  it.each([
    ['update pictures/1.png', true],
    ['Évolution du zinc/1.png', true],
    ['1.png', false],
    ['a/b/1.png', false],
    ['../1.png', false],
    ['a/../1.png', false],
    ['/etc/passwd', false],
    ['a\\b/1.png', false],
    ['.hidden/1.png', false],
    ['a/.hidden', false],
    ['a..b/1.png', false],
    ['a:b/1.png', false],
    ['a\u0000/1.png', false],
    [`${'a'.repeat(200)}/1.png`, false],
  ])('%j: %s', (name, expected) => expect(isCompanionName(name)).toBe(expected));
});

describe('writeWithCompanions', () => {
  it('writes a file and those that belong to it', async () => {
    const path = join(temporaryFolder(), 'update.md');
    const written = await writeWithCompanions(path, 'text', [picture]);
    expect(written.ok && written.value).toHaveLength(2);
    expect(readFileSync(path, 'utf8')).toBe('text');
    expect([...readFileSync(join(path, '..', picture.name))]).toEqual([1, 2]);
  });

  it('writes nothing where a name leads elsewhere, and leaves what was there', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'update.md');
    writeFileSync(path, 'old');
    const away = { ...picture, name: '../away.png' };
    const written = await writeWithCompanions(path, 'new', [picture, away]);
    expect(written.ok).toBe(false);
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(join(folder, 'update pictures'))).toEqual([]);
    expect(existsSync(join(folder, '..', 'away.png'))).toBe(false);
  });

  it('leaves the file as it was where its pictures cannot be written', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'update.md');
    writeFileSync(path, 'old');
    writeFileSync(join(folder, 'update pictures'), 'a file in the way');
    const written = await writeWithCompanions(path, 'new', [picture]);
    expect(written.ok).toBe(false);
    expect(readFileSync(path, 'utf8')).toBe('old');
  });
});

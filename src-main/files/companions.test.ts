import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { isCompanionName, writeWithCompanions } from './companions.ts';

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
  const text = '![](stand%20in/1.png) and ![](stand%20in/2.png)';
  const one = { name: 'stand in/1.png', bytes: new Uint8Array([1, 2]) };
  const two = { name: 'stand in/2.png', bytes: new Uint8Array([3]) };
  const read = (...path: string[]) => readFileSync(join(...path), 'utf8');

  it('writes a text and what belongs to it, in a folder that is named after it', async () => {
    const folder = temporaryFolder();
    const written = await writeWithCompanions(join(folder, 'update.md'), text, [one, two]);
    expect(written.ok && written.value).toEqual([
      join(folder, 'update pictures', '1.png'),
      join(folder, 'update pictures', '2.png'),
      join(folder, 'update.md'),
    ]);
    expect(read(folder, 'update.md')).toBe(
      '![](update%20pictures/1.png) and ![](update%20pictures/2.png)',
    );
    expect(read(folder, 'update pictures', '2.png')).toBe('\u0003');
  });

  it('never writes over a file of the same name: it takes the next folder that is free', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'update pictures'));
    writeFileSync(join(folder, 'update pictures', '2.png'), 'mine');
    writeFileSync(join(folder, 'update pictures 2'), 'a file of that name');
    expect((await writeWithCompanions(join(folder, 'update.md'), text, [one, two])).ok).toBe(true);
    expect(readdirSync(join(folder, 'update pictures'))).toEqual(['2.png']);
    expect(read(folder, 'update pictures', '2.png')).toBe('mine');
    expect(readdirSync(join(folder, 'update pictures 3'))).toEqual(['1.png', '2.png']);
    expect(read(folder, 'update.md')).toContain('(update%20pictures%203/1.png)');
  });

  it('uses a folder that has the very same files, and one that has others only', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'update pictures'));
    writeFileSync(join(folder, 'update pictures', 'other.txt'), 'mine');
    for (const round of [1, 2]) {
      const written = await writeWithCompanions(join(folder, 'update.md'), text, [one, two]);
      expect(written.ok, `round ${round}`).toBe(true);
    }
    expect(readdirSync(folder).sort()).toEqual(['update pictures', 'update.md']);
    expect(readdirSync(join(folder, 'update pictures'))).toEqual(['1.png', '2.png', 'other.txt']);
  });

  it('names the folder so that links lead there, whatever the file is called', async () => {
    const folder = temporaryFolder();
    const path = join(folder, `a) (b & ü ${'x'.repeat(200)}.md`);
    const written = await writeWithCompanions(path, text, [one]);
    expect(written.ok).toBe(true);
    const address = /\(([^()]*)\/1\.png\)/.exec(readFileSync(path, 'utf8'))?.[1] ?? '';
    expect(readdirSync(join(folder, decodeURIComponent(address)))).toEqual(['1.png']);
  });

  it('writes nothing where a name leads elsewhere, and leaves what was there', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'update.md');
    writeFileSync(path, 'old');
    for (const name of ['../away.png', 'other/1.png']) {
      const written = await writeWithCompanions(path, 'new', [one, { ...one, name }]);
      expect(written.ok).toBe(false);
    }
    expect(read(path)).toBe('old');
    expect(readdirSync(folder)).toEqual(['update.md']);
    expect(existsSync(join(folder, '..', 'away.png'))).toBe(false);
  });

  it('leaves nothing behind where the text cannot be written', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'update.md'));
    const written = await writeWithCompanions(join(folder, 'update.md'), text, [one]);
    expect(written).toMatchObject({ ok: false });
    expect(readdirSync(folder)).toEqual(['update.md']);
  });
});

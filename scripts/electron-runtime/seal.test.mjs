import { appendFileSync, chmodSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeTestFolder } from '../test-folder.mjs';
import { findDamage, sealFolder } from './seal.mjs';

async function makeSealedFolder() {
  const folder = makeTestFolder({ electron: 'binary', 'locales/en.pak': 'words' });
  chmodSync(join(folder, 'electron'), 0o755);
  await sealFolder(folder);
  return folder;
}

describe('findDamage', () => {
  it('finds a sealed folder whole', async () => {
    expect(await findDamage(await makeSealedFolder())).toBeNull();
  });

  it.each([
    ['removed', (/** @type {string} */ path) => rmSync(path), 'is missing'],
    ['longer', (/** @type {string} */ path) => appendFileSync(path, '.'), 'has another size'],
    ['emptied', (/** @type {string} */ path) => writeFileSync(path, ''), 'has another size'],
    [
      'not executable',
      (/** @type {string} */ path) => chmodSync(path, 0o644),
      'lacks a permission',
    ],
    [
      'overwritten',
      (/** @type {string} */ path) => overwrite(path, 'BINARY'),
      'has another content',
    ],
  ])('notices a file that was %s', async (_, damage, words) => {
    const folder = await makeSealedFolder();
    damage(join(folder, 'electron'));
    expect(await findDamage(folder)).toBe(`electron ${words}`);
  });

  it('reads a file that was only touched and finds it whole', async () => {
    const folder = await makeSealedFolder();
    utimesSync(join(folder, 'electron'), 1_000, 1_000);
    expect(await findDamage(folder)).toBeNull();
  });

  it('accepts a permission more', async () => {
    const folder = await makeSealedFolder();
    chmodSync(join(folder, 'electron'), 0o4755);
    expect(await findDamage(folder)).toBeNull();
  });

  it.each([
    ['there is none', (/** @type {string} */ path) => rmSync(path)],
    ['it is torn', (/** @type {string} */ path) => writeFileSync(path, '{"files":[')],
    ['it is empty', (/** @type {string} */ path) => writeFileSync(path, '{"files":[]}')],
    ['it is of another form', (/** @type {string} */ path) => writeFileSync(path, '{"files":[1]}')],
  ])('takes a folder for unfinished when of its seal %s', async (_, damage) => {
    const folder = await makeSealedFolder();
    damage(join(folder, 'prepared.json'));
    expect(await findDamage(folder)).toBe('it is not finished');
  });

  it('takes a folder that does not exist for unfinished', async () => {
    expect(await findDamage(join(makeTestFolder(), 'none'))).toBe('it is not finished');
  });
});

/** @param {string} path @param {string} content of the same length */
function overwrite(path, content) {
  const { mtimeMs } = statSync(path);
  writeFileSync(path, content);
  utimesSync(path, mtimeMs / 1000 + 5, mtimeMs / 1000 + 5);
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { findDamage, findObstacle, inodesHeldByOthers } from './store-condition.ts';

function storeWith(files: Readonly<Record<string, string>>): string {
  const store = temporaryFolder();
  const database = join(store, 'IndexedDB', 'app_lode_0.indexeddb.leveldb');
  mkdirSync(database, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(database, name), content);
  return store;
}

const sound = { CURRENT: 'MANIFEST-000001\n', 'MANIFEST-000001': 'x', '000003.log': 'x', LOCK: '' };

describe('findDamage', () => {
  it.each([
    ['all is there', sound, ''],
    ['nothing is there yet', {}, ''],
    ['only an empty lock is', { LOCK: '' }, ''],
    [
      'CURRENT is missing',
      { 'MANIFEST-000001': 'x', '000003.log': 'x' },
      'The store is damaged: its file CURRENT is missing.',
    ],
    [
      'the file that CURRENT names is',
      { CURRENT: 'MANIFEST-000002\n', 'MANIFEST-000001': 'x' },
      'The store is damaged: its file MANIFEST-000002 is missing.',
    ],
    [
      'CURRENT is full of zeros',
      { ...sound, CURRENT: '\0'.repeat(16) },
      'The store is damaged: its file CURRENT does not name another file.',
    ],
    [
      'CURRENT names something elsewhere',
      { ...sound, CURRENT: '../../figures' },
      'The store is damaged: its file CURRENT does not name another file.',
    ],
  ])('when %s', async (_when, files, damage) => {
    expect(await findDamage(storeWith(files))).toBe(damage);
  });

  it('finds nothing where there is no store', async () => {
    expect(await findDamage(join(temporaryFolder(), 'store'))).toBe('');
  });
});

describe('findObstacle', () => {
  it('sees none where nobody else uses the store', async () => {
    expect(await findObstacle(storeWith(sound))).toBe('');
    expect(await findObstacle(join(temporaryFolder(), 'store'))).toBe('');
  });
});

describe('inodesHeldByOthers', () => {
  it('reads which files other processes have locked, whatever the kind of lock', () => {
    const locks = [
      '1: POSIX  ADVISORY  WRITE 1234 08:01:131 0 EOF',
      '2: POSIX  ADVISORY  READ  77 08:01:132 128 128',
      '3: FLOCK  ADVISORY  WRITE 88 08:01:133 0 EOF',
      '3: -> POSIX  ADVISORY  WRITE 99 08:01:134 0 EOF',
      '4: OFDLCK ADVISORY  WRITE -1 00:2f:135 0 EOF',
      '',
    ].join('\n');
    expect([...inodesHeldByOthers(locks, 77)]).toEqual([
      [131, 1234],
      [135, -1],
    ]);
  });

  it('reads nothing out of nothing', () => {
    expect(inodesHeldByOthers('', 1).size).toBe(0);
  });
});

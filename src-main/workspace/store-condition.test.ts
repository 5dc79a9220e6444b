import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { concatenate, writeLog } from '../testing/log-writer.ts';
import { varint, writeTable } from '../testing/table-writer.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { findDamage, findObstacle, inodesHeldByOthers } from './store-condition.ts';

function storeWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const store = temporaryFolder();
  const database = join(store, 'IndexedDB', 'app_lode_0.indexeddb.leveldb');
  mkdirSync(database, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(database, name), content);
  return store;
}

const table = writeTable([new Uint8Array(300).fill(1)]);
/** Says, as an edit of the list of files does, that table 5 is there. */
const added = concatenate([...[7, 0, 5, table.length, 0, 0].map(varint)]);
const list = writeLog([concatenate([varint(2), varint(3)]), added]);
const sound = {
  CURRENT: 'MANIFEST-000001\n',
  'MANIFEST-000001': list,
  '000003.log': 'x',
  '000005.ldb': table,
  LOCK: '',
};
const withoutTable = Object.fromEntries(
  Object.entries(sound).filter(([name]) => name !== '000005.ldb'),
);
const garbled = table.with(100, 9);

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
      'the list of files is full of zeros',
      { ...sound, 'MANIFEST-000001': '\0'.repeat(60) },
      'The store is damaged: its file MANIFEST-000001 cannot be read.',
    ],
    ['a table has the ending of old', { ...withoutTable, '000005.sst': table }, ''],
    ['a table that is not listed is damaged', { ...sound, '000007.ldb': garbled }, ''],
    [
      'a table is garbled',
      { ...sound, '000005.ldb': garbled },
      'The store is damaged: its file 000005.ldb differs from its checksums.',
    ],
    [
      'a table is cut short',
      { ...sound, '000005.ldb': table.subarray(0, 200) },
      `The store is damaged: its file 000005.ldb has 200 bytes; ${table.length} were written.`,
    ],
    ['a table is missing', withoutTable, 'The store is damaged: its file 000005.ldb is missing.'],
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

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { concatenate, writeLog } from '../testing/log-writer.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { trimTornLogs } from './trim.ts';

const BLOCK = 32_768;
const payload = (length: number, value = 7) => new Uint8Array(length).fill(value);
const first = writeLog([payload(100)]);
const two = writeLog([payload(100), payload(200, 9)]);

describe('trimTornLogs', () => {
  function makeStore() {
    const folder = temporaryFolder();
    const database = join(folder, 'store', 'IndexedDB', 'app_lode_0.indexeddb.leveldb');
    mkdirSync(database, { recursive: true });
    return {
      database,
      trim: () => trimTornLogs(join(folder, 'store'), join(folder, 'kept'), 'now'),
      kept: join(folder, 'kept'),
    };
  }

  it('cuts a torn log back and keeps what it cut', async () => {
    const { database, trim, kept } = makeStore();
    const log = join(database, '000003.log');
    writeFileSync(log, two.subarray(0, two.length - 1));
    expect(await trim()).toEqual([
      {
        log,
        from: first.length,
        cutBytes: 206,
        keptAt: join(kept, `now-000003.log-from-${first.length}`),
        cutRecords: false,
      },
    ]);
    expect(new Uint8Array(readFileSync(log))).toEqual(first);
    const cut = readFileSync(join(kept, `now-000003.log-from-${first.length}`));
    expect(concatenate([first, cut])).toEqual(two.subarray(0, two.length - 1));
    expect(await trim()).toEqual([]);
  });

  it('says when whole records stood behind the damage', async () => {
    const { database, trim } = makeStore();
    const three = writeLog([payload(100), payload(200, 9), payload(50)]);
    three[first.length + 20]! ^= 1;
    writeFileSync(join(database, '000003.log'), three);
    expect((await trim())[0]).toMatchObject({ cutRecords: true });
  });

  it('says so as well when they stand in a later block', async () => {
    const { database, trim } = makeStore();
    const log = writeLog([payload(BLOCK - 7), payload(50)]);
    log[4] = 0xff;
    log[5] = 0xff;
    writeFileSync(join(database, '000003.log'), log);
    expect((await trim())[0]).toMatchObject({ cutRecords: true, cutBytes: log.length });
  });

  it('cuts a torn list of files back too', async () => {
    const { database, trim, kept } = makeStore();
    const list = join(database, 'MANIFEST-000001');
    writeFileSync(list, two.subarray(0, two.length - 1));
    const keptAt = join(kept, `now-MANIFEST-000001-from-${first.length}`);
    const from = first.length;
    expect(await trim()).toEqual([{ log: list, from, cutBytes: 206, keptAt, cutRecords: false }]);
    expect(new Uint8Array(readFileSync(list))).toEqual(first);
  });

  it('leaves a list of files alone of which more than an unfinished entry is damaged', async () => {
    const { database, trim } = makeStore();
    const three = writeLog([payload(100), payload(200, 9), payload(50)]);
    three[first.length + 20]! ^= 1;
    const list = join(database, 'MANIFEST-000001');
    for (const damaged of [three, new Uint8Array(100)]) {
      writeFileSync(list, damaged);
      expect(await trim()).toEqual([]);
      expect(new Uint8Array(readFileSync(list))).toEqual(damaged);
    }
  });

  it('leaves sound logs and every other file alone', async () => {
    const { database, trim } = makeStore();
    const torn = two.subarray(0, two.length - 1);
    writeFileSync(join(database, '000003.log'), two);
    writeFileSync(join(database, 'MANIFEST-000001'), two);
    writeFileSync(join(database, 'LOG'), torn);
    const elsewhere = join(database, '..', '..', 'Local Storage', 'leveldb');
    mkdirSync(elsewhere, { recursive: true });
    writeFileSync(join(elsewhere, '000003.log'), torn);
    expect(await trim()).toEqual([]);
    expect(readdirSync(database).sort()).toEqual(['000003.log', 'LOG', 'MANIFEST-000001']);
  });
});

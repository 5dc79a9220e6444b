import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { concatenate, encodeRecord, writeLog } from '../testing/log-writer.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { soundLength, trimTornLogs } from './trim.ts';

const BLOCK = 32_768;
const payload = (length: number, value = 7) => new Uint8Array(length).fill(value);
const first = writeLog([payload(100)]);
const two = writeLog([payload(100), payload(200, 9)]);

describe('soundLength', () => {
  it('keeps all of an empty log and of one with whole records', () => {
    expect(soundLength(new Uint8Array())).toBe(0);
    expect(soundLength(two)).toBe(two.length);
    expect(soundLength(writeLog([payload(0)]))).toBe(7);
  });

  it('cuts a record torn at any byte of its header or payload', () => {
    for (let length = first.length; length < two.length; length += 1) {
      expect(soundLength(two.subarray(0, length))).toBe(first.length);
    }
  });

  it('cuts a last record whose checksum does not fit', () => {
    const damaged = two.slice();
    damaged[two.length - 1]! ^= 1;
    expect(soundLength(damaged)).toBe(first.length);
  });

  it('cuts at a damaged record in the middle, since what follows would not be reached', () => {
    const three = writeLog([payload(100), payload(200, 9), payload(50)]);
    three[first.length + 20]! ^= 1;
    expect(soundLength(three)).toBe(first.length);
  });

  it('covers the type by the checksum', () => {
    const damaged = two.slice();
    damaged[first.length + 6] = 2;
    expect(soundLength(damaged)).toBe(first.length);
  });

  it('cuts zeros that a power cut left behind', () => {
    expect(soundLength(concatenate([first, new Uint8Array(500)]))).toBe(first.length);
    expect(soundLength(new Uint8Array(100))).toBe(0);
  });

  it.each([1, 2, 3, 4, 5, 6])('keeps %i bytes of padding at the end of a block', (padding) => {
    const log = writeLog([payload(BLOCK - 7 - padding), payload(10)]);
    expect(soundLength(log)).toBe(log.length);
    expect(soundLength(log.subarray(0, BLOCK))).toBe(BLOCK);
    expect(soundLength(log.subarray(0, BLOCK - padding))).toBe(BLOCK - padding);
    expect(soundLength(log.subarray(0, BLOCK + 3))).toBe(BLOCK);
  });

  it('reads a first fragment without payload where only a header fits', () => {
    const log = writeLog([payload(BLOCK - 14), payload(10)]);
    expect(soundLength(log)).toBe(log.length);
    expect(soundLength(log.subarray(0, BLOCK))).toBe(BLOCK - 7);
  });

  it('counts a record in fragments only when its last one is whole', () => {
    const log = writeLog([payload(100), payload(3 * BLOCK, 5), payload(10)]);
    expect(soundLength(log)).toBe(log.length);
    const end = log.length - 17;
    expect(soundLength(log.subarray(0, end))).toBe(end);
    for (const length of [end - 1, 3 * BLOCK + 7, 3 * BLOCK, 2 * BLOCK + 3, BLOCK, BLOCK - 1]) {
      expect(soundLength(log.subarray(0, length))).toBe(first.length);
    }
  });

  it('cuts fragments that do not follow each other', () => {
    const [full, begin, middle, end] = [1, 2, 3, 4].map((type) => encodeRecord(type, payload(5)));
    const lengthOf = (...parts: (Uint8Array | undefined)[]) =>
      soundLength(concatenate(parts as Uint8Array[]));
    expect(lengthOf(full, end)).toBe(12);
    expect(lengthOf(full, middle, end)).toBe(12);
    expect(lengthOf(full, begin, full)).toBe(12);
    expect(lengthOf(full, begin, begin, end)).toBe(12);
    expect(lengthOf(full, begin, middle, end)).toBe(48);
  });

  it('refuses a record that would reach beyond its block', () => {
    const log = encodeRecord(1, payload(BLOCK - 6));
    expect(soundLength(log)).toBe(0);
  });
});

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

  it('leaves sound logs and every other file alone', async () => {
    const { database, trim } = makeStore();
    const torn = two.subarray(0, two.length - 1);
    writeFileSync(join(database, '000003.log'), two);
    writeFileSync(join(database, 'MANIFEST-000001'), torn);
    writeFileSync(join(database, 'LOG'), torn);
    const elsewhere = join(database, '..', '..', 'Local Storage', 'leveldb');
    mkdirSync(elsewhere, { recursive: true });
    writeFileSync(join(elsewhere, '000003.log'), torn);
    expect(await trim()).toEqual([]);
    expect(readdirSync(database).sort()).toEqual(['000003.log', 'LOG', 'MANIFEST-000001']);
  });
});

import { describe, expect, it } from 'vitest';
import { concatenate, writeLog } from '../../testing/log-writer.ts';
import { prefixed, varint } from '../../testing/table-writer.ts';
import { readFileList } from './file-list.ts';

const name = Buffer.from('idb_cmp1');
const begin = concatenate([
  ...[varint(1), prefixed(name)],
  ...[varint(2), varint(3), varint(9), varint(0), varint(3), varint(4), varint(4), varint(2 ** 40)],
]);
const add = (number: number, bytes: number, level = 0) =>
  concatenate([
    ...[varint(7), varint(level), varint(number), varint(bytes)],
    ...[prefixed(Buffer.from('a')), prefixed(Buffer.from('zz'))],
  ]);
const remove = (number: number, level = 0) =>
  concatenate([varint(6), varint(level), varint(number)]);
const pointer = concatenate([varint(5), varint(1), prefixed(Buffer.from('key'))]);

describe('readFileList', () => {
  it('reads what was added and not removed again', () => {
    const manifest = writeLog([
      begin,
      concatenate([add(5, 700_000), pointer]),
      concatenate([remove(5), add(7, 300), add(8, 200_000_000)]),
    ]);
    expect([...readFileList(manifest)!]).toEqual([
      [7, 300],
      [8, 200_000_000],
    ]);
    expect([...readFileList(writeLog([begin]))!]).toEqual([]);
  });

  it('keeps a file that moves to another level in one edit', () => {
    const moved = concatenate([add(5, 300, 1), remove(5, 0)]);
    expect([...readFileList(writeLog([begin, add(5, 300), moved]))!]).toEqual([[5, 300]]);
  });

  it('leaves out an edit that is not whole', () => {
    const whole = writeLog([begin, add(5, 300)]);
    const torn = writeLog([begin, add(5, 300), remove(5)]).subarray(0, -1);
    expect(readFileList(torn)).toEqual(readFileList(whole));
  });

  it('is null when there is more behind the damage, which was acted on', () => {
    const damaged = writeLog([begin, add(5, 300), remove(5)]);
    damaged[writeLog([begin]).length + 9]! ^= 1;
    expect(readFileList(damaged)).toBeNull();
  });

  it('is null when nothing can be read, or what is read makes no sense', () => {
    expect(readFileList(new Uint8Array(500))).toBeNull();
    expect(readFileList(new Uint8Array())).toBeNull();
    expect(readFileList(writeLog([varint(99)]))).toBeNull();
    expect(readFileList(writeLog([begin.subarray(0, 5)]))).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { encodeBatch, writeLogOf } from '../../testing/database-writer.ts';
import { concatenate, encodeRecord, writeLog } from '../../testing/log-writer.ts';
import type { Entry } from './entry.ts';
import { readLogEntries } from './log-entries.ts';
import { BLOCK_BYTES, FIRST, FULL, LAST, MIDDLE } from './log-record.ts';

const put = (sequence: number, length = 10): Entry => ({
  key: Uint8Array.of(sequence),
  sequence,
  value: new Uint8Array(length).fill(sequence),
});

function read(bytes: Uint8Array, start = 0) {
  let damaged = 0;
  const entries = [...readLogEntries(bytes, () => void (damaged += 1), start)];
  return { sequences: entries.map(({ sequence }) => sequence), damaged };
}

describe('readLogEntries', () => {
  it('gives the entries of each batch', () => {
    const batches = [[put(1), put(2)], [put(3, 3 * BLOCK_BYTES)], [put(4)]];
    expect([...readLogEntries(writeLogOf(batches), () => undefined)]).toEqual(batches.flat());
    expect(read(writeLogOf(batches)).damaged).toBe(0);
  });

  it('goes on behind a record whose payload is damaged', () => {
    const log = writeLogOf([[put(1)], [put(2)], [put(3)]]);
    log[Math.floor(log.length / 2)]! ^= 1;
    expect(read(log)).toEqual({ sequences: [1, 3], damaged: 1 });
  });

  it('goes on in the next block where a damaged length hides the end', () => {
    const log = writeLogOf([[put(1)], [put(2)], [put(3, BLOCK_BYTES)], [put(4)]]);
    log[log.indexOf(FULL, 20)! + 4]! ^= 0xff;
    const { sequences, damaged } = read(log);
    expect(sequences.at(-1)).toBe(4);
    expect(damaged).toBe(1);
  });

  it('never puts parts of two records together', () => {
    const batch = encodeBatch([put(1, 50)]);
    const first = encodeRecord(FIRST, batch.subarray(0, 30));
    const last = encodeRecord(LAST, batch.subarray(30));
    const middle = encodeRecord(MIDDLE, batch.subarray(30, 35));
    middle[9]! ^= 1;
    expect(read(concatenate([first, last]))).toEqual({ sequences: [1], damaged: 0 });
    expect(read(concatenate([first, middle, last]))).toEqual({ sequences: [], damaged: 1 });
    expect(read(concatenate([last]))).toEqual({ sequences: [], damaged: 1 });
    const other = encodeRecord(FULL, encodeBatch([put(2)]));
    expect(read(concatenate([first, other]))).toEqual({ sequences: [2], damaged: 1 });
  });

  it('leaves out a whole record that is no batch', () => {
    const log = writeLog([encodeBatch([put(1)]), Uint8Array.of(1, 2, 3), encodeBatch([put(2)])]);
    expect(read(log)).toEqual({ sequences: [1, 2], damaged: 1 });
  });

  it('reads a piece of a log by the blocks of the whole one', () => {
    const head = writeLogOf([[put(1, BLOCK_BYTES - 100)]]);
    const log = writeLogOf([[put(1, BLOCK_BYTES - 100)], [put(2, 500)], [put(3)]]);
    expect(read(log.subarray(head.length), head.length)).toEqual({ sequences: [2, 3], damaged: 0 });
  });

  it('finds nothing in zeros', () => {
    expect(read(new Uint8Array(3 * BLOCK_BYTES))).toEqual({ sequences: [], damaged: 1 });
  });
});

import { describe, expect, it } from 'vitest';
import { concatenate, encodeRecord, writeLog } from '../../testing/log-writer.ts';
import { soundLength } from './sound-length.ts';

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

import { describe, expect, it } from 'vitest';
import { UnreadableError } from './byte-reader.ts';
import { unsnappy } from './snappy.ts';

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const bytes = (...parts: ReadonlyArray<string | number>) =>
  new Uint8Array(
    parts.flatMap((part) => (typeof part === 'number' ? [part] : [...Buffer.from(part)])),
  );

describe('unsnappy', () => {
  it.each([
    ['nothing', bytes(0), ''],
    ['a literal', bytes(3, 2 << 2, 'abc'), 'abc'],
    ['a literal whose length stands behind the tag', bytes(3, 60 << 2, 2, 'abc'), 'abc'],
    ['a copy from one byte of distance', bytes(7, 2 << 2, 'abc', (0 << 2) | 1, 3), 'abcabca'],
    ['a copy from two bytes of distance', bytes(6, 2 << 2, 'abc', (2 << 2) | 2, 3, 0), 'abcabc'],
    ['one from four', bytes(6, 2 << 2, 'abc', (2 << 2) | 3, 3, 0, 0, 0), 'abcabc'],
    ['a copy that repeats itself', bytes(5, 0, 'x', (3 << 2) | 2, 1, 0), 'xxxxx'],
  ])('unpacks %s', (_what, packed, plain) => {
    expect(text(unsnappy(packed))).toBe(plain);
  });

  it('unpacks a distance whose high bits stand in the tag', () => {
    const long = 'a'.repeat(300);
    const literal = bytes(0xb0, 2, 61 << 2, 0x2b, 1, long, (1 << 5) | 1, 0x2c);
    expect(text(unsnappy(literal))).toBe(`${long}aaaa`);
  });

  it.each([
    ['ends too early', bytes(3, 2 << 2, 'ab')],
    ['holds less than it says', bytes(4, 2 << 2, 'abc')],
    ['holds more than it says', bytes(2, 2 << 2, 'abc')],
    ['repeats what is not there', bytes(6, 2 << 2, 'abc', (2 << 2) | 2, 4, 0)],
    ['has a length without an end', bytes(255, 255)],
    ['says that it is endless', bytes(255, 255, 255, 255, 127)],
  ])('refuses what %s', (_what, packed) => {
    expect(() => unsnappy(packed)).toThrow(UnreadableError);
  });
});

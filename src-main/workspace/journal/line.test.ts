import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeLine, readLines } from './line.ts';

const three = [
  encodeLine(1, '{"label":"Enter 8,930"}'),
  encodeLine(2, '{"label":"Zażółć"}'),
  encodeLine(3, ''),
];
const texts = ['{"label":"Enter 8,930"}', '{"label":"Zażółć"}', ''];

describe('encodeLine', () => {
  it('writes number, length in bytes, checksum and text', () => {
    // The CRC-32C of `7 9 123456789`, worked out apart from this code.
    expect(encodeLine(7, '123456789').toString()).toBe('7 9 8295ee63 123456789\n');
    expect(encodeLine(1, 'ż').toString()).toMatch(/^1 2 /);
  });
});

describe('readLines', () => {
  it('reads back what was written', () => {
    const bytes = Buffer.concat(three);
    expect(readLines(bytes)).toEqual({
      lines: texts.map((text, index) => ({ sequence: index + 1, text })),
      soundLength: bytes.length,
      tail: 'none',
    });
    expect(readLines(Buffer.alloc(0))).toEqual({ lines: [], soundLength: 0, tail: 'none' });
  });

  it('takes every cut for a write that did not end', () => {
    const bytes = Buffer.concat(three);
    const ends = [0, three[0]!.length, three[0]!.length + three[1]!.length, bytes.length];
    for (let length = 0; length < bytes.length; length += 1) {
      const read = readLines(bytes.subarray(0, length));
      const whole = ends.filter((end) => end <= length);
      expect(read.soundLength).toBe(whole.at(-1));
      expect(read.lines).toHaveLength(whole.length - 1);
      expect(read.tail).toBe(read.soundLength === length ? 'none' : 'torn');
    }
  });

  it('takes zeros, or the remains of a line, at the end for a write that did not end', () => {
    for (const rest of [
      Buffer.alloc(4096),
      Buffer.from('4 5 00000000 abcde\n'),
      three[0]!.subarray(1),
    ]) {
      const read = readLines(Buffer.concat([...three, rest]));
      expect(read).toMatchObject({ lines: { length: 3 }, tail: 'torn' });
    }
  });

  it('takes whole lines behind a bad one for damage, and reads up to it', () => {
    const bytes = Buffer.concat(three);
    bytes[three[0]!.length + 20]! ^= 1;
    expect(readLines(bytes)).toEqual({
      lines: [{ sequence: 1, text: texts[0] }],
      soundLength: three[0]!.length,
      tail: 'damaged',
    });
  });

  it('notices any one bit that is turned', () => {
    const entry = fc.record({ sequence: fc.nat(), text: fc.string({ unit: 'grapheme' }) });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 5 }), fc.nat(), (entries, seed) => {
        const safe = entries.map(({ sequence, text }) => ({
          sequence,
          text: JSON.stringify(text),
        }));
        const bytes = Buffer.concat(safe.map(({ sequence, text }) => encodeLine(sequence, text)));
        expect(readLines(bytes).lines).toEqual(safe);
        const bit = seed % (bytes.length * 8);
        bytes[bit >> 3]! ^= 1 << (bit & 7);
        const read = readLines(bytes);
        expect(read.tail).not.toBe('none');
        expect(read.lines).toEqual(safe.slice(0, read.lines.length));
      }),
    );
  });
});

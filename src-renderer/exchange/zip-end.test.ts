import { describe, expect, it } from 'vitest';
import { endsAsZip } from './zip-end.ts';
import { zip } from './zip.ts';

const whole = zip({ 'a.csv': 'a,b', 'b.csv': '1,2' });

/** The same zip with a comment. */
function withComment(length: number): Uint8Array {
  const commented = new Uint8Array(whole.length + length).fill(0x50);
  commented.set(whole);
  new DataView(commented.buffer).setUint16(whole.length - 2, length, true);
  return commented;
}

describe('endsAsZip', () => {
  it('takes a whole zip, with a comment or without one', () => {
    expect(endsAsZip(whole)).toBe(true);
    expect(endsAsZip(withComment(5))).toBe(true);
    expect(endsAsZip(withComment(65_535))).toBe(true);
  });

  it('refuses one that was cut anywhere, or to which something was added', () => {
    for (let length = 0; length < whole.length; length += 1) {
      expect(endsAsZip(whole.subarray(0, length)), String(length)).toBe(false);
    }
    expect(endsAsZip(withComment(5).subarray(0, -1))).toBe(false);
    expect(endsAsZip(Uint8Array.from([...whole, 0]))).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { crc32c, maskCrc } from './crc32c.ts';

describe('crc32c', () => {
  it.each([
    // The check value of the CRC catalogue, then the examples of RFC 3720, appendix B.4.
    ['"123456789"', new TextEncoder().encode('123456789'), 0xe3069283],
    ['32 zeros', new Uint8Array(32), 0x8a9136aa],
    ['32 times 0xff', new Uint8Array(32).fill(0xff), 0x62a8ab43],
    ['0 to 31', Uint8Array.from({ length: 32 }, (_, index) => index), 0x46dd794e],
  ])('of %s is the published value', (_name, bytes, expected) => {
    expect(crc32c(bytes)).toBe(expected);
  });

  it('covers only the part asked for', () => {
    expect(crc32c(new TextEncoder().encode('xx123456789yy'), 2, 11)).toBe(0xe3069283);
  });
});

describe('maskCrc', () => {
  it('rotates by 15 bits and adds the constant', () => {
    expect(maskCrc(0)).toBe(0xa282ead8);
    expect(maskCrc(0x00008000)).toBe(0xa282ead9);
    expect(maskCrc(0xffffffff)).toBe(0xa282ead7);
  });
});

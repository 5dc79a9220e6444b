import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unzip, zip } from './zip.ts';

const limits = { mostBytes: 1000, mostFiles: 3 };

describe('zip and unzip', () => {
  it('give back every file, empty ones and folders too', () => {
    const files = { 'a.csv': 'one,two\n', 'lode/b.json': '', 'ü.txt': '½ – ʳ' };
    expect(unzip(zip(files), limits)).toEqual({ ok: true, value: files });
  });

  it('gives the same bytes for the same files', () => {
    expect(zip({ a: 'x' })).toEqual(zip({ a: 'x' }));
  });

  it('stops where a small file unpacks to too much', () => {
    const bomb = zipSync({ 'zeros.txt': new Uint8Array(5_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(unzip(bomb, { mostBytes: 1024 ** 2, mostFiles: 3 })).toEqual({
      ok: false,
      reason: 'It unpacks to more than 1 MB.',
    });
  });

  it('refuses too many files', () => {
    const files = Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [name, name]));
    expect(unzip(zip(files), limits)).toMatchObject({
      ok: false,
      reason: 'It holds more than 3 files.',
    });
  });

  it.each([[''], ['PK'], ['no zip at all']])('refuses what is none: "%s"', (text) => {
    expect(unzip(new TextEncoder().encode(text), limits)).toMatchObject({ ok: false });
  });
});

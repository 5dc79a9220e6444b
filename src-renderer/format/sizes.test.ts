import { describe, expect, it } from 'vitest';
import { formatSize, parseSize } from './sizes.ts';

it.each([
  [0, '0 bytes'],
  [812, '812 bytes'],
  [999, '999 bytes'],
  [1000, '1.0 kB'],
  [17_340, '17.3 kB'],
  [1_200_000_000, '1.2 GB'],
  [5e15, '5,000,000.0 GB'],
])('%d is %s', (bytes, text) => {
  expect(formatSize(bytes, 'en-US')).toBe(text);
});

describe('parseSize', () => {
  it.each([
    ['750 MB', 750_000_000],
    ['1.5GB', 1_500_000_000],
    [' 1,000 gb ', 1_000_000_000_000],
    ['0 MB', 0],
    ['100 kB', 100_000],
  ])('takes %j as %d bytes', (text, bytes) => {
    expect(parseSize(text)).toEqual({ ok: true, value: bytes });
  });

  it.each(['', '1', 'MB', '1 TB', '-1 GB', '1.5.2 GB', 'NaN GB', '1e3 MB'])(
    'refuses %j and says what a size is',
    (text) => {
      const read = parseSize(text);
      expect(!read.ok && read.reason).toContain('750 MB, 1.5 GB');
    },
  );
});

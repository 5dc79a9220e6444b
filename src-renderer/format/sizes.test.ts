import { expect, it } from 'vitest';
import { formatSize } from './sizes.ts';

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

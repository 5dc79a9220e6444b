import { describe, expect, it } from 'vitest';
import { isFileName } from './file-names.ts';

describe('isFileName', () => {
  it.each(['a', 'Table 1, 2013.csv', 'Världen.md', 'a..b.csv'])('takes %j', (name) => {
    expect(isFileName(name)).toBe(true);
  });

  it.each([
    '',
    ' ',
    '.',
    '..',
    '.bashrc',
    'a/b',
    'a\\b',
    'c:x',
    'a\0b',
    'a\nb',
    'x'.repeat(201),
    3,
  ])('refuses %j', (name) => {
    expect(isFileName(name)).toBe(false);
  });
});

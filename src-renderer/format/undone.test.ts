import { expect, it } from 'vitest';
import { mostCountedUndone } from '#domain/steps.ts';
import { countUndone } from './undone.ts';

it.each([
  [1, '1 undone change'],
  [3, '3 undone changes'],
  [mostCountedUndone, '100 or more undone changes'],
])('says how many steps were undone: %d', (count, words) => {
  expect(countUndone(count)).toBe(words);
});

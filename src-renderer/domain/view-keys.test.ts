import { expect, it } from 'vitest';
import { printViewKey, readViewKey } from './view-keys.ts';

it.each([
  [{ kind: 'latest' }, 'latest'],
  [{ kind: 'edition', editionId: 'myb-2013' }, 'in myb-2013'],
  [{ kind: 'as-of', editionId: 'working' }, 'as-of working'],
] as const)('%j is %s and back', (view, key) => {
  expect(printViewKey(view)).toBe(key);
  expect(readViewKey(key)).toEqual(view);
});

it('knows no other view', () => {
  expect(readViewKey('by itself')).toBeNull();
  expect(readViewKey('in ')).toBeNull();
});

import { describe, expect, it } from 'vitest';
import { plural } from './plural.ts';

describe('plural', () => {
  it.each([
    [0, '0 notes'],
    [1, '1 note'],
    [2, '2 notes'],
  ])('of %s says %s', (count, said) => expect(plural(count, 'note')).toBe(said));

  it('agrees with a verb', () => {
    expect(plural(1, 'row is', 'rows are')).toBe('1 row is');
    expect(plural(3, 'row is', 'rows are')).toBe('3 rows are');
  });
});

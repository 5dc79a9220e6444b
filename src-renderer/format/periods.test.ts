import { describe, expect, it } from 'vitest';
import { namePeriod } from './periods.ts';

describe('namePeriod', () => {
  it.each([
    ['2013', '2013'],
    ['2013-Q1', '1st quarter 2013'],
    ['2013-08', 'August 2013'],
    ['2013-12-31', '31 December 2013'],
    ['2009/2013', '2009 to 2013'],
    ['soon', 'soon'],
  ])('says %s in words', (id, name) => {
    expect(namePeriod(id)).toBe(name);
  });
});

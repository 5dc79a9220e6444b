import { describe, expect, it } from 'vitest';
import { nearest } from './nearest.ts';

const commands = ['info', 'set', 'compare', 'verify', 'export'];

describe('nearest', () => {
  it.each([
    ['compair', 'compare'],
    ['verfiy', 'verify'],
    ['exprot', 'export'],
    ['ste', 'set'],
  ])('takes %s for %s', (word, meant) => {
    expect(nearest(word, commands)).toBe(meant);
  });

  it.each(['frobnicate', '', 'xyz'])('suggests nothing for %j', (word) => {
    expect(nearest(word, commands)).toBeNull();
  });

  it('suggests nothing where nothing is known', () => {
    expect(nearest('set', [])).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { walk } from './walk.ts';

const lines = [
  ['a', 'b', 'c'],
  ['d', 'e'],
];

describe('walk', () => {
  it('begins at the first point, whichever key is pressed', () => {
    expect(walk('ArrowLeft', null, lines)).toEqual({ line: 0, at: 0 });
    expect(walk('End', null, lines)).toEqual({ line: 0, at: 0 });
  });

  it.each([
    ['ArrowRight', { line: 0, at: 0 }, { line: 0, at: 1 }],
    ['ArrowRight', { line: 0, at: 2 }, { line: 0, at: 2 }],
    ['ArrowLeft', { line: 0, at: 0 }, { line: 0, at: 0 }],
    ['ArrowDown', { line: 0, at: 2 }, { line: 1, at: 1 }],
    ['ArrowUp', { line: 0, at: 1 }, { line: 0, at: 1 }],
    ['Home', { line: 1, at: 1 }, { line: 1, at: 0 }],
    ['End', { line: 0, at: 0 }, { line: 0, at: 2 }],
  ])('%s leads from %o to %o', (key, from, to) => {
    expect(walk(key, from, lines)).toEqual(to);
  });

  it('leaves other keys alone, and all keys where there is no point', () => {
    expect(walk('a', { line: 0, at: 0 }, lines)).toBeNull();
    expect(walk('ArrowDown', null, [[]])).toBeNull();
  });
});

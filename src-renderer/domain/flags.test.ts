import { describe, expect, it } from 'vitest';
import { flagNames, flagOrder, isFlag, sortFlags } from './flags.ts';

describe('isFlag', () => {
  it.each(flagOrder)('knows %s', (flag) => {
    expect(isFlag(flag)).toBe(true);
    expect(flagNames[flag]).not.toBe('');
  });

  it.each(['', 'E', 'x', 'er'])('does not know "%s"', (text) => {
    expect(isFlag(text)).toBe(false);
  });
});

describe('sortFlags', () => {
  it('puts flags into one order, each once', () => {
    expect(sortFlags(['b', 'r', 'e', 'r'])).toEqual(['e', 'r', 'b']);
  });

  it('leaves none as none', () => {
    expect(sortFlags([])).toEqual([]);
  });
});

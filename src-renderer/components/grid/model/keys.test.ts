import { describe, expect, it } from 'vitest';
import { commandOf, gridKeys } from './keys.ts';
import { pressOf } from './press-samples.ts';

describe('commandOf', () => {
  it('knows every key that the table names for the grid', () => {
    for (const { keys, command } of gridKeys.flatMap((group) => group.keys)) {
      if (command !== null) for (const name of keys) expect(commandOf(pressOf(name))).toBe(command);
    }
  });

  it.each([
    ['a', 'type'],
    ['A', 'type'],
    ['Shift+A', 'type'],
    ['5', 'type'],
    ['½', 'type'],
    ['Ctrl+a', 'select-all'],
    ['Ctrl+A', 'select-all'],
    ['Ctrl+d', 'fill-down'],
    ['Ctrl+z', null],
    ['Space', null],
    ['Escape', null],
    ['F5', null],
    ['Shift', null],
  ])('takes %s for %s', (keys, command) => {
    expect(commandOf(pressOf(keys))).toBe(command);
  });

  it('gives no key of the grid two meanings', () => {
    const names = gridKeys
      .flatMap(({ keys }) => keys)
      .flatMap(({ keys, command }) => (command === null ? [] : keys));
    expect(new Set(names).size).toBe(names.length);
  });
});

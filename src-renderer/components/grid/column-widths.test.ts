import { describe, expect, it } from 'vitest';
import { fitStubs } from './column-widths.ts';

/** A letter is 10 wide, a bold one too; 31 stand beside each name. */
const measure = {
  digit: 10,
  em: 13,
  text: (text: string) => 10 * text.length,
  bold: (text: string) => 10 * text.length,
};

function fit(names: ReadonlyArray<string>, room: number): number[] {
  const row = { id: 'row', stub: names, marks: [], isTotal: false };
  return fitStubs(
    names.map(() => 'Name'),
    [row],
    measure,
    room,
  );
}

describe('fitStubs', () => {
  it.each([
    ['as wide as its name, whatever the room', [12], 0, [151]],
    ['no wider than its name where there is more room', [12], 2000, [151]],
    ['cut where the figures leave nothing', [40], 0, [310]],
    ['cut where they take more than there is', [40], -500, [310]],
    ['as much of its name as the figures leave room for', [40], 350, [350]],
    ['its whole name where they leave enough', [40], 1000, [431]],
    ['at most twice as wide as a cut one', [200], 5000, [620]],
    ['two: the first takes the room first', [40, 40], 600, [365, 235]],
    ['two: and the second what is left', [40, 40], 700, [431, 269]],
  ])('%s', (_, lengths, room, widths) => {
    const names = lengths.map((length) => 'n'.repeat(length));
    expect(fit(names, room)).toEqual(widths);
  });
});

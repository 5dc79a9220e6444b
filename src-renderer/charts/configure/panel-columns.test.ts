import { describe, expect, it } from 'vitest';
import { panelColumns } from './panel-columns.ts';

describe('panelColumns', () => {
  it.each([
    { count: 1, ratio: 1.5, width: 600, height: 400, columns: 1 },
    { count: 4, ratio: 1.5, width: 600, height: 400, columns: 2 },
    { count: 12, ratio: 1.5, width: 600, height: 400, columns: 3 },
    { count: 12, ratio: 5, width: 800, height: 600, columns: 2 },
    // Too many for the room: as many beside each other as are wide enough to be read.
    { count: 200, ratio: 1.5, width: 600, height: 400, columns: 4 },
    { count: 3, ratio: 1.5, width: 0, height: 0, columns: 1 },
  ])('$count panels in $width x $height stand in $columns', ({ columns, ...given }) => {
    expect(panelColumns(given.count, given.ratio, given, 150)).toBe(columns);
  });
});

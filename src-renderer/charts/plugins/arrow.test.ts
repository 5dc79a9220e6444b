import { describe, expect, it } from 'vitest';
import { arrowBetween } from './arrow.ts';

const box = { x: 50, y: 50, width: 40, height: 20 };

describe('arrowBetween', () => {
  it('leads from the edge of the box to short of the point', () => {
    expect(arrowBetween(box, { x: 150, y: 50 }, 8)).toEqual({
      from: { x: 70, y: 50 },
      to: { x: 142, y: 50 },
    });
    expect(arrowBetween(box, { x: 50, y: 0 }, 8)).toEqual({
      from: { x: 50, y: 40 },
      to: { x: 50, y: 8 },
    });
  });

  it('is none where the box stands beside the point, or on it', () => {
    expect(arrowBetween(box, { x: 81, y: 50 }, 8)).toBeNull();
    expect(arrowBetween(box, { x: 50, y: 50 }, 8)).toBeNull();
    expect(arrowBetween(box, { x: 55, y: 52 }, 8)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { sidesOfNames } from './scatter-chart.ts';

describe('sidesOfNames', () => {
  it('puts every second name of close neighbours below its point', () => {
    const points = [
      { x: 17500, y: 490 },
      { x: 15300, y: 525 },
      { x: 18700, y: 495 },
      { x: 26700, y: 506 },
      { x: 45, y: 1089 },
    ];
    expect(sidesOfNames(points)).toEqual([1, -1, -1, -1, -1]);
  });
});

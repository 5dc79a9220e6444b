import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawSparkline, placeYear, type SparklinePoint } from './sparkline.ts';

const frame = { first: 2009, last: 2013, width: 100, height: 20, margin: 5 };

function point(year: number, amount: number, about: Partial<SparklinePoint> = {}): SparklinePoint {
  const mark = { isHollow: false, isBase: year === 2013, startsAnew: false };
  return { year, low: amount, high: amount, ...mark, ...about };
}

describe('drawSparkline', () => {
  it('places the lowest at the foot, the highest at the top, years by their distance', () => {
    const { marks } = drawSparkline([point(2009, 10), point(2010, 20), point(2013, 15)], frame);
    expect(marks.map(({ x, yLow }) => [x, yLow])).toEqual([
      [5, 15],
      [27.5, 5],
      [95, 10],
    ]);
  });

  it('joins neighbouring years and leaves gaps open', () => {
    const points = [point(2009, 10), point(2010, 20), point(2012, 10), point(2013, 20)];
    expect(drawSparkline(points, frame).path).toBe('M5 15L27.5 5M72.5 15L95 5');
  });

  it('leads no line over a break of the series', () => {
    const points = [point(2012, 10), point(2013, 20, { startsAnew: true })];
    expect(drawSparkline(points, frame).path).toBe('');
  });

  it('draws a range from its low end to its high end, and no line to it', () => {
    const range = point(2013, 0, { low: 10, high: 20 });
    const { marks, path } = drawSparkline([point(2012, 15), range], frame);
    expect(marks[1]).toMatchObject({ yLow: 15, yHigh: 5 });
    expect(path).toBe('');
  });

  it('puts amounts that do not differ in the middle', () => {
    const { marks } = drawSparkline([point(2012, 7), point(2013, 7)], frame);
    expect(marks.map(({ yLow }) => yLow)).toEqual([10, 10]);
  });

  it('draws nothing of nothing', () => {
    expect(drawSparkline([], frame)).toEqual({ marks: [], path: '' });
  });

  it('stays inside its frame, whatever the amounts', () => {
    const amount = fc.double({ noNaN: true, min: -1e15, max: 1e15 });
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 5 }), (amounts) => {
        const points = amounts.map((one, index) => point(2009 + index, one));
        for (const { x, yLow, yHigh } of drawSparkline(points, frame).marks) {
          expect(x >= 5 && x <= 95 && yLow >= 5 && yLow <= 15 && yHigh >= 5 && yHigh <= 15).toBe(
            true,
          );
        }
      }),
    );
  });
});

describe('placeYear', () => {
  it('puts the only year in the middle', () => {
    expect(placeYear(2013, { ...frame, first: 2013 })).toBe(50);
  });
});

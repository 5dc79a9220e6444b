import { describe, expect, it } from 'vitest';
import type { ChartMark } from '#domain/charts/chart.ts';
import { moveTo, shiftMark } from './shift-mark.ts';

const point: ChartMark = {
  kind: 'point',
  annotationId: 'n',
  seriesId: 'a',
  period: '2013',
  dx: 0.1,
  dy: -0.2,
};
const span: ChartMark = { kind: 'span', annotationId: 'n', from: '2010', to: '2012', at: 0.1 };
const level: ChartMark = { kind: 'level', annotationId: 'n', value: 5, at: 0.9 };

describe('shiftMark', () => {
  it('moves words on a point both ways, without dust of its own', () => {
    expect(shiftMark(point, 0.2, 0.02)).toEqual({ ...point, dx: 0.3, dy: -0.18 });
  });

  it('moves words on a span down alone, those at a level across alone', () => {
    expect(shiftMark(span, 0.5, 0.02)).toEqual({ ...span, at: 0.12 });
    expect(shiftMark(level, -0.02, 0.5)).toEqual({ ...level, at: 0.88 });
  });

  it('stops at the edges', () => {
    expect(shiftMark(span, 0, -1)).toEqual({ ...span, at: 0 });
    expect(shiftMark(point, 2, -2)).toEqual({ ...point, dx: 1, dy: -1 });
  });
});

describe('moveTo', () => {
  it.each([
    [point, { kind: 'point', dx: 0.1, dy: -0.2 }],
    [span, { kind: 'span', from: '2010', to: '2012', at: 0.1 }],
    [level, { kind: 'level', value: 5, at: 0.9 }],
  ])('states the place of $kind', (mark, move) => {
    expect(moveTo(mark)).toEqual(move);
  });
});

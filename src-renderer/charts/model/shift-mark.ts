import type { ChartMark } from '#domain/charts/chart.ts';
import type { MarkMove } from '#domain/charts/marks.ts';
import { placeMark } from '#domain/charts/new-mark.ts';

/**
 * The mark with its words moved by parts of the plot, right and down; it stops at the edges. Words on a span only move
 * up and down, those at a level only left and right.
 */
export function shiftMark(mark: ChartMark, right: number, down: number): ChartMark {
  const moved = placeMark(shifted(mark, right, down), mark.annotationId);
  return moved.ok ? moved.value : mark;
}

function shifted(mark: ChartMark, right: number, down: number): ChartMark {
  switch (mark.kind) {
    case 'point':
      return { ...mark, dx: tidy(mark.dx + right), dy: tidy(mark.dy + down) };
    case 'span':
      return { ...mark, at: tidy(mark.at + down) };
    case 'level':
      return { ...mark, at: tidy(mark.at + right) };
  }
}

/** Ten thousandths of a plot are finer than its pixels. */
function tidy(part: number): number {
  return Math.round(part * 10_000) / 10_000;
}

/** The move that puts the store's mark where this one is. */
export function moveTo(mark: ChartMark): MarkMove {
  switch (mark.kind) {
    case 'point':
      return { kind: 'point', dx: mark.dx, dy: mark.dy };
    case 'span':
      return { kind: 'span', from: mark.from, to: mark.to, at: mark.at };
    case 'level':
      return { kind: 'level', value: mark.value, at: mark.at };
  }
}

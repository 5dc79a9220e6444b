import type { ChartMark } from '#domain/charts/chart.ts';
import type { MarkMove } from '#domain/charts/marks.ts';
import { placeMark } from '#domain/charts/new-mark.ts';

/** How far words go from their point before they reach an edge, in parts of the plot, right and down. */
export interface Reach {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** As far as parts go at all: where it is not known how large the words are. */
const anywhere: Reach = { left: -1, right: 1, top: -1, bottom: 1 };

/**
 * The mark with its words moved by parts of the plot, right and down; it stops where they reach the edges. Words on a
 * span only move up and down, those at a level only left and right.
 */
export function shiftMark(
  mark: ChartMark,
  right: number,
  down: number,
  reach: Reach = anywhere,
): ChartMark {
  const moved = placeMark(withinReach(shifted(mark, right, down), reach), mark.annotationId);
  return moved.ok ? moved.value : mark;
}

function withinReach(mark: ChartMark, { left, right, top, bottom }: Reach): ChartMark {
  if (mark.kind !== 'point') return mark;
  return {
    ...mark,
    dx: tidy(Math.min(right, Math.max(left, mark.dx))),
    dy: tidy(Math.min(bottom, Math.max(top, mark.dy))),
  };
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

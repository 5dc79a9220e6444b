import type { ChartMark } from '#domain/charts/chart.ts';
import { alongWithin } from '../configure/words-box.ts';
import { shiftMark, type Reach } from '../model/shift-mark.ts';
import type { Area } from './place-boxes.ts';
import type { PlacedNote } from './notes.ts';

/** How a mark can be moved in the picture where it is drawn. */
export interface MarkWay {
  /** The mark, placed where its words are seen: others may be in the way of where they are wanted. */
  readonly seen: ChartMark;
  /** How far its words go. */
  readonly reach: Reach;
  /** In CSS pixels, what is a whole of the plot for its words, across and along. */
  readonly width: number;
  readonly height: number;
}

/** How the words of a mark can be moved from where they are drawn. */
export function wayOf(mark: ChartMark, note: PlacedNote, area: Area): MarkWay {
  const [width, height] = [area.right - area.left, area.bottom - area.top];
  const ends = (size: number, start: number, end: number) =>
    [0, 1].map((part) => alongWithin(part, size, start, end));
  const [left = 0, right = 0] = ends(note.width, area.left, area.right);
  const [top = 0, bottom = 0] = ends(note.height, area.top, area.bottom);
  if (mark.kind === 'point') {
    const { x, y } = note.point ?? note;
    const reach = {
      left: (left - x) / width,
      right: (right - x) / width,
      top: (top - y) / height,
      bottom: (bottom - y) / height,
    };
    const seen = { ...mark, dx: (note.x - x) / width, dy: (note.y - y) / height };
    return { seen: shiftMark(seen, 0, 0), reach, width, height };
  }
  // Words along a span or a level go from edge to edge: their own size is no way.
  const [across, along] = [right - left, bottom - top];
  const at =
    mark.kind === 'span'
      ? along === 0
        ? mark.at
        : (note.y - top) / along
      : across === 0
        ? mark.at
        : (note.x - left) / across;
  const reach = { left: 0, right: 1, top: 0, bottom: 1 };
  const part = Math.min(1, Math.max(0, at));
  return {
    seen: shiftMark({ ...mark, at: part }, 0, 0),
    reach,
    width: Math.max(1, across),
    height: Math.max(1, along),
  };
}

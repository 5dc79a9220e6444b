import type { Chart, Plugin } from 'chart.js';
import annotation from 'chartjs-plugin-annotation';
import { notesIn, type NotesData } from '../configure/lode-chart.ts';
import {
  alongWithin,
  keepWithin,
  linesOfNote,
  sizeOfWords,
  wordsPadding,
} from '../configure/words-box.ts';
import type { DrawnMark } from '../model/drawn-marks.ts';
import { drawArrow } from './arrow.ts';
import { placeBoxes, type BoxPlace, type Place, type WantedBox } from './place-boxes.ts';
import { placeOfPoint } from './point-place.ts';

/** Words of a note as they were drawn last, in CSS pixels: `x` and `y` are the middle of their box. */
export interface PlacedNote extends Place {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly lines: ReadonlyArray<string>;
  /** The point that they are about; null for those on spans and levels. */
  readonly point: Place | null;
}

const drawn = new WeakMap<Chart, ReadonlyArray<PlacedNote>>();

/** The words of notes where they stand in the chart now, those on top last. */
export function placedNotes(chart: Chart): ReadonlyArray<PlacedNote> {
  return drawn.get(chart) ?? [];
}

/**
 * Draws the words of notes, with a ring around the point that they are about and an arrow to it. None lies on another
 * while there is room, at whatever size the chart is drawn.
 */
export const notes: Plugin<'line' | 'bar'> = {
  id: 'notes',
  // Before tooltips, which belong on top.
  afterDatasetsDraw(chart) {
    const data = notesIn(chart);
    const placed = data === null ? [] : layOut(chart as Chart, data);
    drawn.set(chart as Chart, placed);
    if (data === null) return;
    const { ctx } = chart;
    ctx.save();
    ctx.setLineDash([]);
    for (const { point } of placed) if (point !== null) drawRing(ctx, point, data);
    for (const note of placed) {
      if (note.point === null) continue;
      const { theme, size } = data.look;
      drawArrow(ctx, note, note.point, { colour: theme.ink, size, short: ringRadius });
    }
    // No arrow crosses words.
    for (const note of placed) drawNote(ctx, note, data);
    ctx.restore();
  },
};

function layOut(chart: Chart, { marks, look }: NotesData): PlacedNote[] {
  const { ctx, chartArea: area } = chart;
  const font = { family: look.theme.face, size: look.size };
  const found = marks.flatMap((mark) => {
    const point = mark.kind === 'point' ? placeOfPoint(chart, mark) : null;
    if (mark.kind === 'point' && point === null) return [];
    const lines = linesOfNote(mark.text, font, ctx, area);
    const box = sizeOfWords(lines, font, ctx);
    return [{ mark, point, lines, wanted: { ...box, ...wantedPlace(chart, mark, point, box) } }];
  });
  const places = placeBoxes(
    found.map(({ wanted }) => wanted),
    [
      ...found.flatMap(({ point }) => (point === null ? [] : roomAround(point))),
      ...labelsOf(chart),
    ],
    area,
  );
  return found.map(({ mark, point, lines, wanted }, index) => {
    const { x, y } = places[index] ?? wanted;
    return { id: mark.id, x, y, width: wanted.width, height: wanted.height, lines, point };
  });
}

/** So much around a point stays free, so that its ring is seen. */
const pointRoom = 20;

function roomAround({ x, y }: Place): BoxPlace {
  return { x, y, width: pointRoom, height: pointRoom };
}

/** The names and figures that stand in the plot by themselves: beside points, on bars. */
function labelsOf(chart: Chart): BoxPlace[] {
  return annotation.getAnnotations(chart).flatMap((one) => {
    // The type of its elements leaves out what each of them was made from.
    const { options } = one as { readonly options?: { readonly type?: string } };
    const { centerX: x, centerY: y, width, height } = one;
    return options?.type === 'label' ? [{ x, y, width, height }] : [];
  });
}

function wantedPlace(
  { scales, chartArea }: Chart,
  mark: DrawnMark,
  point: Place | null,
  { width, height }: { readonly width: number; readonly height: number },
): Place & Pick<WantedBox, 'along'> {
  const { left, right, top, bottom } = chartArea;
  switch (mark.kind) {
    case 'point':
      return {
        x: (point?.x ?? left) + mark.dx * (right - left),
        y: (point?.y ?? top) + mark.dy * (bottom - top),
        along: 'both',
      };
    case 'span': {
      const ends = [mark.first, mark.last].map((at) => scales['x']?.getPixelForValue(at) ?? left);
      return {
        x: keepWithin(((ends[0] ?? left) + (ends[1] ?? left)) / 2, width, left, right),
        y: alongWithin(mark.at, height, top, bottom),
        along: 'y',
      };
    }
    case 'level':
      return {
        x: alongWithin(mark.at, width, left, right),
        y: keepWithin(scales['y']?.getPixelForValue(mark.value) ?? top, height, top, bottom),
        along: 'x',
      };
  }
}

/** Around the point, in CSS pixels. */
const ringRadius = 8;

function drawRing(ctx: CanvasRenderingContext2D, { x, y }: Place, { look }: NotesData): void {
  ctx.strokeStyle = look.theme.ink;
  ctx.lineWidth = 1.5;
  ctx.beginPath();
  ctx.arc(x, y, ringRadius, 0, 2 * Math.PI);
  ctx.stroke();
}

function drawNote(ctx: CanvasRenderingContext2D, note: PlacedNote, { look }: NotesData): void {
  const { theme, size } = look;
  const { x, y, width, height, lines } = note;
  const [left, top] = [x - width / 2, y - height / 2];
  ctx.fillStyle = theme.paper;
  ctx.strokeStyle = theme.muted;
  ctx.lineWidth = 1;
  ctx.fillRect(left, top, width, height);
  ctx.strokeRect(left, top, width, height);
  ctx.font = `${size}px ${theme.face}`;
  ctx.fillStyle = theme.ink;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  lines.forEach((line, index) => {
    ctx.fillText(
      line,
      left + wordsPadding + 0.5,
      top + wordsPadding + 0.5 + (index + 0.5) * size * 1.2,
    );
  });
}

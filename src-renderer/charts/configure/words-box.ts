import { wrapText } from '../wrap-text.ts';

/** How large the box around a mark's words is, in CSS pixels. */
export interface WordsBox {
  readonly width: number;
  readonly height: number;
}

/** Between the words and the edge of their box, in CSS pixels. */
export const wordsPadding = 4;

/** The box that the annotation plugin draws around these lines, its border with it. */
export function sizeOfWords(
  lines: ReadonlyArray<string>,
  { family, size }: { readonly family: string; readonly size: number },
  ctx: Pen,
): WordsBox {
  ctx.save();
  ctx.font = `${size}px ${family}`;
  const widths = lines.map((line) => ctx.measureText(line).width);
  ctx.restore();
  const around = 2 * wordsPadding + 1;
  // Chart.js sets lines 1.2 times their size apart.
  return { width: Math.max(0, ...widths) + around, height: lines.length * size * 1.2 + around };
}

/** So much room is left between a box and the edges of the plot, in CSS pixels. */
const margin = 3;

/** The middle of a box that is wanted at `middle`, moved so that all of it stands between the ends; else half-way. */
export function keepWithin(middle: number, size: number, start: number, end: number): number {
  const [least, most] = [start + margin + size / 2, end - margin - size / 2];
  return least > most ? (start + end) / 2 : Math.min(most, Math.max(least, middle));
}

/** The middle of a box that stands a part of the way between the ends: with 0 at the start, with 1 at the end. */
export function alongWithin(part: number, size: number, start: number, end: number): number {
  const [least, most] = [start + margin + size / 2, end - margin - size / 2];
  return least > most ? (start + end) / 2 : least + part * (most - least);
}

type Pen = Pick<CanvasRenderingContext2D, 'save' | 'restore' | 'measureText' | 'font'>;

/** A line of a note is so long at most, in ems and as a part of the plot, and a note has so many at most. */
const [longestLine, widestPart, mostLines] = [17, 0.72, 8];

/** What a note says in lines that leave something of the plot to be seen; what does not fit ends in an ellipsis. */
export function linesOfNote(
  text: string,
  { family, size }: { readonly family: string; readonly size: number },
  ctx: Pen,
  { width, height }: { readonly width: number; readonly height: number },
): string[] {
  const most = Math.max(size, Math.min(longestLine * size, widestPart * width));
  ctx.save();
  ctx.font = `${size}px ${family}`;
  const lines = text
    .split('\n')
    .flatMap((line) => wrapText(line, most, (part) => ctx.measureText(part).width));
  ctx.restore();
  const room = Math.floor((height - 2 * (margin + wordsPadding) - 1) / (size * 1.2));
  const count = Math.max(1, Math.min(mostLines, room));
  return lines.length > count
    ? [...lines.slice(0, count - 1), `${lines[count - 1] ?? ''} \u2026`]
    : lines;
}

import type { ChartTheme } from '../palette.ts';
import { sampleWidth, type PlacedMark } from './legend.ts';
import type { PictureLayout } from './layout.ts';
import { fontOf } from './text-block.ts';

/** Draws paper, words and key, everything but the panels, in the picture's own units. */
export function drawWords(
  { width, height, texts, marks }: PictureLayout,
  theme: ChartTheme,
  pen: CanvasRenderingContext2D,
): void {
  pen.fillStyle = theme.paper;
  pen.fillRect(0, 0, width, height);
  for (const mark of marks) drawMark(mark, theme, pen);
  pen.textBaseline = 'alphabetic';
  pen.textAlign = 'left';
  for (const { text, x, y, style } of texts) {
    pen.font = fontOf(style);
    pen.fillStyle = style.colour;
    pen.fillText(text, x, y);
  }
}

/** A sample of the line with its point, so that colour does not tell alone. */
function drawMark({ entry, x, y }: PlacedMark, theme: ChartTheme, pen: CanvasRenderingContext2D) {
  pen.strokeStyle = entry.colour;
  pen.lineWidth = 2;
  pen.setLineDash([...entry.dash]);
  pen.beginPath();
  pen.moveTo(x, y);
  pen.lineTo(x + sampleWidth, y);
  pen.stroke();
  pen.setLineDash([]);
  pen.lineWidth = 1.5;
  pen.fillStyle = entry.colour;
  pen.beginPath();
  tracePoint(entry.point, x + sampleWidth / 2, y, pen);
  pen.fill();
  // On the paper's colour the point stands out from its own line.
  pen.strokeStyle = theme.paper;
  pen.lineWidth = 1;
  pen.stroke();
}

function tracePoint(
  point: PlacedMark['entry']['point'],
  x: number,
  y: number,
  pen: CanvasRenderingContext2D,
): void {
  const size = 5;
  switch (point) {
    case 'circle':
      pen.arc(x, y, size, 0, 2 * Math.PI);
      break;
    case 'rect':
      pen.rect(x - size * 0.85, y - size * 0.85, size * 1.7, size * 1.7);
      break;
    case 'triangle':
      pen.moveTo(x, y - size);
      pen.lineTo(x + size, y + size * 0.8);
      pen.lineTo(x - size, y + size * 0.8);
      break;
    case 'rectRot':
      pen.moveTo(x, y - size * 1.15);
      pen.lineTo(x + size * 1.15, y);
      pen.lineTo(x, y + size * 1.15);
      pen.lineTo(x - size * 1.15, y);
      break;
  }
  pen.closePath();
}

import type { LodeChart } from './configure/lode-chart.ts';
import type { ChartTheme } from './palette.ts';
import { Chart } from './setup.ts';
import type { ChartWords } from './words/chart-words.ts';
import { wrapText } from './wrap-text.ts';

/** Sizes in CSS pixels; `scale` is how many of the picture's pixels make one. */
export interface PictureSize {
  readonly width: number;
  readonly chartHeight: number;
  readonly scale: number;
}

const margin = 28;

interface Line {
  readonly text: string;
  readonly font: string;
  readonly height: number;
  readonly colour: string;
}

/** Draws chart and words as a PNG: title, unit, source and footnotes are inside it, and its height follows them. */
export async function drawPicture(
  chart: LodeChart,
  words: ChartWords,
  theme: ChartTheme,
  size: PictureSize,
): Promise<Uint8Array> {
  await document.fonts.ready;
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('No picture can be drawn here.');
  const inner = size.width - 2 * margin;
  const lay = (text: string, font: string, height: number, colour: string): Line[] => {
    context.font = font;
    return wrapText(text, inner, (part) => context.measureText(part).width).map((line) => ({
      text: line,
      font,
      height,
      colour,
    }));
  };
  const above = [
    ...lay(words.title, `600 20px ${theme.face}`, 26, theme.ink),
    ...lay(words.subtitle, `400 14px ${theme.face}`, 22, theme.muted),
  ];
  const below = words.below.flatMap((text) => lay(text, `400 12px ${theme.face}`, 18, theme.muted));
  const heightOf = (lines: ReadonlyArray<Line>) =>
    lines.reduce((sum, line) => sum + line.height, 0);
  const chartTop = margin + heightOf(above) + 12;
  const belowTop = chartTop + size.chartHeight + 16;
  const height = belowTop + heightOf(below) + margin;

  canvas.width = Math.round(size.width * size.scale);
  canvas.height = Math.round(height * size.scale);
  context.scale(size.scale, size.scale);
  context.fillStyle = theme.paper;
  context.fillRect(0, 0, size.width, height);
  drawLines(context, above, margin);
  context.drawImage(
    drawChart(chart, theme, inner, size),
    margin,
    chartTop,
    inner,
    size.chartHeight,
  );
  drawLines(context, below, belowTop);
  return toPng(canvas);
}

function drawLines(context: CanvasRenderingContext2D, lines: ReadonlyArray<Line>, top: number) {
  context.textBaseline = 'top';
  lines.reduce((y, line) => {
    context.font = line.font;
    context.fillStyle = line.colour;
    context.fillText(line.text, margin, y);
    return y + line.height;
  }, top);
}

function drawChart(
  configuration: LodeChart,
  theme: ChartTheme,
  width: number,
  size: PictureSize,
): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = size.chartHeight;
  const chart = new Chart(canvas, {
    ...configuration,
    options: {
      ...configuration.options,
      responsive: false,
      devicePixelRatio: size.scale,
      color: theme.ink,
      font: { family: theme.face },
    },
  });
  // The canvas outlives the chart only as pixels: copied before the chart clears it.
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  copy.getContext('2d')?.drawImage(canvas, 0, 0);
  chart.destroy();
  return copy;
}

function toPng(canvas: HTMLCanvasElement): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('The picture could not be made.'));
      else resolve(blob.arrayBuffer().then((buffer) => new Uint8Array(buffer)));
    }, 'image/png');
  });
}

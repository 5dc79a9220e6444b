import type { Chart, Plugin } from 'chart.js';
import type { LodeDataset } from '../configure/lode-chart.ts';

/** So many lines are named at their ends: more names would not find room. */
export const mostEndLabels = 8;

/** Room for the names at the lines' ends, in CSS pixels: for the mark, and some 0.64 em a character, bounded. */
export function endLabelWidth(
  series: ReadonlyArray<{ readonly label: string }>,
  size: number,
): number {
  const longest = Math.max(0, ...series.slice(0, mostEndLabels).map(({ label }) => label.length));
  return Math.min(size * 22, size * 2.4 + longest * size * 0.64);
}

/** Names each line at its last point: read there sooner than in a legend. Names that would collide move apart. */
export const endLabels: Plugin<'line' | 'bar'> = {
  id: 'endLabels',
  afterDatasetsDraw(chart) {
    const { ctx, chartArea } = chart;
    const found = chart.data.datasets.flatMap((_, index) => endOf(chart, index));
    ctx.save();
    const size = Number(chart.options.font?.size ?? 12);
    const lineHeight = size + 2;
    ctx.font = `${size}px ${String(chart.options.font?.family ?? 'sans-serif')}`;
    ctx.textBaseline = 'middle';
    for (const column of groupByColumn(lastOfEach(found))) {
      const wanted = column.map(({ y }) => y);
      const top = chartArea.top + lineHeight / 2;
      const placed = spreadLabels(wanted, lineHeight, top, chartArea.bottom - lineHeight / 2);
      column.forEach((end, index) => drawLabel(chart, end, placed[index] ?? end.y));
    }
    ctx.restore();
  },
};

interface LineEnd {
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly colour: string;
}

/** The mark in the line's colour leads from its end to the name, so that a name that had to move still belongs. */
function drawLabel({ ctx, width, options }: Chart, { x, y, label, colour }: LineEnd, at: number) {
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1.5;
  ctx.beginPath();
  ctx.moveTo(x + 6, y);
  ctx.lineTo(x + 16, at);
  ctx.stroke();
  ctx.fillStyle = String(options.color);
  ctx.fillText(shorten(label, width - x - 20, ctx), x + 20, at);
}

/** A series with ranges and numbers has two ends; its name stands at the later one. */
function lastOfEach(ends: ReadonlyArray<LineEnd>): LineEnd[] {
  return ends.filter(
    (end, index) =>
      !ends.some(
        (other, place) =>
          place !== index &&
          other.label === end.label &&
          other.colour === end.colour &&
          (other.x > end.x || (other.x === end.x && place > index)),
      ),
  );
}

/** Names can only collide where their lines end in the same place. */
function groupByColumn(ends: ReadonlyArray<LineEnd>): LineEnd[][] {
  const columns = new Map<number, LineEnd[]>();
  for (const end of ends) {
    const column = Math.round(end.x);
    columns.set(column, [...(columns.get(column) ?? []), end]);
  }
  return [...columns.values()];
}

function endOf(chart: Chart, index: number): LineEnd[] {
  // Our own datasets are the only ones that charts have.
  const dataset = chart.data.datasets[index] as LodeDataset | undefined;
  const meta = chart.getDatasetMeta(index);
  if (dataset?.endLabel === undefined || meta.hidden) return [];
  const last = dataset.data.findLastIndex((value) => value !== null);
  const point = meta.data[last];
  if (point === undefined) return [];
  const { x, y, base } = point.getProps(['x', 'y', 'base'], true);
  // A range is a bar from low to high: its name stands at its middle.
  const middle = meta.type === 'bar' && typeof base === 'number' ? (y + base) / 2 : y;
  return [{ x, y: middle, label: dataset.endLabel, colour: String(dataset.borderColor) }];
}

/**
 * Moves labels apart so that none overlap, keeping their order and staying as close to their places as a push
 * downwards and then back up allows. All in CSS pixels.
 */
export function spreadLabels(
  wanted: ReadonlyArray<number>,
  gap: number,
  top: number,
  bottom: number,
): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const placed = [...wanted];
  order.reduce((above, index) => {
    placed[index] = Math.max(wanted[index] ?? 0, above + gap);
    return placed[index];
  }, top - gap);
  order.reduceRight((below, index) => {
    placed[index] = Math.min(placed[index] ?? 0, below - gap);
    return placed[index];
  }, bottom + gap);
  return placed;
}

/** The text, cut with an ellipsis so that it is no wider than `width` in CSS pixels. */
function shorten(text: string, width: number, ctx: CanvasRenderingContext2D): string {
  if (ctx.measureText(text).width <= width) return text;
  const lengths = [...text].map((_, index) => text.length - index - 1);
  const fits = lengths.find(
    (length) => ctx.measureText(`${text.slice(0, length)}\u2026`).width <= width,
  );
  return `${text.slice(0, fits ?? 0)}\u2026`;
}

import type { Chart, Plugin } from 'chart.js';
import type { LodeDataset } from '../configure/lode-chart.ts';

type Span = readonly [low: number, high: number] | null;

/** Draws what rounding leaves open: a band behind lines, whiskers over bars. */
export const spanBands: Plugin<'line' | 'bar'> = {
  id: 'spanBands',
  beforeDatasetDraw(chart, { index, meta }) {
    if (meta.type === 'line') drawBand(chart, index);
  },
  afterDatasetDraw(chart, { index, meta }) {
    if (meta.type === 'bar') drawWhiskers(chart, index);
  },
};

function spansOf(chart: Chart, index: number): ReadonlyArray<Span> {
  // Our own datasets are the only ones that charts have.
  return (chart.data.datasets[index] as LodeDataset | undefined)?.spans ?? [];
}

interface Place {
  readonly x: number;
  readonly low: number;
  readonly high: number;
}

/** Where each span lies, in CSS pixels; null where there is none. */
function placesOf(chart: Chart, index: number): Array<Place | null> {
  const meta = chart.getDatasetMeta(index);
  const scale = chart.scales[meta.yAxisID ?? 'y'];
  return spansOf(chart, index).map((span, place) => {
    const element = meta.data[place];
    if (span === null || element === undefined || scale === undefined) return null;
    const { x } = element.getProps(['x'], true);
    // A log axis has no place for zero and what is below it: the span goes down to its end.
    const isBeyond = scale.type === 'logarithmic' && span[0] <= 0;
    return {
      x,
      low: isBeyond ? scale.bottom : scale.getPixelForValue(span[0]),
      high: scale.getPixelForValue(span[1]),
    };
  });
}

/** Half the width of a band that is one point wide, in CSS pixels. */
const least = 3;

function drawBand(chart: Chart, index: number): void {
  const { ctx } = chart;
  ctx.save();
  ctx.globalAlpha = 0.22;
  ctx.fillStyle = String(chart.data.datasets[index]?.borderColor);
  for (const run of splitIntoRuns(placesOf(chart, index))) {
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined) continue;
    ctx.beginPath();
    ctx.moveTo(first.x - (run.length === 1 ? least : 0), first.high);
    for (const { x, high } of run) ctx.lineTo(x, high);
    if (run.length === 1) ctx.lineTo(last.x + least, last.high);
    if (run.length === 1) ctx.lineTo(last.x + least, last.low);
    for (const { x, low } of [...run].reverse()) ctx.lineTo(x, low);
    if (run.length === 1) ctx.lineTo(first.x - least, first.low);
    ctx.closePath();
    ctx.fill();
  }
  ctx.restore();
}

/** Neighbours without a gap between them. */
function splitIntoRuns(places: ReadonlyArray<Place | null>): Place[][] {
  const runs: Place[][] = [[]];
  for (const place of places) {
    if (place === null) runs.push([]);
    else runs.at(-1)?.push(place);
  }
  return runs.filter((run) => run.length > 0);
}

function drawWhiskers(chart: Chart, index: number): void {
  const { ctx, options } = chart;
  ctx.save();
  ctx.strokeStyle = String(options.color);
  ctx.lineWidth = 1;
  for (const place of placesOf(chart, index)) {
    if (place === null) continue;
    ctx.beginPath();
    ctx.moveTo(place.x, place.low);
    ctx.lineTo(place.x, place.high);
    for (const y of [place.low, place.high]) {
      ctx.moveTo(place.x - least, y);
      ctx.lineTo(place.x + least, y);
    }
    ctx.stroke();
  }
  ctx.restore();
}

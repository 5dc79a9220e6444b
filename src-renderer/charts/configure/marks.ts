import type { Chart } from 'chart.js';
import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import type { DrawnMark } from '../model/drawn-marks.ts';
import { wrapText } from '../wrap-text.ts';
import { fontOf } from './axes.ts';
import type { ChartLook, LodeChart } from './lode-chart.ts';
import { alongWithin, keepWithin, sizeOfWords, wordsPadding, type WordsBox } from './words-box.ts';

/** The chart with its annotations drawn: notes with arrows on points, shaded spans of time, lines at levels. */
export function withMarks(
  chart: LodeChart,
  marks: ReadonlyArray<DrawnMark>,
  look: ChartLook,
): LodeChart {
  if (marks.length === 0) return chart;
  const { plugins } = chart.options ?? {};
  return {
    ...chart,
    options: {
      ...chart.options,
      plugins: {
        ...plugins,
        annotation: {
          ...plugins?.annotation,
          clip: false,
          annotations: {
            ...plugins?.annotation?.annotations,
            ...Object.fromEntries(
              marks.flatMap((mark) =>
                drawMark(mark, look).map((drawn) => [
                  drawn.type === 'label' ? wordsKey(mark.id) : `mark ${mark.id}`,
                  drawn,
                ]),
              ),
            ),
          },
        },
      },
    },
  };
}

/** The key under which a mark's words are drawn: what is under the pointer is told by it. */
export function wordsKey(annotationId: string): string {
  return `mark ${annotationId} words`;
}

function drawMark(mark: DrawnMark, look: ChartLook): AnnotationOptions[] {
  switch (mark.kind) {
    case 'point':
      return [drawPoint(mark, look), drawNote(mark, look)];
    case 'span':
      return [drawSpan(mark, look), drawSpanWords(mark, look)];
    case 'level':
      return [drawLevel(mark, look), drawLevelWords(mark, look)];
  }
}

/** The ring around the point that the words are about. */
function drawPoint(
  { x, y, onSecondAxis }: Extract<DrawnMark, { kind: 'point' }>,
  { theme }: ChartLook,
): AnnotationOptions {
  return {
    type: 'point',
    xValue: x,
    yValue: y,
    yScaleID: onSecondAxis ? 'y2' : 'y',
    radius: 8,
    backgroundColor: 'transparent',
    borderColor: theme.ink,
    borderWidth: 1.5,
  };
}

function drawNote(
  { x, y, dx, dy, text, onSecondAxis }: Extract<DrawnMark, { kind: 'point' }>,
  look: ChartLook,
): AnnotationOptions {
  const lines = linesOf(text);
  const yScaleID = onSecondAxis ? 'y2' : 'y';
  return {
    type: 'label',
    xValue: x,
    yValue: y,
    yScaleID,
    // Parts of the plot: the words keep their place from the point at every size.
    xAdjust: ({ chart }) => {
      const point = chart.scales['x']?.getPixelForValue(x) ?? 0;
      const { left, right, width } = chart.chartArea;
      return keepWithin(point + dx * width, boxOf(lines, look, chart).width, left, right) - point;
    },
    yAdjust: ({ chart }) => {
      const point = chart.scales[yScaleID]?.getPixelForValue(y) ?? 0;
      const { top, bottom, height } = chart.chartArea;
      return keepWithin(point + dy * height, boxOf(lines, look, chart).height, top, bottom) - point;
    },
    ...wordsOf(lines, look),
    callout: { display: true, borderColor: look.theme.ink, borderWidth: 1, margin: 0 },
  };
}

function drawSpan(
  span: Extract<DrawnMark, { kind: 'span' }>,
  { theme }: ChartLook,
): AnnotationOptions {
  return {
    type: 'box',
    ...endsOf(span),
    drawTime: 'beforeDatasetsDraw',
    backgroundColor: `${theme.muted}22`,
    borderColor: theme.muted,
    borderWidth: 0,
  };
}

function drawSpanWords(
  span: Extract<DrawnMark, { kind: 'span' }>,
  look: ChartLook,
): AnnotationOptions {
  const lines = linesOf(span.text);
  const ends = endsOf(span);
  return {
    type: 'label',
    ...ends,
    xAdjust: ({ chart }) => {
      const { left, right } = chart.chartArea;
      const [from, to] = [ends.xMin({ chart }), ends.xMax({ chart })].map(
        (at) => chart.scales['x']?.getPixelForValue(at) ?? 0,
      );
      const middle = ((from ?? 0) + (to ?? 0)) / 2;
      return keepWithin(middle, boxOf(lines, look, chart).width, left, right) - middle;
    },
    yAdjust: ({ chart }) => {
      const { top, bottom } = chart.chartArea;
      const { height } = boxOf(lines, look, chart);
      return alongWithin(span.at, height, top, bottom) - (top + bottom) / 2;
    },
    ...wordsOf(lines, look),
  };
}

/** Half a step around its periods; where an axis begins and ends at its periods' points, not beyond them. */
function endsOf({ first, last }: Extract<DrawnMark, { kind: 'span' }>) {
  const [from, to] = [Math.min(first, last) - 0.5, Math.max(first, last) + 0.5];
  return {
    xScaleID: 'x',
    adjustScaleRange: false,
    xMin: ({ chart }: { chart: Chart }) => Math.max(from, -roomOf(chart)),
    xMax: ({ chart }: { chart: Chart }) =>
      Math.min(to, (chart.data.labels?.length ?? 0) - 1 + roomOf(chart)),
  };
}

/** In steps, before the first point of the axis of periods and behind the last. */
function roomOf({ scales }: Chart): number {
  const { x } = scales;
  // Only axes of names have it, and Chart.js's type is that of any axis.
  return x !== undefined && (x.options as { offset?: boolean }).offset === true ? 0.5 : 0;
}

function drawLevel(
  { value }: Extract<DrawnMark, { kind: 'level' }>,
  { theme }: ChartLook,
): AnnotationOptions {
  return {
    type: 'line',
    scaleID: 'y',
    value,
    borderColor: theme.ink,
    borderWidth: 1,
    borderDash: [6, 3],
  };
}

function drawLevelWords(
  { value, at, text }: Extract<DrawnMark, { kind: 'level' }>,
  look: ChartLook,
): AnnotationOptions {
  const lines = linesOf(text);
  return {
    type: 'label',
    yScaleID: 'y',
    yValue: value,
    xAdjust: ({ chart }) => {
      const { left, right } = chart.chartArea;
      const { width } = boxOf(lines, look, chart);
      return alongWithin(at, width, left, right) - (left + right) / 2;
    },
    yAdjust: ({ chart }) => {
      const line = chart.scales['y']?.getPixelForValue(value) ?? 0;
      const { top, bottom } = chart.chartArea;
      return keepWithin(line, boxOf(lines, look, chart).height, top, bottom) - line;
    },
    ...wordsOf(lines, look),
  };
}

function boxOf(
  lines: ReadonlyArray<string>,
  look: ChartLook,
  { ctx }: { readonly ctx: CanvasRenderingContext2D },
): WordsBox {
  return sizeOfWords(lines, fontOf(look), ctx);
}

/** So many characters go in a line of an annotation, and so many lines in all: more would hide the chart. */
const [lineLength, mostLines] = [32, 8];

function wordsOf(lines: string[], look: ChartLook) {
  return {
    content: lines,
    // Above the lines and shades of all marks.
    z: 1,
    color: look.theme.ink,
    backgroundColor: look.theme.paper,
    borderColor: look.theme.muted,
    borderWidth: 1,
    borderRadius: 2,
    padding: wordsPadding,
    textAlign: 'start' as const,
    font: { ...fontOf(look), weight: 'normal' as const },
  };
}

function linesOf(text: string): string[] {
  const lines = text
    .split('\n')
    .flatMap((line) => wrapText(line, lineLength, (part) => part.length));
  return lines.length > mostLines
    ? [...lines.slice(0, mostLines - 1), `${lines[mostLines - 1] ?? ''} \u2026`]
    : lines;
}

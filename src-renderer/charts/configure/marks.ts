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
    callout: { display: true, borderColor: look.theme.ink, borderWidth: 1, margin: 4 },
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
  const { xMin, xMax } = endsOf(span);
  return {
    type: 'label',
    ...endsOf(span),
    xAdjust: ({ chart }) => {
      const { left, right } = chart.chartArea;
      const ends = [xMin, xMax].map((at) => chart.scales['x']?.getPixelForValue(at) ?? 0);
      const middle = ends.reduce((sum, at) => sum + Math.min(right, Math.max(left, at)), 0) / 2;
      // The plugin starts from the middle of the box, which may reach beyond the plot.
      const from = ends.reduce((sum, at) => sum + at, 0) / 2;
      return keepWithin(middle, boxOf(lines, look, chart).width, left, right) - from;
    },
    yAdjust: ({ chart }) => {
      const { top, bottom } = chart.chartArea;
      const { height } = boxOf(lines, look, chart);
      return alongWithin(span.at, height, top, bottom) - (top + bottom) / 2;
    },
    ...wordsOf(lines, look),
  };
}

function endsOf({ first, last }: Extract<DrawnMark, { kind: 'span' }>) {
  return { xScaleID: 'x', xMin: Math.min(first, last) - 0.5, xMax: Math.max(first, last) + 0.5 };
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

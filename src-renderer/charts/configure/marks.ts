import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import type { DrawnMark } from '../model/drawn-marks.ts';
import { wrapText } from '../wrap-text.ts';
import { fontOf } from './axes.ts';
import type { ChartLook, LodeChart } from './lode-chart.ts';

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
                drawMark(mark, look).map((drawn, index) => [`mark ${mark.id} ${index}`, drawn]),
              ),
            ),
          },
        },
      },
    },
  };
}

function drawMark(mark: DrawnMark, look: ChartLook): AnnotationOptions[] {
  switch (mark.kind) {
    case 'point':
      return [drawPoint(mark, look), drawNote(mark, look)];
    case 'span':
      return [drawSpan(mark, look)];
    case 'level':
      return [drawLevel(mark, look)];
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
  return {
    type: 'label',
    xValue: x,
    yValue: y,
    yScaleID: onSecondAxis ? 'y2' : 'y',
    // Parts of the plot: the words keep their place from the point at every size.
    xAdjust: ({ chart }) => dx * chart.chartArea.width,
    yAdjust: ({ chart }) => dy * chart.chartArea.height,
    ...wordsOf(text, look),
    callout: { display: true, borderColor: look.theme.ink, borderWidth: 1, margin: 4 },
  };
}

function drawSpan(
  { first, last, at, text }: Extract<DrawnMark, { kind: 'span' }>,
  look: ChartLook,
): AnnotationOptions {
  const [from, to] = [Math.min(first, last), Math.max(first, last)];
  return {
    type: 'box',
    xScaleID: 'x',
    xMin: from - 0.5,
    xMax: to + 0.5,
    drawTime: 'beforeDatasetsDraw',
    backgroundColor: `${look.theme.muted}22`,
    borderColor: look.theme.muted,
    borderWidth: 0,
    label: {
      display: true,
      drawTime: 'afterDatasetsDraw',
      position: { x: 'center', y: percentOf(at) },
      content: linesOf(text),
      color: look.theme.ink,
      font: { ...fontOf(look), weight: 'normal' as const },
    },
  };
}

function drawLevel(
  { value, at, text }: Extract<DrawnMark, { kind: 'level' }>,
  look: ChartLook,
): AnnotationOptions {
  return {
    type: 'line',
    scaleID: 'y',
    value,
    borderColor: look.theme.ink,
    borderWidth: 1,
    borderDash: [6, 3],
    label: { display: true, position: percentOf(at), ...wordsOf(text, look) },
  };
}

function percentOf(part: number): `${number}%` {
  return `${Math.round(part * 100)}%`;
}

/** So many characters go in a line of an annotation, and so many lines in all: more would hide the chart. */
const [lineLength, mostLines] = [32, 8];

function wordsOf(text: string, look: ChartLook) {
  return {
    content: linesOf(text),
    color: look.theme.ink,
    backgroundColor: look.theme.paper,
    borderColor: look.theme.muted,
    borderWidth: 1,
    borderRadius: 2,
    padding: 4,
    textAlign: 'start' as const,
    font: { ...fontOf(look), weight: 'normal' as const },
  };
}

function linesOf(text: string): string[] {
  const lines = text
    .split('\n')
    .flatMap((line) => wrapText(line, lineLength, (part) => part.length));
  return lines.length > mostLines ? [...lines.slice(0, mostLines), '\u2026'] : lines;
}

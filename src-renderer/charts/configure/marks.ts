import type { Chart } from 'chart.js';
import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import type { DrawnMark } from '../model/drawn-marks.ts';
import { withNotes, type ChartLook, type LodeChart } from './lode-chart.ts';

/**
 * The chart with its annotations drawn: shaded spans of time and lines at levels behind and among what is drawn, and the
 * words of all of them by a plugin of our own, which knows where each point came to stand.
 */
export function withMarks(
  chart: LodeChart,
  marks: ReadonlyArray<DrawnMark>,
  look: ChartLook,
): LodeChart {
  if (marks.length === 0) return chart;
  const { plugins } = chart.options ?? {};
  return withNotes(
    {
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
                  drawMark(mark, look).map((drawn) => [`mark ${mark.id}`, drawn]),
                ),
              ),
            },
          },
        },
      },
    },
    { marks, look },
  );
}

function drawMark(mark: DrawnMark, look: ChartLook): AnnotationOptions[] {
  switch (mark.kind) {
    case 'point':
      return [];
    case 'span':
      return [drawSpan(mark, look)];
    case 'level':
      return [drawLevel(mark, look)];
  }
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

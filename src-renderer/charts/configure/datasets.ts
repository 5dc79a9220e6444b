import type { ChartSeries } from '../model/time-series.ts';
import type { ChartPoint } from '../model/points.ts';
import type { ChartTheme, SeriesMark } from '../palette.ts';
import type { LodeDataset } from './lode-chart.ts';

/** How one series is drawn. */
export interface SeriesLook extends SeriesMark {
  readonly theme: ChartTheme;
  /** The name at its end; empty for none. */
  readonly endLabel: string;
  readonly showsSpans: boolean;
  /** What each point says in words. */
  readonly words: ReadonlyArray<string>;
}

/** What is not an outcome that was counted is drawn hollow. */
export function grounds(
  points: ReadonlyArray<Pick<ChartPoint, 'isEstimated' | 'isForecast'>>,
  colour: string,
  { paper }: ChartTheme,
): string[] {
  return points.map(({ isEstimated, isForecast }) => (isEstimated || isForecast ? paper : colour));
}

/** Bars on zero, and from low to high where a figure is a range. */
export function toBars(series: ChartSeries, look: SeriesLook): LodeDataset {
  const { points } = series;
  return {
    ...shared(series, look),
    type: 'bar',
    data: points.map(({ y, range }) => (range === null ? y : [range[0], range[1]])),
    backgroundColor: grounds(points, look.colour, look.theme),
    borderColor: look.colour,
    borderWidth: 1.5,
    borderSkipped: false,
    maxBarThickness: 28,
    // A range whose ends are the same is still there to be seen.
    minBarLength: points.some(({ range }) => range !== null) ? 2 : 0,
    pointStyle: look.point,
    // Ranges of several series stand in one place each, as lines do.
    grouped: points.every(({ range }) => range === null),
  };
}

/** A line that leaves gaps as gaps; over a break it does not lead, and to a plan it is dotted. */
export function toLine(series: ChartSeries, look: SeriesLook): LodeDataset {
  const { colour, dash, point, theme } = look;
  const { points } = series;
  return {
    ...shared(series, look),
    type: 'line',
    data: points.map(({ y }) => y),
    spanGaps: false,
    borderColor: colour,
    backgroundColor: colour,
    borderWidth: 2,
    borderDash: [...dash],
    segment: {
      borderColor: ({ p1DataIndex }) =>
        points[p1DataIndex]?.startsAnew ? 'transparent' : undefined,
      borderDash: ({ p1DataIndex }) => (points[p1DataIndex]?.isForecast ? [1, 4] : undefined),
    },
    pointStyle: point,
    pointRadius: 4,
    pointHoverRadius: 6,
    pointBorderColor: colour,
    pointBorderWidth: 1.5,
    pointBackgroundColor: grounds(points, colour, theme),
    clip: false,
  };
}

/** A line whose ground is coloured, down to the one below it. */
export function toArea(series: ChartSeries, look: SeriesLook, isLowest: boolean): LodeDataset {
  return {
    ...toLine(series, look),
    // Not simply down to the series before: where that has a gap, this one would seem to have one too.
    fill: isLowest ? 'origin' : 'stack',
    backgroundColor: `${look.colour}${groundAlpha}`,
    pointRadius: 3,
  };
}

/** As two hexadecimal digits: what lies behind still shows. */
const groundAlpha = '59';

function shared(series: ChartSeries, look: SeriesLook) {
  return {
    label: series.label,
    seriesId: series.id,
    words: look.words,
    yAxisID: series.onSecondAxis ? 'y2' : 'y',
    ...(look.endLabel === '' ? {} : { endLabel: look.endLabel }),
    ...(look.showsSpans ? { spans: series.points.map(({ span }) => span) } : {}),
  };
}

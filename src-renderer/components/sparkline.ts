/** One year of a sparkline. A year that states no amount has no point: the line ends before it and begins anew. */
export interface SparklinePoint {
  readonly year: number;
  /** Both ends of a range; of a number, twice the same. */
  readonly low: number;
  readonly high: number;
  /** Estimates are drawn hollow. */
  readonly isHollow: boolean;
  /** The base year has a mark of its own. */
  readonly isBase: boolean;
  /** The series breaks here: no line leads to this point. */
  readonly startsAnew: boolean;
}

export interface SparklineFrame {
  /** The years at both sides, so that sparklines below each other share their axis. */
  readonly first: number;
  readonly last: number;
  readonly width: number;
  readonly height: number;
  /** Room for marks on every side. */
  readonly margin: number;
}

export interface SparklineMark {
  readonly year: number;
  readonly x: number;
  /** Of a number, both are the same; the high end of a range is further up. */
  readonly yLow: number;
  readonly yHigh: number;
  readonly isHollow: boolean;
  readonly isBase: boolean;
}

export interface SparklineDrawing {
  readonly marks: ReadonlyArray<SparklineMark>;
  /** The lines between numbers of neighbouring years, as an SVG path; empty when there are none. */
  readonly path: string;
}

/** Places the points in the frame: from the lowest amount at its foot to the highest at its top. */
export function drawSparkline(
  points: ReadonlyArray<SparklinePoint>,
  frame: SparklineFrame,
): SparklineDrawing {
  const low = Math.min(...points.map((point) => point.low));
  const high = Math.max(...points.map((point) => point.high));
  const marks = points.map((point) => ({
    year: point.year,
    x: placeYear(point.year, frame),
    yLow: placeAmount(point.low, low, high, frame),
    yHigh: placeAmount(point.high, low, high, frame),
    isHollow: point.isHollow,
    isBase: point.isBase,
  }));
  const lines = points.slice(1).map((point, index) => {
    const [before, from, to] = [points[index], marks[index], marks[index + 1]];
    if (before === undefined || from === undefined || to === undefined) return '';
    const isJoined =
      point.year - before.year === 1 &&
      !point.startsAnew &&
      [before, point].every((one) => one.low === one.high);
    return isJoined ? `M${from.x} ${from.yLow}L${to.x} ${to.yLow}` : '';
  });
  return { marks, path: lines.join('') };
}

/** Where a year stands; the middle when the frame holds only one. */
export function placeYear(year: number, { first, last, width, margin }: SparklineFrame): number {
  const part = last > first ? (year - first) / (last - first) : 0.5;
  return tenth(margin + part * (width - 2 * margin));
}

/** The middle for amounts that do not differ. */
function placeAmount(
  amount: number,
  low: number,
  high: number,
  { height, margin }: SparklineFrame,
): number {
  const part = high > low ? (amount - low) / (high - low) : 0.5;
  return tenth(height - margin - part * (height - 2 * margin));
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

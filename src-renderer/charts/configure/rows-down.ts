import type { LodeChart } from './lode-chart.ts';
import { besideRows, wrapName } from './row-names.ts';

/** How many names stand one below the other in a chart; 0 where its axis of names lies. */
export function rowsDown({ data, options }: Pick<LodeChart, 'data' | 'options'>): number {
  return options?.indexAxis === 'y' ? (data.labels?.length ?? 0) : 0;
}

/** The height in which no name lies on the next, in the unit of the text's size; 0 where none stand so. */
export function heightOfRows(chart: Pick<LodeChart, 'data' | 'options'>, size: number): number {
  const rows = rowsDown(chart);
  if (rows === 0) return 0;
  const names = chart.data.labels ?? [];
  const most = names.reduce((lines, name) => Math.max(lines, linesOf(name)), 1);
  return Math.ceil(rows * most * size * lineHeight + size * axisLines);
}

function linesOf(name: string): number {
  return wrapName(name, besideRows).length;
}

const lineHeight = 1.35;
/** What the axis of values takes, with its ticks and title, in lines. */
const axisLines = 5;

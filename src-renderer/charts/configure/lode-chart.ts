import type { ChartConfiguration, ChartDataset } from 'chart.js';
import type { DrawnMark } from '../model/drawn-marks.ts';
import type { ChartTheme } from '../palette.ts';

/** A number, a bar's two ends, a point by both its places, or nothing. */
export type ChartDatum = number | [number, number] | { x: number; y: number } | null;

type DrawnTypes = 'line' | 'bar' | 'scatter';

/** What our plugins read of a dataset beside what Chart.js does. */
interface OwnProperties {
  /** The name at the line's end; none when left out. */
  readonly endLabel?: string;
  /** Where rounding lets each value lie: drawn as a band or as whiskers. */
  readonly spans?: ReadonlyArray<readonly [low: number, high: number] | null>;
  /** The series it draws, and each point in words. */
  readonly seriesId?: string;
  readonly words?: ReadonlyArray<string>;
}

export type LodeDataset = ChartDataset<DrawnTypes, ChartDatum[]> & OwnProperties;

/** A chart as Chart.js draws it. */
export type LodeChart = ChartConfiguration<DrawnTypes, ChartDatum[], string>;

/** How charts are set: `locale` is a BCP 47 tag, `size` that of the text in CSS pixels. */
export interface ChartLook {
  readonly theme: ChartTheme;
  readonly locale: string;
  readonly size: number;
}

/** Datasets as Chart.js takes them: what is our own it hands on to our plugins as it is. */
export function asDatasets(
  datasets: ReadonlyArray<LodeDataset>,
): ChartDataset<DrawnTypes, ChartDatum[]>[] {
  return [...datasets];
}

/** The notes of a chart, as our plugin draws them. */
export interface NotesData {
  readonly marks: ReadonlyArray<DrawnMark>;
  readonly look: ChartLook;
}

/** The chart with notes in its data, where Chart.js leaves alone what it does not know. */
export function withNotes(chart: LodeChart, notes: NotesData): LodeChart {
  const data = { ...chart.data, notes };
  return { ...chart, data };
}

/** The notes of a chart; null where it has none. */
export function notesIn({ data }: { readonly data: object }): NotesData | null {
  return (data as { readonly notes?: NotesData }).notes ?? null;
}

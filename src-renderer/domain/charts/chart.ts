import type { View } from '../view.ts';

/**
 * How figures are drawn. `dumbbell`, `slope` and `waterfall` set two periods against each other, `scatter` sets quantity
 * against unit value in one period, `multiples` and `sparklines` give each series a panel of its own.
 */
export type ChartType =
  | 'line'
  | 'bar'
  | 'stacked'
  | 'stacked-100'
  | 'area'
  | 'range'
  | 'dumbbell'
  | 'slope'
  | 'waterfall'
  | 'scatter'
  | 'multiples'
  | 'sparklines';

export const chartTypes: ReadonlyArray<ChartType> = [
  'line',
  'bar',
  'stacked',
  'stacked-100',
  'area',
  'range',
  'dumbbell',
  'slope',
  'waterfall',
  'scatter',
  'multiples',
  'sparklines',
];

/** What is drawn of the figures. `change`, `percent` and `index` compare with the base period. */
export type ChartMode = 'value' | 'change' | 'percent' | 'index' | 'share';

export const chartModes: ReadonlyArray<ChartMode> = [
  'value',
  'change',
  'percent',
  'index',
  'share',
];

/** What is drawn, of which series, and how: everything but the figures, which it follows. */
export interface ChartSpec {
  readonly type: ChartType;
  readonly mode: ChartMode;
  /** In the order in which they are drawn; of one table or of several. */
  readonly seriesIds: ReadonlyArray<string>;
  /** The first and last period on the axis; null goes as far as anything is stated. */
  readonly from: string | null;
  readonly to: string | null;
  /** The period compared with, where two stand against each other. */
  readonly against: string;
  /** The period that is compared, or that a scatter shows; null is the newest in which anything is stated. */
  readonly period: string | null;
  readonly scale: 'linear' | 'log';
  /** Series measured on an axis of their own, on the right. */
  readonly secondAxis: ReadonlyArray<string>;
  /** Draws what rounding leaves open as a band. */
  readonly showsSpans: boolean;
  /** The edition or date it is frozen to; null follows what is looked at. */
  readonly view: View | null;
  readonly marks: ReadonlyArray<ChartMark>;
}

/**
 * An annotation drawn in the chart. Its words are the annotation's own: on a point they belong to the observation, so
 * that they show in its table too; on spans and levels to the chart. Places are parts of the plot area, from 0 to 1, so
 * that they hold at every size.
 */
export type ChartMark =
  | {
      readonly kind: 'point';
      readonly annotationId: string;
      readonly seriesId: string;
      readonly period: string;
      /** Where the words stand from the point: right and down. An arrow leads to the point where it is far enough. */
      readonly dx: number;
      readonly dy: number;
    }
  | {
      readonly kind: 'span';
      readonly annotationId: string;
      readonly from: string;
      readonly to: string;
      /** How far down the words stand. */
      readonly at: number;
    }
  | {
      readonly kind: 'level';
      readonly annotationId: string;
      /** In the unit that the axis shows. */
      readonly value: number;
      /** How far right the words stand. */
      readonly at: number;
      /** What the axis showed when it was written; left out, whatever it shows. A share is no place for an amount. */
      readonly mode?: ChartMode;
    };

/** A chart that is kept: it follows its data, and its words stand for themselves where the analyst wrote any. */
export interface SavedChart {
  readonly id: string;
  /** Empty where the chart is to name itself. */
  readonly title: string;
  readonly subtitle: string;
  /** What stands below the picture in the analyst's words. */
  readonly note: string;
  readonly tags: ReadonlyArray<string>;
  /** Its place in the gallery. */
  readonly order: number;
  readonly spec: ChartSpec;
  /** Milliseconds. */
  readonly createdAt: number;
  readonly updatedAt: number;
}

import Activity from '@lucide/svelte/icons/activity';
import ChartArea from '@lucide/svelte/icons/chart-area';
import ChartBarStacked from '@lucide/svelte/icons/chart-bar-stacked';
import ChartCandlestick from '@lucide/svelte/icons/chart-candlestick';
import ChartColumn from '@lucide/svelte/icons/chart-column';
import ChartColumnStacked from '@lucide/svelte/icons/chart-column-stacked';
import ChartGantt from '@lucide/svelte/icons/chart-gantt';
import ChartLine from '@lucide/svelte/icons/chart-line';
import ChartScatter from '@lucide/svelte/icons/chart-scatter';
import Grid2x2 from '@lucide/svelte/icons/grid-2x2';
import MoveHorizontal from '@lucide/svelte/icons/move-horizontal';
import TrendingUp from '@lucide/svelte/icons/trending-up';
import type { ChartMode, ChartType } from '#domain/charts/chart.ts';

interface TypeChoice {
  readonly type: ChartType;
  /** What it is good for. */
  readonly about: string;
  readonly icon: typeof ChartLine;
}

/** The types of charts in the order in which they are offered. */
export const typeChoices: ReadonlyArray<TypeChoice> = [
  { type: 'line', icon: ChartLine, about: 'How rows moved over time' },
  { type: 'bar', icon: ChartColumn, about: 'Amounts side by side' },
  {
    type: 'stacked',
    icon: ChartColumnStacked,
    about: 'Parts on top of one another, as high as what is drawn of their whole',
  },
  {
    type: 'stacked-100',
    icon: ChartBarStacked,
    about: 'Parts in percent of the rows that are drawn',
  },
  { type: 'area', icon: ChartArea, about: 'Parts of a whole over time' },
  { type: 'range', icon: ChartCandlestick, about: 'From low to high' },
  {
    type: 'dumbbell',
    icon: MoveHorizontal,
    about: 'Two periods of each row, and the way between them',
  },
  { type: 'slope', icon: TrendingUp, about: 'Two periods, a line for each row' },
  {
    type: 'waterfall',
    icon: ChartGantt,
    about: 'What each row contributed to the change of the whole',
  },
  {
    type: 'scatter',
    icon: ChartScatter,
    about: 'Quantity against unit value in one period',
  },
  {
    type: 'multiples',
    icon: Grid2x2,
    about: 'A small chart for each row, all with the same axes',
  },
  {
    type: 'sparklines',
    icon: Activity,
    about: 'A small line for each row, each on a scale of its own',
  },
];

export const modeLabels: Readonly<Record<ChartMode, string>> = {
  value: 'Values',
  change: 'Change',
  percent: 'Percent',
  index: 'Index',
  share: 'Share',
};

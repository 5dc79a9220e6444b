import { BasicPlatform, type ChartConfiguration } from 'chart.js';
import type { LodeChart } from '../configure/lode-chart.ts';
import type { ChartTheme } from '../palette.ts';
import { Chart } from '../setup.ts';

export interface PanelLook {
  readonly configuration: LodeChart;
  readonly theme: ChartTheme;
  /** Leaves out the names at the lines' ends, where a key names the series. */
  readonly hidesEndNames: boolean;
  /** How many pixels make one of the picture's units. */
  readonly ratio: number;
}

/** What Chart.js draws on: a canvas, or what passes for one. Its size is the panel's in the picture's own units. */
export interface PanelCanvas {
  readonly width: number;
  readonly height: number;
}

/** Draws the panel and hands over while it stands there: with the chart's end its drawing goes too. */
export function drawPanel<T>(canvas: PanelCanvas, look: PanelLook, take: () => T): T {
  // Chart.js asks no more of a canvas than its size and a context.
  const chart = new Chart(canvas as HTMLCanvasElement, configure(look));
  try {
    return take();
  } finally {
    chart.destroy();
  }
}

/** As on screen, but still: nothing moves, answers or follows the window, and the picture's own key stands for Chart.js's. */
function configure({ configuration, theme, hidesEndNames, ratio }: PanelLook): LodeChart {
  const { options = {} } = configuration;
  const still: ChartConfiguration<'line' | 'bar'>['options'] = {
    ...(options as ChartConfiguration<'line' | 'bar'>['options']),
    animation: false,
    responsive: false,
    events: [],
    devicePixelRatio: ratio,
    color: theme.ink,
    font: { family: theme.face },
    elements: {
      ...options.elements,
      // Lines without segments of their own would be drawn by a Path2D, which nobody can read back.
      line: { segment: {}, ...options.elements?.line },
    },
    plugins: {
      ...options.plugins,
      legend: { display: false },
      tooltip: { enabled: false },
      ...(hidesEndNames ? { endLabels: false } : {}),
    },
    ...(hidesEndNames ? { layout: { padding: { top: 18, right: 12 } } } : {}),
  };
  return { ...configuration, platform: BasicPlatform, options: still } as LodeChart;
}

import type { ChartType } from '#domain/charts/chart.ts';

/** How the series of such a chart are shown in a key: as what they are drawn as. */
export function swatchForm(type: ChartType): 'line' | 'point' | 'bar' {
  switch (type) {
    case 'line':
    case 'area':
    case 'slope':
    case 'multiples':
    case 'sparklines':
      return 'line';
    case 'bar':
    case 'stacked':
    case 'stacked-100':
    case 'range':
    case 'waterfall':
      return 'bar';
    case 'dumbbell':
    case 'scatter':
      return 'point';
  }
}

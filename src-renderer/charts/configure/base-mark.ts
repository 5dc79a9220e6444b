import { fontOf } from './axes.ts';
import type { ChartLook } from './lode-chart.ts';

/** The base period is always marked the same way: a dashed upright line with its year. */
export function baseMark(at: number, period: string, look: ChartLook) {
  return {
    type: 'line' as const,
    // Behind bars, which it would cut in two.
    drawTime: 'beforeDatasetsDraw' as const,
    scaleID: 'x',
    value: at,
    borderColor: look.theme.muted,
    borderWidth: 1,
    borderDash: [3, 3],
    label: {
      display: true,
      content: `${period} baseline`,
      position: 'start' as const,
      yAdjust: -17,
      color: look.theme.muted,
      backgroundColor: 'transparent',
      padding: 0,
      font: { ...fontOf(look, 0.92), weight: 'normal' as const },
    },
  };
}

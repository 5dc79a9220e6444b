import type { Scale } from 'chart.js';
import type { ChartMode } from '#domain/charts/chart.ts';
import { formatNumber } from '#format/numbers.ts';
import { decimalsFor } from '../decimals-for.ts';
import type { ChartLook } from './lode-chart.ts';
import { belowAxis, wrapName, type NameRoom } from './row-names.ts';

/** The face and size of a chart's text; `part` makes it smaller than the rest. */
export function fontOf({ theme, size }: ChartLook, part = 1): { family: string; size: number } {
  return { family: theme.face, size: Math.round(size * part) };
}

/** An axis of names or periods, in their order; long names are broken into lines. */
export function nameAxis(
  look: ChartLook,
  {
    mayLeaveOut = false,
    room = belowAxis,
  }: { readonly mayLeaveOut?: boolean; readonly room?: NameRoom } = {},
) {
  return {
    type: 'category',
    grid: { display: false },
    border: { color: look.theme.muted },
    ticks: {
      color: look.theme.ink,
      font: fontOf(look),
      // Years can be left out and still be understood; names and quarters among days cannot.
      autoSkip: mayLeaveOut,
      maxRotation: 45,
      autoSkipPadding: 12,
      callback(this: Scale, value: string | number) {
        const lines = wrapName(this.getLabelForValue(Number(value)), room);
        return lines.length > 1 ? lines : (lines[0] ?? '');
      },
    },
  } as const;
}

export interface ValueAxis {
  readonly title: string;
  readonly mode: ChartMode;
  readonly scale: 'linear' | 'log';
  /** Bars mislead unless they stand on zero. */
  readonly fromZero: boolean;
  readonly isStacked?: boolean;
  /** The axis on the right: its lines would cross those of the left one. */
  readonly isSecond?: boolean;
  /** Least and greatest value of axes that are to be alike. */
  readonly extent?: readonly [least: number, greatest: number];
  /** Where it ends, whatever is drawn. */
  readonly most?: number;
}

/** An axis of values, light lines across the chart at its ticks. */
export function valueAxis(axis: ValueAxis, look: ChartLook) {
  const { theme } = look;
  const format = (value: number) =>
    formatNumber(value, { locale: look.locale, decimals: decimalsFor(value, axis.mode) });
  const common = {
    stacked: axis.isStacked ?? false,
    ...(axis.most === undefined ? {} : { max: axis.most }),
    ...(axis.isSecond ? { position: 'right' as const } : {}),
    ...(axis.extent === undefined
      ? {}
      : { suggestedMin: axis.extent[0], suggestedMax: axis.extent[1] }),
    grid: { color: theme.grid, drawOnChartArea: !axis.isSecond },
    border: { display: false },
    title: { display: axis.title !== '', text: axis.title, color: theme.muted, font: fontOf(look) },
    ticks: {
      color: theme.ink,
      font: fontOf(look),
      // Numbers lie flat: what has no room is left out.
      maxRotation: 0,
      callback: (value: string | number) => format(Number(value)),
    },
  } as const;
  if (axis.scale === 'linear') {
    return { ...common, type: 'linear', beginAtZero: axis.fromZero } as const;
  }
  const callback = (value: string | number, _: number, ticks: ReadonlyArray<{ value: number }>) =>
    isNamedOnLogAxis(
      Number(value),
      ticks.map((tick) => tick.value),
    )
      ? format(Number(value))
      : '';
  return { ...common, type: 'logarithmic', ticks: { ...common.ticks, callback } } as const;
}

/**
 * Whether a tick of a log axis has its number: within one power of ten all have, over more of them 1, 2 and 5 of each,
 * over very many the powers alone. The others are lines without a number.
 */
export function isNamedOnLogAxis(value: number, ticks: ReadonlyArray<number>): boolean {
  const [least, most] = [Math.min(...ticks), Math.max(...ticks)];
  if (!(least > 0) || most / least <= 10) return true;
  const first = Number(value.toExponential().charAt(0));
  const isWhole = Number(value.toPrecision(1)) === value;
  const named = most / least > 10_000 ? [1] : [1, 2, 5];
  return isWhole && named.includes(first);
}

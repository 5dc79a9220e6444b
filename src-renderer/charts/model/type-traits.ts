import type { ChartMode, ChartSpec, ChartType } from '#domain/charts/chart.ts';

/** What a type of chart can be asked for. */
export interface TypeTraits {
  readonly modes: ReadonlyArray<ChartMode>;
  /** Which periods are chosen: the ends of an axis, two that stand against each other, or one. */
  readonly time: 'axis' | 'pair' | 'one';
  readonly mayBeLog: boolean;
  readonly mayHaveSecondAxis: boolean;
  /** Can it draw what rounding leaves open? */
  readonly mayShowSpans: boolean;
}

const all: ReadonlyArray<ChartMode> = ['value', 'change', 'percent', 'index', 'share'];

/** Points on a time axis that stand for themselves. */
const free: TypeTraits = {
  modes: all,
  time: 'axis',
  mayBeLog: true,
  mayHaveSecondAxis: true,
  mayShowSpans: true,
};

/** Amounts on top of one another: they stand on zero and share one axis. */
const stack: TypeTraits = {
  modes: ['value', 'share'],
  time: 'axis',
  mayBeLog: false,
  mayHaveSecondAxis: false,
  mayShowSpans: false,
};

/** Two periods. Their changes from the base period would say the same thing twice. */
const pair: TypeTraits = {
  modes: ['value', 'index', 'share'],
  time: 'pair',
  mayBeLog: true,
  mayHaveSecondAxis: false,
  mayShowSpans: false,
};

const traits: Readonly<Record<ChartType, TypeTraits>> = {
  line: free,
  bar: { ...free, mayBeLog: false },
  stacked: stack,
  'stacked-100': { ...stack, modes: ['value'] },
  area: stack,
  range: { ...free, modes: ['value'], mayShowSpans: false },
  dumbbell: pair,
  slope: pair,
  waterfall: { ...pair, modes: ['value', 'percent'], mayBeLog: false },
  scatter: { ...pair, modes: ['value'], time: 'one' },
  multiples: { ...free, mayHaveSecondAxis: false },
  sparklines: { ...free, mayHaveSecondAxis: false, mayShowSpans: false },
};

export function traitsOf(type: ChartType): TypeTraits {
  return traits[type];
}

/** The same chart as another type, which shows values where it cannot show what the one before did. */
export function withType<Spec extends Pick<ChartSpec, 'type' | 'mode'>>(
  spec: Spec,
  type: ChartType,
): Spec {
  return { ...spec, type, mode: traits[type].modes.includes(spec.mode) ? spec.mode : 'value' };
}

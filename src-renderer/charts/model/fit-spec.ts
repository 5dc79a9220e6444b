import type { ChartSpec, ChartType } from '#domain/charts/chart.ts';
import type { Series } from '#domain/observations.ts';
import { nameUnit } from '#format/units.ts';
import type { ChartFigures } from './chart-figures.ts';
import { traitsOf } from './type-traits.ts';

/** A chart as it can be drawn, and what that leaves out of what was asked for. */
interface Fitted {
  readonly spec: ChartSpec;
  readonly remarks: ReadonlyArray<string>;
  /** Why nothing can be drawn; else null. */
  readonly reason: string | null;
}

/** Types whose bars or areas stand on zero. */
const standsOnZero: ReadonlyArray<ChartType> = [
  'bar',
  'stacked',
  'stacked-100',
  'area',
  'waterfall',
];

/** Types that put amounts on top of one another: there is one whole, and one axis for it. */
const stacks: ReadonlyArray<ChartType> = ['stacked', 'stacked-100', 'area'];

/** Makes of what was asked for what can be drawn without misleading, and says what it changed. */
export function fitSpec(spec: ChartSpec, figures: ChartFigures): Fitted {
  if (figures.drawn.length === 0) {
    return { spec, remarks: [], reason: 'No rows are chosen: tick the rows to draw.' };
  }
  const fitted = [fitScale, fitMode, fitSpans, fitAxes, tellCrowd].reduce<Fitted>(
    (so, fit) => {
      const next = fit(so.spec, figures);
      return {
        spec: next.spec,
        remarks: [...so.remarks, ...next.remarks],
        reason: so.reason ?? next.reason,
      };
    },
    { spec, remarks: [], reason: null },
  );
  return fitted;
}

function fitScale(spec: ChartSpec): Fitted {
  if (spec.scale === 'linear') return kept(spec);
  if (standsOnZero.includes(spec.type)) {
    return changed(
      { ...spec, scale: 'linear' },
      'Bars and areas stand on zero, which a log axis does not have: the axis is linear.',
    );
  }
  return spec.mode === 'change' || spec.mode === 'percent'
    ? changed(
        { ...spec, scale: 'linear' },
        'Changes can be below zero, which a log axis cannot show: the axis is linear.',
      )
    : kept(spec);
}

function fitMode(spec: ChartSpec): Fitted {
  const { type, mode } = spec;
  if (type === 'scatter' && mode !== 'value') return kept({ ...spec, mode: 'value' });
  if (type === 'waterfall' && mode !== 'percent') return kept({ ...spec, mode: 'value' });
  if (stacks.includes(type) && mode !== 'value' && mode !== 'share') {
    return changed(
      { ...spec, type: type === 'area' ? 'line' : 'bar' },
      'Changes and indexes do not add up: they stand side by side.',
    );
  }
  return kept(spec);
}

/** Spans stand where their figures do: a stack moves those, and two periods have no room for them. */
function fitSpans(spec: ChartSpec): Fitted {
  return kept({ ...spec, showsSpans: spec.showsSpans && traitsOf(spec.type).mayShowSpans });
}

function fitAxes(spec: ChartSpec, figures: ChartFigures): Fitted {
  const { type, mode } = spec;
  const needsOneUnit = mode === 'value' || mode === 'change';
  // Each panel of small ones has an axis of its own only where its unit is another.
  if (!needsOneUnit || type === 'scatter' || type === 'waterfall' || type === 'sparklines') {
    return kept(spec);
  }
  const mayHaveSecond = type === 'line' || type === 'bar' || type === 'range';
  const second = mayHaveSecond ? spec.secondAxis : [];
  const series = figures.drawn.map((one) => one.series);
  const isSecond = ({ id }: Series) => second.includes(id);
  const left = unitsOf(series.filter((one) => !isSecond(one)));
  const right = unitsOf(series.filter(isSecond));
  const mixed = left.length > 1 ? left : right.length > 1 ? right : null;
  if (mixed === null) return kept({ ...spec, secondAxis: second });
  const ways = mayHaveSecond
    ? 'Put those of one unit on the second axis, or draw percent or index.'
    : 'Choose rows of one unit, or draw percent or index.';
  return {
    spec,
    remarks: [],
    reason: `One axis cannot measure ${mixed.map(nameUnit).join(' and ')}. ${ways}`,
  };
}

/** So many rows can still be told apart in one picture, with patience. */
const mostTogether = 30;

/** Types that draw all rows into one picture by colour and shape. */
const together: ReadonlyArray<ChartType> = [
  'line',
  'bar',
  'stacked',
  'stacked-100',
  'area',
  'range',
  'slope',
];

function tellCrowd(spec: ChartSpec, { drawn }: ChartFigures): Fitted {
  if (drawn.length <= mostTogether || !together.includes(spec.type)) return kept(spec);
  return changed(
    spec,
    `${drawn.length} rows cannot be told apart in one picture: small multiples and sparklines give each its own.`,
  );
}

/** The units of these series, each once. */
export function unitsOf(series: ReadonlyArray<Pick<Series, 'unit'>>): string[] {
  return [...new Set(series.map(({ unit }) => unit))];
}

function kept(spec: ChartSpec): Fitted {
  return { spec, remarks: [], reason: null };
}

function changed(spec: ChartSpec, remark: string): Fitted {
  return { spec, remarks: [remark], reason: null };
}

import type { ChartMode, ChartSpec } from '#domain/charts/chart.ts';
import { chartTypeNames } from '#domain/charts/type-names.ts';
import { plural } from '#domain/plural.ts';
import { namePeriod } from '#format/periods.ts';
import { axisPeriods } from '../model/axis-periods.ts';
import { ChartFigures, type FigureSources } from '../model/chart-figures.ts';
import { comparedPeriod, inTimeOrder } from '../model/pair.ts';
import { traitsOf } from '../model/type-traits.ts';

/** What tells a chart from others of the same title. */
export interface CardWords {
  /** Its kind, its tables and its years: `Lines, index · Table 3 · 2009–2013`. */
  readonly about: string;
  /** `7 rows`. */
  readonly rows: string;
}

/** What a saved chart is of, in few words; a table without a number by its title. */
export function cardWords(spec: ChartSpec, sources: FigureSources): CardWords {
  const figures = new ChartFigures(spec, sources);
  const kind = [chartTypeNames[spec.type], modeNames[spec.mode]].filter(Boolean).join(', ');
  return {
    about: [kind, nameTables(figures), nameTime(spec, figures)].filter(Boolean).join(' · '),
    rows: plural(figures.drawn.length, 'row'),
  };
}

const modeNames: Readonly<Record<ChartMode, string>> = {
  value: '',
  change: 'change',
  percent: 'percent',
  index: 'index',
  share: 'share',
};

function nameTables({ tables }: ChartFigures): string {
  const numbers = tables.flatMap(({ number }) => (number === '' ? [] : [number]));
  const numbered =
    numbers.length === 0
      ? []
      : [`${numbers.length === 1 ? 'Table' : 'Tables'} ${numbers.join(', ')}`];
  const titles = tables.flatMap(({ number, title }) => (number === '' ? [title] : []));
  return [...numbered, ...titles].join(', ');
}

function nameTime(spec: ChartSpec, figures: ChartFigures): string {
  switch (traitsOf(spec.type).time) {
    case 'axis': {
      const periods = axisPeriods(spec, figures);
      const ends = [periods[0], periods.at(-1)].filter((period) => period !== undefined);
      return [...new Set(ends)].map(namePeriod).join('–');
    }
    case 'pair':
      return inTimeOrder(spec.against, comparedPeriod(spec, figures)).map(namePeriod).join(', ');
    case 'one':
      return namePeriod(comparedPeriod(spec, figures));
  }
}

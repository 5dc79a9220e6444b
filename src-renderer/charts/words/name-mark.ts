import type { ChartMark, ChartMode } from '#domain/charts/chart.ts';
import { formatNumber, formatShort } from '#format/numbers.ts';
import { namePeriod } from '#format/periods.ts';
import type { ChartFigures } from '../model/chart-figures.ts';
import { nameSeries } from '../model/name-series.ts';

/** What is drawn where a mark is named. */
export interface MarkSurroundings {
  readonly figures: ChartFigures;
  readonly axisTitle: string;
  /** What the axis shows. */
  readonly mode: ChartMode;
}

/** What a mark is on: `France, 2014`, `2012 to 2013`, `at 40,000 kilograms`. */
export function nameMarkPlace(
  mark: ChartMark,
  { figures, axisTitle, mode }: MarkSurroundings,
  locale: string,
): string {
  switch (mark.kind) {
    case 'point':
      return `${nameRowOf(mark.seriesId, figures)}, ${namePeriod(mark.period)}`;
    case 'span':
      return mark.from === mark.to
        ? namePeriod(mark.from)
        : `${namePeriod(mark.from)} to ${namePeriod(mark.to)}`;
    case 'level': {
      const level = `at ${formatShort(mark.value, locale)}`;
      // The title is of an axis that shows something else.
      if (mark.mode !== undefined && mark.mode !== mode) return level;
      // A unit goes on with the sentence; a calculation such as `index, 2013 = 100` does not.
      return /^[\w ]+$/.test(axisTitle) && !/\d/.test(axisTitle)
        ? `${level} ${axisTitle}`
        : [level, axisTitle === '' ? '' : `(${axisTitle})`].filter(Boolean).join(' ');
    }
  }
}

function nameRowOf(seriesId: string, { drawn }: ChartFigures): string {
  const at = drawn.findIndex(({ series }) => series.id === seriesId);
  return nameSeries(drawn)[at] ?? 'a row that is not drawn';
}

/** Where its words stand: `10% right of the point and 20% above it`, in parts of the plot. */
export function describeMarkPlace(mark: ChartMark, locale: string): string {
  const size = (part: number) => `${formatNumber(Math.abs(part) * 100, { locale, decimals: 0 })}%`;
  switch (mark.kind) {
    case 'point': {
      const across = mark.dx < 0 ? 'left' : 'right';
      const along = mark.dy < 0 ? 'above' : 'below';
      return `${size(mark.dx)} ${across} of the point and ${size(mark.dy)} ${along} it`;
    }
    case 'span':
      return `${size(mark.at)} of the way down`;
    case 'level':
      return `${size(mark.at)} of the way across`;
  }
}

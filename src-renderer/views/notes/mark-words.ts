import type { ChartMark } from '#domain/charts/chart.ts';
import { formatShort } from '#format/numbers.ts';
import { namePeriod } from '#format/periods.ts';

/** Where in its chart a note stands: `2009 to 2013`, `at the level 5,000`. */
export function nameMark(mark: ChartMark, locale: string): string {
  switch (mark.kind) {
    case 'point':
      return namePeriod(mark.period);
    case 'span':
      return mark.from === mark.to
        ? namePeriod(mark.from)
        : `${namePeriod(mark.from)} to ${namePeriod(mark.to)}`;
    case 'level':
      return `at the level ${formatShort(mark.value, locale)}`;
  }
}

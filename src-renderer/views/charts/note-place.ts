import type { ChartMode } from '#domain/charts/chart.ts';
import type { NewMark } from '#domain/charts/new-mark.ts';
import type { ChartFigures } from '#charts/model/chart-figures.ts';
import type { MarkAxis } from '#charts/model/drawn-marks.ts';
import { readCell } from '#domain/notation.ts';
import type { Separators } from '#domain/notation-numbers.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import { namePeriod } from '#format/periods.ts';

/** Where a new note is to stand, as it was chosen and typed. */
export interface NotePlace {
  readonly kind: 'point' | 'span' | 'level';
  readonly seriesId: string;
  readonly period: string;
  readonly from: string;
  readonly to: string;
  readonly level: string;
}

interface About {
  readonly figures: Pick<ChartFigures, 'figures' | 'view'>;
  readonly points: Pick<MarkAxis, 'series' | 'periods'>;
  readonly separators: Separators;
  /** What the axis shows on which levels stand. */
  readonly mode: ChartMode;
}

/** The mark that is asked for, its words beside its place; fails with the reason why there is none. */
export function readPlace(
  place: NotePlace,
  markdown: string,
  { figures: { figures, view }, points, separators, mode }: About,
): Result<NewMark> {
  switch (place.kind) {
    case 'point': {
      const { seriesId, period } = place;
      const observation = figures.at(seriesId, period, view);
      if (observation === null) {
        return fail(`Nothing is stated there in ${namePeriod(period)}: a note needs a figure.`);
      }
      const { editionId } = observation;
      // Far enough that a note of several lines does not cover its point.
      const lines = Math.min(8, Math.ceil(markdown.length / 32));
      const away = Math.round((0.14 + 0.02 * lines) * 100) / 100;
      const dy = isHigh(place, points) ? away : -away;
      return succeed({
        kind: 'point',
        seriesId,
        period,
        editionId,
        // On the right of the last points there is no room in the plot.
        dx: points.periods.indexOf(period) > 0.75 * (points.periods.length - 1) ? -0.14 : 0.06,
        dy,
        markdown,
      });
    }
    case 'span':
      return succeed({ kind: 'span', from: place.from, to: place.to, at: 0.04, markdown });
    case 'level': {
      const read = readCell(place.level, { separators });
      if (!read.ok) return read;
      const { value } = read.value;
      if (value.kind === 'zero')
        return succeed({ kind: 'level', value: 0, at: 0.04, mode, markdown });
      return value.kind === 'number'
        ? succeed({ kind: 'level', value: value.value, at: 0.04, mode, markdown })
        : fail('A level is a number, such as 40,000.');
    }
  }
}

/** Is the point in the upper part of the picture, where words above it would find no room? */
function isHigh({ seriesId, period }: NotePlace, { series }: About['points']): boolean {
  const heights = series.flatMap(({ points }) =>
    points.flatMap(({ y, range }) => y ?? range ?? []),
  );
  const own = series
    .find(({ id }) => id === seriesId)
    ?.points.find((point) => point.period === period);
  const height = own?.y ?? own?.range?.[1] ?? null;
  return height !== null && height > 0.6 * Math.max(...heights);
}

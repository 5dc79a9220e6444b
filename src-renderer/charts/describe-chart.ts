import { plural } from '#domain/plural.ts';
import { formatNumber } from '#format/numbers.ts';
import type { Captions } from './captions.ts';
import { decimalsFor, type ChartData, type ChartSeries } from './chart-data.ts';

/** The chart in words, for whoever does not see it: what it shows, what is marked, each line's first and last figure. */
export function describeChart(data: ChartData, words: Captions, locale: string): string {
  const mark = data.basePeriod === null ? [] : [`${data.basePeriod} is marked as the baseline.`];
  const lines = data.series.map((series) => describeSeries(series, data, locale));
  return [`${words.title}. ${words.subtitle}.`, ...mark, ...lines].join(' ');
}

function describeSeries({ label, points }: ChartSeries, data: ChartData, locale: string): string {
  const drawn = points.flatMap((point, index) => {
    const values = point.y === null ? (point.range ?? []) : [point.y];
    return values.length === 0 ? [] : [{ values, period: data.periodLabels[index] ?? '' }];
  });
  const [first, last] = [drawn[0], drawn.at(-1)];
  if (first === undefined || last === undefined) return `${label}: nothing to draw.`;
  const format = (value: number) =>
    formatNumber(value, { locale, decimals: decimalsFor(value, data.mode) });
  const say = ({ values, period }: { values: ReadonlyArray<number>; period: string }) =>
    `${values.map(format).join(' to ')} in ${period}`;
  const gaps = points.length - drawn.length;
  const gapText = gaps === 0 ? '' : `, ${plural(gaps, 'gap')}`;
  return first === last
    ? `${label}: ${say(first)}${gapText}.`
    : `${label}: ${say(first)}, ${say(last)}${gapText}.`;
}

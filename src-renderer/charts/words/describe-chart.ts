import { basePeriod } from '#domain/base.ts';
import { levelMode } from '#domain/charts/level-mode.ts';
import { plural } from '#domain/plural.ts';
import { describeScatterPoint } from '../configure/scatter-chart.ts';
import { describeBar } from '../configure/waterfall-chart.ts';
import type { ChartModel } from '../model/chart-model.ts';
import type { ChartPoint } from '../model/points.ts';
import type { ChartSeries, TimeSeries } from '../model/time-series.ts';
import type { ChartWords } from './chart-words.ts';
import { nameMarkPlace } from './name-mark.ts';
import { describePoint, printValue } from './point-words.ts';

/** So many series are told one by one; the table beside the chart has them all. */
const mostTold = 12;

/**
 * The chart in words, for whoever does not see it: what it shows, what is marked, and of each series its first and
 * last figure, its extremes, its change since the base period and its gaps; last what the notes on it say.
 */
export function describeChart(model: ChartModel, words: ChartWords, locale: string): string {
  return [
    `${words.title}. ${words.subtitle}.`,
    ...describeContent(model, locale),
    ...describeNotes(model, words, locale),
  ].join(' ');
}

function describeContent({ content }: ChartModel, locale: string): string[] {
  switch (content.kind) {
    case 'time': {
      const { time } = content;
      return [
        ...(time.basePeriod === null ? [] : [`${time.basePeriod} is marked as the baseline.`]),
        ...tell(time.series, (series) => describeSeries(series, time, locale)),
      ];
    }
    case 'pair': {
      const { pair } = content;
      const say = (point: ChartPoint) => describePoint(point, pair.mode, locale);
      return tell(
        pair.rows,
        ({ label, from, to }) =>
          `${label}: ${say(from)} in ${pair.fromLabel}, ${say(to)} in ${pair.toLabel}.`,
      );
    }
    case 'waterfall': {
      const { waterfall } = content;
      return tell(waterfall.bars, (bar) => `${bar.label}: ${describeBar(bar, waterfall, locale)}.`);
    }
    case 'scatter':
      return tell(
        content.scatter.points,
        (point) => `${describeScatterPoint(point, locale).replace(/\.$/, '')}.`,
      );
    case 'nothing':
      return [content.reason];
  }
}

function describeNotes(model: ChartModel, { axisTitle }: ChartWords, locale: string): string[] {
  const about = { figures: model.figures, axisTitle, mode: levelMode(model.spec) };
  return model.spec.marks.flatMap((mark) => {
    const text = model.texts.get(mark.annotationId)?.replaceAll('\n', ' ') ?? '';
    if (text === '') return [];
    const end = /[.!?]$/.test(text) ? '' : '.';
    return [`Note, ${nameMarkPlace(mark, about, locale)}: ${text}${end}`];
  });
}

function tell<T>(items: ReadonlyArray<T>, describe: (item: T) => string): string[] {
  const more = items.length - mostTold;
  return [
    ...items.slice(0, mostTold).map(describe),
    ...(more > 0 ? [`And ${plural(more, 'more row')}.`] : []),
  ];
}

interface Told {
  readonly point: ChartPoint;
  readonly period: string;
  readonly values: readonly number[];
}

function describeSeries({ label, points }: ChartSeries, time: TimeSeries, locale: string): string {
  const drawn: Told[] = points.flatMap((point, index) => {
    const values = point.y === null ? (point.range ?? []) : [point.y];
    return values.length === 0 ? [] : [{ point, values, period: time.periodLabels[index] ?? '' }];
  });
  const [first, last] = [drawn[0], drawn.at(-1)];
  if (first === undefined || last === undefined) return `${label}: nothing to draw.`;
  const say = ({ point, period }: Told) =>
    `${describePoint(point, time.mode, locale)} in ${period}`;
  return `${[
    `${label}: ${say(first)}`,
    ...(first === last ? [] : [say(last)]),
    ...extremes(drawn, time, locale),
    ...sinceBase(drawn, last, time, locale),
    ...gapsOf(points, drawn),
  ].join('; ')}.`;
}

/** Where the greatest and the least lie, when neither is an end. */
function extremes(drawn: ReadonlyArray<Told>, time: TimeSeries, locale: string): string[] {
  if (drawn.length < 3) return [];
  const most = drawn.reduce((a, b) => (Math.max(...b.values) > Math.max(...a.values) ? b : a));
  const least = drawn.reduce((a, b) => (Math.min(...b.values) < Math.min(...a.values) ? b : a));
  const isEnd = (one: Told) => one === drawn[0] || one === drawn.at(-1);
  const print = (value: number) => printValue(value, time.mode, locale);
  return [
    ...(isEnd(most) ? [] : [`highest ${print(Math.max(...most.values))} in ${most.period}`]),
    ...(isEnd(least) ? [] : [`lowest ${print(Math.min(...least.values))} in ${least.period}`]),
  ];
}

/** Of values alone: the other modes say it themselves. */
function sinceBase(
  drawn: ReadonlyArray<Told>,
  last: Told,
  time: TimeSeries,
  locale: string,
): string[] {
  const base = drawn.find(({ point }) => point.period === basePeriod);
  const [from, to] = [base?.point.y ?? null, last.point.y];
  if (time.mode !== 'value' || base === undefined || base === last) return [];
  if (from === null || to === null || from <= 0) return [];
  const percent = printValue((100 * (to - from)) / from, 'percent', locale);
  return [`${percent} since ${basePeriod}`];
}

function gapsOf(points: ReadonlyArray<ChartPoint>, drawn: ReadonlyArray<Told>): string[] {
  const gaps = points.length - drawn.length;
  if (gaps === 0) return [];
  const reasons = [...new Set(points.flatMap(({ gap }) => gap?.replace(/\.$/, '') ?? []))];
  return [`${plural(gaps, 'gap')} (${reasons.join('; ')})`];
}

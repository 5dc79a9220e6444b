import { basePeriod } from '#domain/base.ts';
import type { Edition, Note, Table } from '#domain/observations.ts';
import { periodYear } from '#domain/periods.ts';
import { namePeriod } from '#format/periods.ts';
import { superscript } from '#format/superscript.ts';
import { nameUnit } from '#format/units.ts';
import type { ChartData, ChartPoint } from './chart-data.ts';

/** The words around a chart: the same on screen and inside an exported picture. */
export interface Captions {
  readonly title: string;
  readonly subtitle: string;
  readonly axisTitle: string;
  /** Source, editions, status key and footnotes, a paragraph each. */
  readonly below: ReadonlyArray<string>;
}

export interface CaptionInput {
  readonly table: Table;
  readonly data: ChartData;
  readonly unit: string;
  /** What is drawn when a table has several measures: `quantity`. */
  readonly measure: string;
  /** In words, where a later edition states another base than the one reckoned with; else empty. */
  readonly restated: string;
  /** The editions whose figures are drawn, oldest first. */
  readonly editions: ReadonlyArray<Edition>;
  readonly footnotes: ReadonlyArray<Note>;
}

export function captions({
  table,
  data,
  unit,
  measure,
  editions,
  restated,
  footnotes,
}: CaptionInput): Captions {
  const axisTitle = axisTitleOf(data, unit);
  return {
    title: table.title,
    subtitle: capitalise([measure, axisTitle, spanOf(data)].filter(Boolean).join(', ')),
    axisTitle,
    below: [
      `Source: ${editions.map(describeEdition).join('; ')}.`,
      restated,
      statusKey(data),
      gapKey(data),
      ...footnotes.map((note) => `${superscript(note.mark)}${note.text}`),
    ].filter(Boolean),
  };
}

function axisTitleOf(data: ChartData, unit: string): string {
  switch (data.mode) {
    case 'value':
      return nameUnit(unit);
    case 'percent':
      return `percent change from ${basePeriod}`;
    case 'index':
      return `index, ${basePeriod} = 100`;
  }
}

/** From the first to the last period; where days and quarters are mixed with years, the years they lie in. */
function spanOf({ periods }: ChartData): string {
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return '';
  const isUniform = periods.every((period) => period.length === first.length);
  const years = periods.flatMap((period) => periodYear(period) ?? []);
  const ends = isUniform
    ? [namePeriod(first), namePeriod(last)]
    : [String(Math.min(...years)), String(Math.max(...years))];
  return ends[0] === ends[1] ? (ends[0] ?? '') : ends.join(' to ');
}

function describeEdition(edition: Edition): string {
  if (edition.role === 'working') return `${edition.title} (the analyst\u2019s own figures)`;
  return [edition.publisher, edition.title].filter(Boolean).join(', ');
}

function statusKey({ series }: ChartData): string {
  const has = (test: (point: ChartPoint) => boolean) =>
    series.some(({ points }) => points.some(test));
  const estimates = has((point) => point.isEstimated);
  const forecasts = has((point) => point.isForecast);
  const hollow = [estimates ? 'estimates' : '', forecasts ? 'plans or forecasts' : ''];
  return [
    estimates || forecasts ? `Hollow marks are ${hollow.filter(Boolean).join(' or ')}.` : '',
    forecasts ? 'Dotted lines lead to plans or forecasts.' : '',
    has((point) => point.startsAnew)
      ? 'A line that stops and begins anew marks a series break.'
      : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Says why there are gaps: a chart that only leaves them out would let them pass for oversight. */
function gapKey({ series, periodLabels }: ChartData): string {
  const gaps = series.flatMap(({ label, points }) => {
    const reasons = [...new Set(points.flatMap(({ gap }) => gap ?? []))];
    return reasons.map((reason) => {
      const periods = periodLabels.filter((_, index) => points[index]?.gap === reason);
      return `${label} ${listPeriods(periods)} (${reason})`;
    });
  });
  return gaps.length === 0 ? '' : `Not drawn: ${gaps.join('; ')}.`;
}

/** Three by name; more are counted. */
function listPeriods(periods: ReadonlyArray<string>): string {
  return periods.length > 3 ? `in ${periods.length} periods` : periods.join(', ');
}

function capitalise(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

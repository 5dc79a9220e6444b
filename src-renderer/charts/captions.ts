import { basePeriod } from '#domain/base.ts';
import type { Edition, Note, Table } from '#domain/observations.ts';
import { namePeriod } from '#format/periods.ts';
import { superscript } from '#format/superscript.ts';
import { nameUnit } from '#format/units.ts';
import type { ChartData } from './chart-data.ts';

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
  footnotes,
}: CaptionInput): Captions {
  const axisTitle = axisTitleOf(data, unit);
  return {
    title: table.title,
    subtitle: capitalise([measure, axisTitle, spanOf(data)].filter(Boolean).join(', ')),
    axisTitle,
    below: [
      `Source: ${editions.map(describeEdition).join('; ')}.`,
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

function spanOf({ periods }: ChartData): string {
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? namePeriod(first) : `${namePeriod(first)} to ${namePeriod(last)}`;
}

function describeEdition(edition: Edition): string {
  if (edition.role === 'working') return `${edition.title} (the analyst\u2019s own figures)`;
  return [edition.publisher, edition.title].filter(Boolean).join(', ');
}

function statusKey({ series }: ChartData): string {
  const hasEstimates = series.some(({ points }) => points.some((point) => point.isEstimated));
  return hasEstimates ? 'Hollow marks are estimates.' : '';
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

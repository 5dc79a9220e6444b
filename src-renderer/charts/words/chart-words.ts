import { basePeriod } from '#domain/base.ts';
import type { ChartMode, SavedChart } from '#domain/charts/chart.ts';
import { levelMode } from '#domain/charts/level-mode.ts';
import { nameTable } from '#domain/names.ts';
import { periodYear } from '#domain/periods.ts';
import { namePeriod } from '#format/periods.ts';
import { nameUnit } from '#format/units.ts';
import { unitsOf } from '../model/fit-spec.ts';
import type { ChartModel } from '../model/chart-model.ts';
import type { TimeSeries } from '../model/time-series.ts';
import { nameMarkPlace } from './name-mark.ts';
import { explanations } from './explanations.ts';
import { printNote, sources, type ChartNote } from './sources.ts';

/** The words around a chart: the same on screen and inside an exported picture. */
export interface ChartWords {
  readonly title: string;
  readonly subtitle: string;
  readonly axisTitle: string;
  /** Of the axis on the right; empty where there is none. */
  readonly secondAxisTitle: string;
  /** Notes, source, editions, status key and footnotes, a paragraph each. */
  readonly notes: ReadonlyArray<ChartNote>;
  /** The same as they are printed, a mark raised before its note. */
  readonly below: ReadonlyArray<string>;
}

/** The analyst's own words; empty ones are found from what is drawn. */
export type OwnWords = Pick<SavedChart, 'title' | 'subtitle' | 'note'>;

/** Title, subtitle, axis titles and what stands below the picture. */
export function chartWords(model: ChartModel, own: OwnWords, locale = 'en-US'): ChartWords {
  const { figures, spec } = model;
  const isSecond = (id: string) => spec.secondAxis.includes(id);
  const series = figures.drawn.map((one) => one.series);
  const [left, right] = [
    series.filter(({ id }) => !isSecond(id)),
    series.filter(({ id }) => isSecond(id)),
  ].map((some) => unitsOf(some).map(nameUnit).join(', '));
  const axisTitle = axisTitleOf(model, spec.mode, left ?? '');
  const notes = notesOf(model, own.note, axisTitle, locale);
  return {
    title: own.title || titleOf(model),
    subtitle: own.subtitle || subtitleOf(model, axisTitle),
    axisTitle,
    secondAxisTitle:
      right === '' || right === undefined ? '' : axisTitleOf(model, spec.mode, right),
    notes,
    below: notes.map(printNote),
  };
}

function notesOf(
  model: ChartModel,
  ownNote: string,
  axisTitle: string,
  locale: string,
): ChartNote[] {
  const { figures, spec, marks, remarks } = model;
  const plain = (text: string) => ({ mark: '', text });
  return [
    ...ownNote
      .split(/\n+/)
      .filter((line) => line.trim() !== '')
      .map(plain),
    // A note that has no place in the picture still belongs to it, and says what it is about.
    ...marks.unplaced.map(({ mark, text }) =>
      plain(
        `${nameMarkPlace(mark, { figures, axisTitle, mode: levelMode(spec) }, locale)}: ${text}`,
      ),
    ),
    ...remarks.map(plain),
    ...sources(model),
    ...explanations(model).map(plain),
  ];
}

function titleOf({ figures }: ChartModel): string {
  const [first, ...more] = figures.tables;
  if (first === undefined) return 'Chart';
  return more.length === 0
    ? first.title
    : `${nameTable(first)}, and ${more.map(nameTable).join(', ')}`;
}

function subtitleOf(model: ChartModel, axisTitle: string): string {
  const measures = new Set(model.figures.drawn.map(({ series }) => series.measure));
  const [measure = ''] = measures.size === 1 ? [...measures] : [];
  const isNamed = measure !== '' && !axisTitle.includes(measure) && severalMeasures(model);
  return capitalise([isNamed ? measure : '', axisTitle, timeOf(model)].filter(Boolean).join(', '));
}

/** A table that has only one measure is named by its title. */
function severalMeasures({ figures }: ChartModel): boolean {
  return figures.tables.some(
    (table) => new Set(figures.of(table).series.map(({ measure }) => measure)).size > 1,
  );
}

function axisTitleOf({ content }: ChartModel, mode: ChartMode, units: string): string {
  if (content.kind === 'scatter')
    return 'quantity in kilograms, unit value in dollars per kilogram';
  if (content.kind === 'time' && content.time.mode === 'share' && mode !== 'share') {
    return 'percent of the rows drawn';
  }
  if (content.kind === 'waterfall' && content.waterfall.inPoints) {
    return `contributions in percent of the ${content.waterfall.wholes} of ${content.waterfall.fromLabel}`;
  }
  switch (mode) {
    case 'value':
      return units;
    case 'change':
      return `change from ${basePeriod}, ${units === 'percent' ? 'percentage points' : units}`;
    case 'percent':
      return `percent change from ${basePeriod}`;
    case 'index':
      return `index, ${basePeriod} = 100`;
    case 'share':
      return 'share of the whole, percent';
  }
}

function timeOf({ content }: ChartModel): string {
  switch (content.kind) {
    case 'time':
      return timeSpan(content.time);
    case 'pair':
      return `${content.pair.fromLabel} and ${content.pair.toLabel}`;
    case 'waterfall':
      return `${content.waterfall.fromLabel} to ${content.waterfall.toLabel}`;
    case 'scatter':
      return content.scatter.periodLabel;
    case 'nothing':
      return '';
  }
}

/** From the first to the last period; where days and quarters are mixed with years, the years they lie in. */
function timeSpan({ periods }: TimeSeries): string {
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return '';
  const isUniform = periods.every((period) => period.length === first.length);
  const years = periods.flatMap((period) => periodYear(period) ?? []);
  const ends = isUniform
    ? [namePeriod(first), namePeriod(last)]
    : [String(Math.min(...years)), String(Math.max(...years))];
  return ends[0] === ends[1] ? (ends[0] ?? '') : ends.join(' to ');
}

function capitalise(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

import { basePeriod } from '#domain/base.ts';
import type { Observation } from '#domain/observations.ts';
import { areRowBars } from '../model/row-bars.ts';
import { describeScatterPoint } from '../configure/scatter-chart.ts';
import { describeBar } from '../configure/waterfall-chart.ts';
import type { ChartFigures, DrawnSeries } from '../model/chart-figures.ts';
import type { ChartModel } from '../model/chart-model.ts';
import type { ChartPoint } from '../model/points.ts';
import type { TimeSeries } from '../model/time-series.ts';
import { describePoint, printValue } from '../words/point-words.ts';

/** The figure that a stop is about. */
export interface FigurePlace {
  readonly tableId: string;
  readonly seriesId: string;
  readonly period: string;
}

/** One point of a chart on the way through it by keys. */
export interface ChartStop {
  readonly panel: number;
  /** The dataset that draws it, by its series or else its label. */
  readonly dataset: string;
  /** Its place in the dataset. */
  readonly index: number;
  /** Its series, value, status, and where that is known its change since the base period. */
  readonly words: string;
  /** Null where it is no figure of a table: a whole, or what is left. */
  readonly place: FigurePlace | null;
}

/**
 * The points of a chart, a line for each series; gaps are stops too, and say why they are gaps. What a note in the chart
 * says of a point is said behind it, whether or not its words have room in the picture.
 */
export function stopsOfChart(model: ChartModel, locale: string): ChartStop[][] {
  const notes = notesOnPoints(model);
  return stopsOf(model, locale).map((line) =>
    line.map((stop) => {
      const said = notes.get(keyOf(stop.place)) ?? [];
      return said.length === 0
        ? stop
        : { ...stop, words: [stop.words, ...said.map((text) => `note: ${text}`)].join('; ') };
    }),
  );
}

function notesOnPoints({ spec, marks }: ChartModel): ReadonlyMap<string, ReadonlyArray<string>> {
  const texts = new Map(
    [...marks.placed.map(({ id, text }) => ({ id, text })), ...unplacedTexts(marks)].map(
      ({ id, text }) => [id, text],
    ),
  );
  const notes = new Map<string, string[]>();
  for (const mark of spec.marks) {
    const text = texts.get(mark.annotationId);
    if (mark.kind !== 'point' || text === undefined) continue;
    notes.set(keyOf(mark), [...(notes.get(keyOf(mark)) ?? []), text]);
  }
  return notes;
}

function unplacedTexts({ unplaced }: ChartModel['marks']) {
  return unplaced.map(({ mark, text }) => ({ id: mark.annotationId, text }));
}

function keyOf(place: Pick<FigurePlace, 'seriesId' | 'period'> | null): string {
  return place === null ? '' : `${place.seriesId}@${place.period}`;
}

function stopsOf(model: ChartModel, locale: string): ChartStop[][] {
  const { content, figures, spec } = model;
  switch (content.kind) {
    case 'time': {
      const hasPanels = spec.type === 'multiples' || spec.type === 'sparklines';
      const byRows = areRowBars(content.time, spec);
      return content.time.series.map((series, at) =>
        series.points.map((point, index) => ({
          panel: hasPanels ? at : 0,
          dataset: byRows ? '' : series.id,
          index: byRows ? at : index,
          words: describeTimePoint(series, index, content.time, figures, locale),
          place: placeOf(series, point),
        })),
      );
    }
    case 'pair': {
      const { rows, fromLabel, toLabel, mode } = content.pair;
      const isSlope = spec.type === 'slope';
      return rows.map((row, at) =>
        (['from', 'to'] as const).map((side, sideAt) => {
          const label = side === 'from' ? fromLabel : toLabel;
          return {
            panel: 0,
            dataset: isSlope ? row.id : label,
            index: isSlope ? sideAt : at,
            words: `${row.label}, ${label}: ${describePoint(row[side], mode, locale)}`,
            place: placeOf(row, row[side]),
          };
        }),
      );
    }
    case 'waterfall': {
      const { waterfall } = content;
      return [
        waterfall.bars.map((bar, index) => ({
          panel: 0,
          dataset: '',
          index,
          words: `${bar.label}: ${describeBar(bar, waterfall, locale)}`,
          place: placeAt(bar.seriesId, waterfall.to, figures),
        })),
      ];
    }
    case 'scatter':
      return [
        content.scatter.points
          .map((point, index) => ({
            x: point.x,
            stop: {
              panel: 0,
              dataset: '',
              index,
              words: describeScatterPoint(point, locale),
              place: placeAt(point.seriesId, content.scatter.period, figures, point.observation),
            },
          }))
          .sort((a, b) => a.x - b.x)
          .map(({ stop }) => stop),
      ];
    case 'nothing':
      return [];
  }
}

function describeTimePoint(
  series: TimeSeries['series'][number],
  index: number,
  time: TimeSeries,
  figures: ChartFigures,
  locale: string,
): string {
  const point = series.points[index];
  if (point === undefined) return '';
  const said = `${series.label}, ${time.periodLabels[index] ?? ''}: ${describePoint(point, time.mode, locale)}`;
  const since = time.mode === 'value' ? sinceBase(series, point, figures, locale) : '';
  return [said, since].filter(Boolean).join('; ');
}

/** `+21.2% on 2013`; empty where there is no such percent. */
function sinceBase(
  { series, table }: DrawnSeries,
  { period, y }: ChartPoint,
  figures: ChartFigures,
  locale: string,
): string {
  if (y === null || period === basePeriod || series.unit === '%') return '';
  const figure = figures.of(table).at(series.id, period);
  if (figure === null) return '';
  const { percent } = figures.of(table).changeFromBase(series, figure);
  return percent === null ? '' : `${printValue(percent, 'percent', locale)} on ${basePeriod}`;
}

function placeOf({ series, table }: DrawnSeries, { period }: ChartPoint): FigurePlace {
  return { tableId: table.id, seriesId: series.id, period };
}

/** A figure of a series that need not be among those that were chosen: a scatter's row has two. */
function placeAt(
  seriesId: string,
  period: string,
  { drawn, tables }: ChartFigures,
  observation: Observation | null = null,
): FigurePlace | null {
  const found = drawn.find(({ series }) => series.id === seriesId);
  if (found !== undefined) return { tableId: found.table.id, seriesId, period };
  const [table] = tables;
  return observation === null || table === undefined
    ? null
    : { tableId: table.id, seriesId, period };
}

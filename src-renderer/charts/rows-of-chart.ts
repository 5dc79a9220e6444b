import type { ChartMode } from '#domain/charts/chart.ts';
import type { Observation } from '#domain/observations.ts';
import { kindNames } from '#domain/values.ts';
import { namePeriod } from '#format/periods.ts';
import type { ChartRow } from './chart-rows.ts';
import type { ChartModel } from './model/chart-model.ts';
import type { DrawnSeries } from './model/chart-figures.ts';
import type { ChartPoint } from './model/points.ts';
import type { Scatter } from './model/scatter.ts';
import type { Waterfall } from './model/waterfall.ts';
import { printValue } from './words/point-words.ts';

/** The figures of a chart in the order in which they are drawn, those that are gaps too, with their statuses. */
export function rowsOfChart(model: ChartModel, locale: string): ChartRow[] {
  const { content } = model;
  switch (content.kind) {
    case 'time':
      return content.time.series.flatMap((series) =>
        series.points.map((point) => toRow(series, point, content.time.mode, locale)),
      );
    case 'pair':
      return content.pair.rows.flatMap((row) =>
        [row.from, row.to].map((point) => toRow(row, point, content.pair.mode, locale)),
      );
    case 'waterfall':
      return waterfallRows(content.waterfall, model, locale);
    case 'scatter':
      return scatterRows(content.scatter, locale);
    case 'nothing':
      return [];
  }
}

function toRow(
  { series, label }: DrawnSeries & { readonly label: string },
  point: ChartPoint,
  mode: ChartMode,
  locale: string,
): ChartRow {
  const print = (value: number) => printValue(value, mode, locale);
  return {
    ...about(point.observation),
    seriesId: series.id,
    label,
    period: point.period,
    periodLabel: namePeriod(point.period),
    value: point.y,
    low: point.range?.[0] ?? point.span?.[0] ?? null,
    high: point.range?.[1] ?? point.span?.[1] ?? null,
    unit: unitOf(series.unit, mode),
    reason: point.gap ?? '',
    text: point.range?.map(print).join('\u2013') ?? (point.y === null ? '' : print(point.y)),
  };
}

function unitOf(unit: string, mode: ChartMode): string {
  switch (mode) {
    case 'value':
      return unit;
    case 'change':
      return unit === '%' ? 'percentage points' : unit;
    case 'index':
      return '2013 = 100';
    default:
      return '%';
  }
}

function about(observation: Observation | null) {
  return {
    flags: observation?.flags ?? [],
    status: observation === null ? 'not listed' : kindNames[observation.value.kind],
    printed: observation?.printed ?? '',
    editionId: observation?.editionId ?? '',
    cites: observation?.cites ?? '',
    locator: observation?.locator ?? '',
  };
}

/** Bars as they stand: wholes by their amount, rows by their change. */
function waterfallRows(waterfall: Waterfall, { figures }: ChartModel, locale: string): ChartRow[] {
  const { bars, inPoints, to } = waterfall;
  return bars.map((bar, index) => {
    const found = figures.drawn.find(({ series }) => series.id === bar.seriesId);
    const figure = found === undefined ? null : figures.of(found.table).at(found.series.id, to);
    const isWhole = bar.kind === 'whole';
    const isFirst = isWhole && index === 0;
    const value = isWhole ? bar.end : Number((bar.end - bar.begin).toPrecision(12));
    const unit = figures.drawn[0]?.series.unit ?? '';
    return {
      ...about(figure?.observation ?? null),
      status: 'number',
      seriesId: bar.seriesId,
      label: isWhole && !inPoints ? waterfall.wholes : bar.label,
      period: isFirst ? waterfall.from : to,
      periodLabel: isFirst ? waterfall.fromLabel : waterfall.toLabel,
      value,
      low: null,
      high: null,
      unit: inPoints ? 'percentage points' : unit,
      reason: '',
      text: printValue(value, isWhole && !inPoints ? 'value' : 'change', locale),
    };
  });
}

/** A row for the quantity and one for the unit value of each point. */
function scatterRows({ points, period, periodLabel }: Scatter, locale: string): ChartRow[] {
  return points.flatMap((point) => {
    const shared = {
      ...about(point.observation),
      seriesId: point.seriesId,
      period,
      periodLabel,
      low: null,
      high: null,
    };
    const one = (label: string, value: number, unit: string, reason: string): ChartRow => ({
      ...shared,
      label: `${point.label}, ${label}`,
      value,
      unit,
      reason,
      text: printValue(value, 'value', locale),
    });
    return [
      one('quantity', point.x, 'kg', ''),
      one('unit value', point.y, 'USD/kg', point.caution ?? ''),
    ];
  });
}

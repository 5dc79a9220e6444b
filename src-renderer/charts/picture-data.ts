import type { ChartRow } from '#domain/charts/chart-row.ts';
import type { Edition } from '#domain/observations.ts';
import type { ChartModel } from './model/chart-model.ts';
import { rowsOfChart } from './rows-of-chart.ts';

/** The figures of a chart as its CSV and its pictures carry them. */
export function pictureData(model: ChartModel, locale: string): ChartRow[] {
  return rowsOfChart(model, locale).map((row) => ({
    series: row.seriesId,
    label: row.label,
    period: row.period,
    value: row.value,
    low: row.low,
    high: row.high,
    flags: row.flags.join(' '),
    status: row.reason === '' ? row.status : row.reason,
    unit: row.unit,
    edition: row.editionId,
    text: row.printed,
    source: [row.cites, row.locator].filter(Boolean).join(', '),
  }));
}

/** The editions whose figures stand in these rows, oldest first. */
export function editionsIn(model: ChartModel, rows: ReadonlyArray<ChartRow>): Edition[] {
  const used = new Set(rows.map(({ edition }) => edition));
  return model.figures.figures.editions.filter(({ id }) => used.has(id));
}

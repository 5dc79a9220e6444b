import { makeWorkingEdition } from '#domain/editions.ts';
import type { ChartSpec } from '#domain/charts/chart.ts';
import type { AcknowledgedBreak } from '#domain/choices.ts';
import { startSpec } from '#domain/charts/default-spec.ts';
import { Figures } from '#domain/figures.ts';
import { latest } from '#domain/view.ts';
import { makeSeries, makeTable, observe } from '#domain/observation-samples.ts';
import type { Block, Edition, Figure, Series, Table } from '#domain/observations.ts';
import { chartModel, type ChartModel } from './model/chart-model.ts';
import { ChartFigures, type ChartSources } from './model/chart-figures.ts';

/** Charts for tests: rows by their id, each with its cells by period. */

export const baseline: Edition = {
  ...makeWorkingEdition('myb-2013', '2013 Minerals Yearbook: Indium', 0),
  publisher: 'U.S. Geological Survey',
  role: 'baseline',
};
export const working = makeWorkingEdition('working', 'Working edition', 1);

export type Cells = Readonly<Record<string, string>>;

export interface Sample {
  /** What the baseline prints. */
  readonly rows: Readonly<Record<string, Cells>>;
  /** What the working edition states. */
  readonly entered?: Readonly<Record<string, Cells>>;
  readonly about?: Readonly<Record<string, Partial<Series>>>;
  readonly table?: Partial<Table>;
  readonly acknowledgedBreaks?: ReadonlyArray<AcknowledgedBreak>;
}

/** A workspace of one table. Rows are parts of `Total`, if there is one. */
export function sourcesOf({
  rows,
  entered = {},
  about = {},
  table = {},
  acknowledgedBreaks = [],
}: Sample): ChartSources {
  const ids = Object.keys(rows);
  const made = makeTable({ title: 'World refinery production', ...table });
  return {
    tables: [made],
    series: ids.map((id, order) =>
      makeSeries({
        id,
        label: id,
        order,
        tableId: made.id,
        role: id === 'Total' ? 'total' : 'part',
        parentId: id !== 'Total' && ids.includes('Total') ? 'Total' : '',
        ...about[id],
      }),
    ),
    notes: [],
    annotations: [],
    figures: new Figures(
      [baseline, working],
      [...blocksOf('myb-2013', rows, made.id), ...blocksOf('working', entered, made.id)],
    ),
    view: latest,
    choices: { acknowledgedBreaks },
  };
}

function blocksOf(
  editionId: string,
  rows: Readonly<Record<string, Cells>>,
  tableId: string,
): Block[] {
  return Object.entries(rows).map(([seriesId, cells]) => ({
    seriesId,
    editionId,
    tableId,
    figures: Object.fromEntries(
      Object.entries(cells).map(([period, text]): [string, Figure] => [
        period,
        observe(text, period, seriesId),
      ]),
    ),
  }));
}

/** A chart of all rows of the sample. */
export function specOf(sample: Sample, about: Partial<ChartSpec> = {}): ChartSpec {
  return { ...startSpec(Object.keys(sample.rows)), ...about };
}

export function figuresOf(sample: Sample, about: Partial<ChartSpec> = {}): ChartFigures {
  return new ChartFigures(specOf(sample, about), sourcesOf(sample));
}

export function modelOf(sample: Sample, about: Partial<ChartSpec> = {}): ChartModel {
  return chartModel(specOf(sample, about), sourcesOf(sample));
}

/** The series of a chart over time; fails where it is none. */
export function timeOf(sample: Sample, about: Partial<ChartSpec> = {}) {
  const { content } = modelOf(sample, about);
  if (content.kind !== 'time') throw new Error(`Not over time: ${JSON.stringify(content)}`);
  return content.time;
}

/** Table 1 of the baseline, quantity in kilograms, some of its rows. */
export const imports: Sample = {
  rows: {
    Belgium: { '2012': '8,930', '2013': '21,300' },
    Canada: { '2012': '26,700', '2013': '26,000' },
    Mexico: { '2012': '45', '2013': '--' },
    Total: { '2012': '109,000', '2013': '97,200' },
  },
};

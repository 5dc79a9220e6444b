import { basePeriod } from '#domain/base.ts';
import type { BreakChoices } from '#domain/change-from-base.ts';
import type { ChartSpec } from '#domain/charts/chart.ts';
import { coveredFlags } from '#domain/covered-flags.ts';
import type { Figures } from '#domain/figures.ts';
import type { View } from '#domain/view.ts';
import type { Annotation, Note, Observation, Series, Table } from '#domain/observations.ts';
import { TableFigures } from '#domain/table-figures.ts';
import { formatCell } from '#format/cell-parts.ts';
import type { PointSource } from './points.ts';

/** What charts are drawn from: the whole workspace, as it is looked at. */
export interface ChartSources {
  readonly tables: ReadonlyArray<Table>;
  readonly series: ReadonlyArray<Series>;
  readonly notes: ReadonlyArray<Note>;
  readonly figures: Figures;
  readonly view: View;
  /** What marks in charts say. */
  readonly annotations: ReadonlyArray<Annotation>;
  /** What was decided about series breaks. */
  readonly choices: BreakChoices;
}

/** What figures are looked up in. */
export type FigureSources = Omit<ChartSources, 'annotations'>;

/** A series that is drawn, with its table. */
export interface DrawnSeries {
  readonly series: Series;
  readonly table: Table;
}

/** The figures of one chart's series, each table measured once. */
export class ChartFigures {
  readonly drawn: ReadonlyArray<DrawnSeries>;
  /** Ids in the chart that stand for no row any more. */
  readonly missing: ReadonlyArray<string>;
  readonly figures: Figures;
  readonly notes: ReadonlyArray<Note>;
  /** The edition or date that the chart is frozen to, else what is looked at. */
  readonly view: View;
  readonly #sources: FigureSources;
  readonly #tables = new Map<string, TableFigures>();

  constructor(spec: Pick<ChartSpec, 'seriesIds' | 'view'>, sources: FigureSources) {
    this.#sources = sources;
    this.figures = sources.figures;
    this.notes = sources.notes;
    this.view = spec.view ?? sources.view;
    const series = new Map(sources.series.map((one) => [one.id, one]));
    const tables = new Map(sources.tables.map((one) => [one.id, one]));
    const ids = [...new Set(spec.seriesIds)];
    this.drawn = ids.flatMap((id) => {
      const found = series.get(id);
      const table = tables.get(found?.tableId ?? '');
      return found === undefined || table === undefined ? [] : [{ series: found, table }];
    });
    this.missing = ids.filter(
      (id) => !this.drawn.some(({ series: { id: known } }) => known === id),
    );
  }

  /** The tables whose rows are drawn, in the order in which they are met. */
  get tables(): ReadonlyArray<Table> {
    return [...new Set(this.drawn.map(({ table }) => table))];
  }

  /** All series of a table, measured in the chart's view. */
  of(table: Table): TableFigures {
    const known = this.#tables.get(table.id);
    if (known !== undefined) return known;
    const made = new TableFigures({
      table,
      series: this.#sources.series.filter(({ tableId }) => tableId === table.id),
      figures: this.figures,
      view: this.view,
      choices: this.#sources.choices,
    });
    this.#tables.set(table.id, made);
    return made;
  }

  /** The same, but the base period's figures are those that others are compared with: the baseline's own. */
  comparedIn(table: Table): PointSource {
    const measured = this.of(table);
    return {
      groups: measured.groups,
      changeFromBase: (series, figure) => measured.changeFromBase(series, figure),
      stopBetween: (series, from, to) => measured.stopBetween(series, from, to),
      base: (id) => measured.base(id),
      at: (id, period) => (period === basePeriod ? measured.base(id) : measured.at(id, period)),
    };
  }

  /** A figure as its table prints it: flags that the table's head carries are left out. */
  print(observation: Observation, table: Table): string {
    const edition = this.figures.editions.find(({ id }) => id === observation.editionId);
    return formatCell(observation, coveredFlags(table, this.notes, edition));
  }
}

import type { CheckedCell } from '#domain/checks/check.ts';
import { coveredFlags } from '#domain/covered-flags.ts';
import type { Figures } from '#domain/figures.ts';
import type { View } from '#domain/view.ts';
import type { Edition, Note, Observation, Series, Table } from '#domain/observations.ts';
import { cellParts, type CellParts } from '#format/cell-parts.ts';

/** What the workspace knows about the cells that checks and plans name. */
export interface LookupInput {
  readonly tables: ReadonlyArray<Table>;
  readonly series: ReadonlyArray<Series>;
  readonly editions: ReadonlyArray<Edition>;
  readonly notes: ReadonlyArray<Note>;
  readonly view: View;
  /** The figures of a table; null while they are on their way from the store. */
  readonly figuresOf: (tableId: string) => Figures | null;
}

/** Looks up series, tables and figures by their ids; tables are read only when something of them is asked for. */
export class Lookup {
  readonly #tables: ReadonlyMap<string, Table>;
  readonly #series: ReadonlyMap<string, Series>;
  readonly #editions: ReadonlyMap<string, Edition>;
  /** By the figures that they were read from: these are new objects after every change. */
  readonly #columns = new WeakMap<Figures, ReadonlySet<string>>();
  readonly #input: LookupInput;

  constructor(input: LookupInput) {
    this.#input = input;
    this.#tables = new Map(input.tables.map((table) => [table.id, table]));
    this.#series = new Map(input.series.map((series) => [series.id, series]));
    this.#editions = new Map(input.editions.map((edition) => [edition.id, edition]));
  }

  get baseline(): Edition | null {
    return this.#input.editions.find(({ role }) => role === 'baseline') ?? null;
  }

  table(id: string): Table | null {
    return this.#tables.get(id) ?? null;
  }

  series(id: string): Series | null {
    return this.#series.get(id) ?? null;
  }

  unitOf(seriesId: string): string {
    return this.series(seriesId)?.unit ?? '';
  }

  editionTitle(id: string): string {
    return this.#editions.get(id)?.title ?? id;
  }

  /** The figure that was looked at; null when nothing is listed, undefined while that is not known yet. */
  figure({ seriesId, period, editionId }: CheckedCell): Observation | null | undefined {
    const figures = this.#figuresOf(seriesId);
    if (figures === null) return undefined;
    const view: View = editionId === null ? this.#input.view : { kind: 'edition', editionId };
    return figures.at(seriesId, period, view);
  }

  /** The figure as its table prints it. */
  print(observation: Observation): CellParts {
    const table = this.table(this.series(observation.seriesId)?.tableId ?? '');
    const edition = this.#editions.get(observation.editionId);
    const covered = table === null ? [] : coveredFlags(table, this.#input.notes, edition);
    return cellParts(observation, covered, []);
  }

  /** Has the table a column for the period, so that there is a cell to go to? */
  hasColumn(tableId: string, period: string): boolean {
    const figures = this.#input.figuresOf(tableId);
    const table = this.table(tableId);
    return figures !== null && table !== null && this.#columnsOf(table, figures).has(period);
  }

  #columnsOf(table: Table, figures: Figures): ReadonlySet<string> {
    const known = this.#columns.get(figures);
    if (known !== undefined) return known;
    const ids = this.#input.series.filter((one) => one.tableId === table.id).map(({ id }) => id);
    const columns = new Set([...figures.periods(ids, this.#input.view), ...table.addedPeriods]);
    this.#columns.set(figures, columns);
    return columns;
  }

  #figuresOf(seriesId: string): Figures | null {
    const series = this.series(seriesId);
    return series === null ? null : this.#input.figuresOf(series.tableId);
  }
}

import { failedCells } from './failed-cells.ts';
import type { GridContent } from './grid-content.ts';
import { gridContent } from './grid-content.ts';
import type { GridContentInput } from './grid-input.ts';
import { layoutForMode, modesFor, type Mode } from './modes.ts';
import { RowOrder } from './row-order.svelte.ts';
import { periodsOf, placesOf } from './series-places.ts';
import { makeSymbolTally, symbolsInUse } from '#domain/symbols-in-use.ts';
import type { Position } from '#components/grid/model/position.ts';
import type { Series, Table } from '#domain/observations.ts';
import { followLayout, type LaidOut } from '#domain/follow-layout.ts';
import { layoutTable, seriesAt, type LayoutInput, type TableLayout } from '#domain/table-layout.ts';
import { viewedLayout } from '#domain/viewed-layout.ts';
import type { AppState } from '#state/app.svelte.ts';
import type { Selection } from '#state/workbench.svelte.ts';

/** A table as it is shown now: its layout and cells in a mode, in the order and the years that were chosen. */
export class ShownTable {
  readonly #app: AppState;
  readonly #table: () => Table;
  mode = $state<Mode>('values');
  /** Older years too that the edition's own layout leaves out. */
  showsAllYears = $state(false);

  readonly data = $derived.by(() => this.#app.workbench.tableData(this.#table().id));
  readonly notes = $derived.by(() =>
    this.#app.workbench.notes.filter((note) => note.tableId === this.#table().id),
  );
  /** How the edition that is looked at sets the table out; null when nobody has said. */
  readonly ownLayout = $derived.by(() => {
    const { view, editions, working } = this.#app.workbench;
    return viewedLayout(this.#table().id, view, editions, working);
  });
  // Not state: what was made last, so that a change costs what it changes and not what the table holds.
  #laidOut: LaidOut | null = null;
  #lastContent: GridContent | null = null;
  readonly #symbols = makeSymbolTally();

  readonly #full: TableLayout = $derived.by(() => {
    this.#laidOut = followLayout(this.#laidOut, this.#layoutInput(this.data.series));
    return this.#laidOut.layout;
  });
  readonly modes = $derived.by(() => modesFor(this.#full));
  /** All rows as the table has them. */
  readonly whole: TableLayout = $derived.by(() => layoutForMode(this.#full, this.mode));
  readonly #failed = $derived.by(() =>
    failedCells(this.#app.workbench.analysis('checks').current ?? []),
  );
  readonly content: GridContent = $derived.by(() => {
    const { workbench, locale } = this.#app;
    const input: GridContentInput = {
      layout: this.whole,
      figures: this.data.figures,
      view: workbench.view,
      mode: this.mode,
      workingId: workbench.working?.id ?? null,
      ownLayout: this.ownLayout,
      notes: this.notes,
      annotations: workbench.annotations,
      failed: this.#failed,
      saving: this.data.saving,
      choices: workbench.choices,
      locale,
      separators: workbench.separators,
    };
    this.#lastContent = gridContent(input, this.#lastContent);
    return this.#lastContent;
  });
  readonly order = new RowOrder(this);
  readonly periods = $derived.by(() => periodsOf(this.whole));
  readonly #seriesShown = $derived.by(() => this.whole.rows.flatMap((row) => row.series));
  readonly legend = $derived.by(() => {
    const { figures } = this.data;
    const inUse = this.#symbols.count(this.#seriesShown, figures, this.#app.workbench.view);
    return symbolsInUse(this.#table(), inUse, this.notes);
  });

  readonly #places = $derived.by(() => placesOf(this.layout));

  constructor(app: AppState, table: () => Table) {
    this.#app = app;
    this.#table = table;
  }

  /** The rows that are shown, in their order. */
  get layout(): TableLayout {
    return this.order.layout;
  }

  /** With all rows of these series, those too that are hidden or left out. */
  layoutOf(series: ReadonlyArray<Series>): TableLayout {
    const shown = series.map(({ hidden: _, ...one }) => one);
    return layoutForMode(layoutTable(this.#layoutInput(shown)), this.mode);
  }

  #layoutInput(series: ReadonlyArray<Series>): LayoutInput {
    return {
      table: this.#table(),
      series,
      figures: this.data.figures,
      notes: this.notes,
      view: this.#app.workbench.view,
      ...(this.ownLayout === null || this.showsAllYears ? {} : { window: this.ownLayout.periods }),
    };
  }

  /** The figure's place in series and time; null where the row has no such measure. */
  placeOf({ row, column }: Position): { readonly series: Series; readonly period: string } | null {
    const layoutRow = this.layout.rows[row];
    const layoutColumn = this.layout.columns[column];
    if (layoutRow === undefined || layoutColumn === undefined) return null;
    const series = seriesAt(layoutRow, layoutColumn);
    return series === null ? null : { series, period: layoutColumn.period };
  }

  /** Where a figure stands in the grid; null when it is not shown. */
  find(selection: Selection | null): Position | null {
    if (selection === null || selection.tableId !== this.#table().id) return null;
    const found = this.#places.get(selection.seriesId);
    if (found === undefined) return null;
    const column = this.layout.columns.findIndex(
      ({ period, measure }) =>
        period === selection.period && (measure === '' || measure === found.measure),
    );
    return column === -1 ? null : { row: found.row, column };
  }
}

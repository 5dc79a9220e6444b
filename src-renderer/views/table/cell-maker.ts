import type { CellView } from '#components/grid/cell-view.ts';
import type { Series } from '#domain/observations.ts';
import type { TableFigures } from '#domain/table-figures.ts';
import type { LayoutColumn, TableLayout } from '#domain/table-layout.ts';

/** How a mode that derives fills the cells of a table. */
export interface CellMaker {
  /** What the figures are, in the place of the table's unit line. */
  readonly note: string;
  cell(series: Series, column: LayoutColumn): CellView;
}

export interface CellMakerInput {
  readonly layout: TableLayout;
  readonly figures: TableFigures;
  readonly locale: string;
}

import type { CellView } from '#components/grid/cell-view.ts';
import type { Evidence } from '#domain/checks/evidence.ts';
import type { Figures, View } from '#domain/figures.ts';
import type { Series } from '#domain/observations.ts';
import type { LayoutColumn, TableLayout } from '#domain/table-layout.ts';

/** How a mode that derives fills the cells of a table. */
export interface CellMaker {
  /** What the figures are, for the line below the title. */
  readonly note: string;
  cell(series: Series, column: LayoutColumn): CellView;
}

export interface CellMakerInput {
  readonly layout: TableLayout;
  readonly figures: Figures;
  readonly view: View;
  readonly locale: string;
  /** The table's figures with their intervals; each is looked up once. */
  readonly evidence: Evidence;
}

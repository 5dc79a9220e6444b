import type { Series } from '#domain/observations.ts';
import type { TableFigures } from '#domain/table-figures.ts';

/** The figure that the inspector is about. */
export interface ChosenFigure {
  readonly series: Series;
  readonly period: string;
  /** The table in which it stands, as the view shows it. */
  readonly inTable: TableFigures;
}

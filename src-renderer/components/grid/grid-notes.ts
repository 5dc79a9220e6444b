import type { Position } from './model/position.ts';

/** Open notes on more than single cells, asked for as what they are on comes into sight. */
export interface GridNotes {
  /** Where in a range with notes the cell lies; null outside of all. */
  inRange(position: Position): 'first' | 'within' | null;
  /** What there is at a row's name, in words: `note on the row`; empty where there is nothing. */
  onRow(row: number): string;
  /** The same at the head of a column's period. */
  onColumn(column: number): string;
}

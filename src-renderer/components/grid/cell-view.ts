import type { CellParts } from '#format/cell-parts.ts';

/** What one cell of a grid shows. */
export interface CellView {
  /** Null: not listed, an empty cell. */
  readonly parts: CellParts | null;
  /** In words, for screen readers: what stands there, without row and column. */
  readonly spoken: string;
  /** What the editor starts from on F2. */
  readonly entry: string;
  /** The reason behind what is shown, or empty. */
  readonly hint: string;
  /** A later edition states another figure here than the baseline. */
  readonly isRestated: boolean;
  /** An earlier edition's figure that stands in the edition which is worked on until it states another. */
  readonly isCarried: boolean;
  readonly hasNote: boolean;
  /** It is not typed over: printed, or derived. */
  readonly isReadOnly: boolean;
  readonly tone: 'plain' | 'muted' | 'rise' | 'fall';
}

export interface GridColumn {
  readonly id: string;
  /** The head over this column, and over its neighbours of the same group. */
  readonly group: string;
  readonly head: string;
  readonly isBaseline: boolean;
  /** A rule stands before the first column after the baseline's. */
  readonly startsLater: boolean;
}

export interface GridRow {
  readonly id: string;
  readonly stub: ReadonlyArray<string>;
  readonly marks: ReadonlyArray<string>;
  readonly isTotal: boolean;
  readonly cells: ReadonlyArray<CellView>;
}

/** Widths that keep a column's digits in line, in characters. */
export interface ColumnSet {
  readonly wholeDigits: number;
  readonly fractionChars: number;
  readonly superscriptChars: number;
}

export function measureColumn(rows: ReadonlyArray<GridRow>, column: number): ColumnSet {
  const parts = rows.flatMap((row) => row.cells[column]?.parts ?? []);
  const longest = (of: (part: CellParts) => string) =>
    parts.reduce((most, part) => Math.max(most, of(part).length), 0);
  return {
    wholeDigits: longest((part) => (part.kind === 'digits' ? part.whole : '')),
    fractionChars: longest((part) => part.fraction),
    superscriptChars: longest((part) => part.superscript),
  };
}

import type { Review } from '#domain/review.ts';
import type { CellParts } from '#format/cell-parts.ts';
import type { GridNotes } from './grid-notes.ts';
import type { Position } from './model/position.ts';

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
  /** A check finds the figure wrong. */
  readonly hasFailedCheck: boolean;
  /** How often it was checked; left out where nothing that is worked on is shown. */
  readonly review?: Review;
  /** It is shown and not yet safely on disk; left out once it is. */
  readonly isBeingSaved?: true;
  /** It is not typed over: printed, or derived. */
  readonly isReadOnly: boolean;
  readonly tone: 'plain' | 'muted' | 'rise' | 'fall';
}

export interface GridColumn {
  readonly id: string;
  /** The head over this column, and over its neighbours of the same group. */
  readonly group: string;
  readonly head: string;
  /** Footnote marks at the two heads; none when left out. */
  readonly groupMarks?: ReadonlyArray<string>;
  readonly marks?: ReadonlyArray<string>;
  readonly isBaseline: boolean;
  /** The rows stand in the order of this column's figures. */
  readonly sorted?: 'ascending' | 'descending';
  /** A rule stands before the first column after the baseline's. */
  readonly startsLater: boolean;
}

export interface GridRow {
  readonly id: string;
  readonly stub: ReadonlyArray<string>;
  readonly marks: ReadonlyArray<string>;
  readonly isTotal: boolean;
  /** The heading under which it stands, on a line of its own; left out or empty when there is none. */
  readonly group?: string;
  /** Only its heading tells the row from another one of its names. */
  readonly needsGroup?: boolean;
}

/** What a grid shows. Cells are asked for as they come into sight: there may be millions. */
export interface GridSource {
  readonly rows: ReadonlyArray<GridRow>;
  readonly columns: ReadonlyArray<GridColumn>;
  cell(position: Position): CellView;
  /** Does anything stand in the cell? */
  isFilled(position: Position): boolean;
  /** What the cell says of these, without making it whole: for those who look at very many. From `cell` when left out. */
  readonly text?: (position: Position) => Pick<CellView, 'entry' | 'hint'>;
  /** The same of how often its figure was checked. */
  readonly reviewAt?: (position: Position) => CellView['review'];
  /** Notes on more than single cells; none when left out. */
  readonly notes?: GridNotes;
}

/** Widths that keep a column's digits in line, in characters. */
export interface ColumnSet {
  readonly wholeDigits: number;
  readonly fractionChars: number;
  readonly superscriptChars: number;
  /** The longest word that stands in place of a number. */
  readonly wordChars: number;
}

export const narrowestSet: ColumnSet = {
  wholeDigits: 0,
  fractionChars: 0,
  superscriptChars: 0,
  wordChars: 0,
};

/** The set that is wide enough for a column's cells in these rows, and for `atLeast`. */
export function measureColumn(
  source: Pick<GridSource, 'cell'>,
  column: number,
  rows: Iterable<number>,
  atLeast = narrowestSet,
): ColumnSet {
  let { wholeDigits, fractionChars, superscriptChars, wordChars } = atLeast;
  for (const row of rows) {
    const { parts } = source.cell({ row, column });
    if (parts === null) continue;
    if (parts.kind === 'word') wordChars = Math.max(wordChars, parts.whole.length);
    else wholeDigits = Math.max(wholeDigits, parts.whole.length);
    fractionChars = Math.max(fractionChars, parts.fraction.length);
    superscriptChars = Math.max(superscriptChars, parts.superscript.length);
  }
  return { wholeDigits, fractionChars, superscriptChars, wordChars };
}

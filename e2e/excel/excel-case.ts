/** A key press as `gridKeys` names it, or text that is typed. */
export type Press = string | { readonly type: string };

/** What is done with the mouse: to a cell `Canada, 2010`, a row `Canada`, a column `2010`, the `corner` or the `handle`. */
export interface Pointed {
  readonly click?: string;
  readonly shiftClick?: string;
  readonly doubleClick?: string;
  readonly drag?: readonly [from: string, to: string];
  /** The edge of this column's head, to the right by so many pixels, or clicked twice. */
  readonly edge?: readonly [column: string, by: number | 'double click'];
}

/** What Excel, or Lode where it differs on purpose, would show after all that was done. */
export interface Expected {
  /** The cell that is typed into. */
  readonly active?: string;
  /** The first and the last of the selected cells; `active` alone when it is left out and `active` is not. */
  readonly selected?: readonly [first: string, last: string];
  /** What is shown in these cells. */
  readonly cells?: Readonly<Record<string, string>>;
  /** What screen readers are told of these cells, at its end. */
  readonly said?: Readonly<Record<string, string>>;
  /** What the open editor holds; null: there is none. */
  readonly editor?: string | null;
  readonly clipboard?: string;
  /** By how many pixels this column is wider than at first. */
  readonly wider?: readonly [column: string, by: number];
  /** What has the focus, or is shown. */
  readonly at?: 'grid' | 'search' | 'replace' | 'rows' | 'preview' | 'inspector' | 'outside';
}

export interface ExcelCase {
  /** The key or gesture that it shows. */
  readonly of: string;
  /** The active cell at first; two: a selection from the first to the second. */
  readonly from: string | readonly [string, string];
  /** Entries that must stand there before. */
  readonly given?: Readonly<Record<string, string>>;
  readonly pasted?: string;
  readonly press?: ReadonlyArray<Press>;
  readonly point?: ReadonlyArray<Pointed>;
  readonly then: Expected;
}

/** Cases by what the table of keys says that the keys do. */
export type CasesOf = Readonly<Record<string, ReadonlyArray<ExcelCase>>>;

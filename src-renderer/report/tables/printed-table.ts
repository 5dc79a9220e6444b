import type { Flag } from '#domain/flags.ts';

/** Words with the marks of their footnotes, which are raised behind them. */
export interface Marked {
  readonly text: string;
  readonly marks: ReadonlyArray<string>;
}

/** The head of one column, or of several that stand beside each other. */
export interface PrintedHead extends Marked {
  /** On a line of its own below: `(kilograms)`; empty when there is none. */
  readonly detail: string;
  /** How many columns stand under it. */
  readonly span: number;
}

export interface PrintedCell {
  /** `word` stands in place of a number (`--`, `NA`, `W`); `empty` is not listed. */
  readonly kind: 'number' | 'word' | 'empty';
  /** What the first figure of a column of money has before it: `$`; else empty. */
  readonly sign: string;
  /** Up to the decimal point. */
  readonly whole: string;
  /** From the decimal point on; empty when there is none. */
  readonly fraction: string;
  /** Raised behind the figure; without those that the table's head carries. */
  readonly flags: ReadonlyArray<Flag>;
  /** Footnotes of this cell alone, raised behind the flags. */
  readonly marks: ReadonlyArray<string>;
}

export type PrintedRow =
  /** A heading over the rows below it. */
  | { readonly kind: 'heading'; readonly text: string }
  | {
      readonly kind: 'figures';
      /** One for each stub head; `do.` where it repeats what stands above it. */
      readonly stub: ReadonlyArray<Marked>;
      /** Steps to the right: 1 under a heading, 1 more for a total. */
      readonly indent: number;
      /** A rule stands above its figures. */
      readonly isTotal: boolean;
      /** One for each column. */
      readonly cells: ReadonlyArray<PrintedCell>;
    };

export interface PrintedNote {
  /** Empty when nothing refers to it. */
  readonly mark: string;
  readonly text: string;
}

/** How large a table is set: the small type is for tables that are too wide for the usual one. */
export type TableType = 'usual' | 'small';

/** A table as a yearbook prints it: every word, figure, flag and mark at its place; nothing is left to work out. */
export interface PrintedTable {
  readonly id: string;
  /** That of all parts of a table that is wider than a sheet; left out, what it needs. */
  readonly type?: TableType;
  /** Empty for a table that has none. */
  readonly number: string;
  readonly title: Marked;
  /** In parentheses: `(Kilograms; 3 significant digits)`. */
  readonly unitLine: string;
  readonly headnotes: ReadonlyArray<PrintedNote>;
  readonly stubHeads: ReadonlyArray<string>;
  /** Lines of heads from the top: spanner heads first. The spans of each line add up to the number of columns. */
  readonly heads: ReadonlyArray<ReadonlyArray<PrintedHead>>;
  readonly rows: ReadonlyArray<PrintedRow>;
  /** Dots lead from the stub to the figures. */
  readonly hasLeaders: boolean;
  /** In the order of their marks. */
  readonly footnotes: ReadonlyArray<PrintedNote>;
  /** The key to what stands in the cells: `NA` Not available. */
  readonly symbols: ReadonlyArray<PrintedNote>;
  /** Sources, editions and what is left out: sentences that stand below the notes. */
  readonly remarks: ReadonlyArray<string>;
  /** What its figures cite, in reading order. */
  readonly sources: ReadonlyArray<string>;
  /** The editions that its figures come from, in words, oldest first. */
  readonly editions: ReadonlyArray<string>;
}

/** What a cell says, without flags and marks. */
export function cellText({ sign, whole, fraction }: PrintedCell): string {
  return sign + whole + fraction;
}

/** How many columns of figures the table has. */
export function countColumns({ heads }: Pick<PrintedTable, 'heads'>): number {
  return (heads[0] ?? []).reduce((sum, { span }) => sum + span, 0);
}

/** `Table 1. U.S. imports …`, without marks; the title alone where the table has no number. */
export function tableName({ number, title }: Pick<PrintedTable, 'number' | 'title'>): string {
  return number === '' ? title.text : `Table ${number}. ${title.text}`;
}

import type { MarkupNode } from '#format/markup/node.ts';
import type { RichText } from '../rich-text/rich-text.ts';
import type { PrintedNote, PrintedTable } from '../tables/printed-table.ts';

/** A report with all it says, before it is written in any format: all formats are written from this alone. */
export interface ReportDocument {
  readonly title: string;
  /** Lines below the title: the period, what it is compared with, the editions, when it was made. */
  readonly subtitle: ReadonlyArray<string>;
  /** BCP 47. */
  readonly language: string;
  /** Empty when nobody is named. */
  readonly author: string;
  /** When it was made, in milliseconds. */
  readonly madeAt: number;
  readonly parts: ReadonlyArray<ReportPart>;
}

export type ReportPart =
  | {
      readonly kind: 'heading';
      /** 1 is the highest below the title; 5 the lowest. */
      readonly level: number;
      readonly text: string;
    }
  | { readonly kind: 'prose'; readonly text: RichText }
  | { readonly kind: 'table'; readonly table: PrintedTable }
  | { readonly kind: 'picture'; readonly picture: ReportPicture }
  | { readonly kind: 'note'; readonly note: ReportNote };

export interface ReportPicture {
  /** Stands above it: the picture has no words around its plot. */
  readonly title: string;
  /** On a line of its own below the title; empty when there is none. */
  readonly subtitle: string;
  /** Stand below it, a paragraph each. */
  readonly notes: ReadonlyArray<PrintedNote>;
  /** What it shows, in words, for those who do not see it. */
  readonly alternative: string;
  /** In pixels of 1/96 inch. */
  readonly width: number;
  readonly height: number;
  /** An `svg` element; its ids are unique in the report. */
  readonly svg: MarkupNode;
  /** The same as a PNG, at any resolution. */
  readonly png: Uint8Array;
}

export interface ReportNote {
  /** What it is on: `Table 1, Belgium, 2014`. */
  readonly subject: string;
  /** Empty when nobody is named. */
  readonly author: string;
  readonly tags: ReadonlyArray<string>;
  /** `open`, `resolved`; empty when nobody says. */
  readonly state: string;
  /** The source with its page; empty when none is given. */
  readonly source: string;
  readonly text: RichText;
}

/** What is said below a note, in one line: author, state, tags, source; empty when there is none of them. */
export function describeNote({ author, state, tags, source }: ReportNote): string {
  return [author, state, tags.join(', '), source === '' ? '' : `Source: ${source}`]
    .filter(Boolean)
    .join(' \u00b7 ');
}

/** The report's tables, in order. */
export function tablesOf({ parts }: Pick<ReportDocument, 'parts'>): PrintedTable[] {
  return parts.flatMap((part) => (part.kind === 'table' ? [part.table] : []));
}

import type { Flag } from '#domain/flags.ts';

/**
 * Text with structure and nothing that could run or be fetched: what notes and reports are drawn and written from.
 * Raw HTML has become text, pictures have become words, links lead to web and mail addresses only.
 */
export type RichText = ReadonlyArray<Block>;

export type Block =
  | { readonly kind: 'paragraph'; readonly children: ReadonlyArray<Inline> }
  | {
      readonly kind: 'heading';
      /** 1 to 6. */
      readonly level: number;
      readonly children: ReadonlyArray<Inline>;
    }
  | {
      readonly kind: 'list';
      /** The number of the first item; null for a list without numbers. */
      readonly start: number | null;
      readonly items: ReadonlyArray<RichText>;
    }
  | { readonly kind: 'quote'; readonly children: RichText }
  | { readonly kind: 'code'; readonly text: string }
  | {
      readonly kind: 'table';
      /** One per column. */
      readonly align: ReadonlyArray<'left' | 'right' | 'center' | null>;
      readonly head: ReadonlyArray<ReadonlyArray<Inline>>;
      readonly rows: ReadonlyArray<ReadonlyArray<ReadonlyArray<Inline>>>;
    }
  | { readonly kind: 'rule' };

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'strong' | 'emphasis' | 'deleted';
      readonly children: ReadonlyArray<Inline>;
    }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'superscript'; readonly text: string }
  | {
      readonly kind: 'link';
      /** `http:`, `https:` or `mailto:`. */
      readonly address: string;
      readonly children: ReadonlyArray<Inline>;
    }
  | { readonly kind: 'break' }
  /** What stands between `{{` and `}}`, as written: `us-imports/canada/quantity@2015`. */
  | { readonly kind: 'reference'; readonly source: string }
  /** A reference that has been read. */
  | {
      readonly kind: 'figure';
      readonly source: string;
      /** What it says now, with its unit: `26,000 kilograms`; of a broken one, the reference in words. */
      readonly text: string;
      /** Set as superscripts after the number. */
      readonly flags: ReadonlyArray<Flag>;
      /** Where in `text` the number ends and flags stand. */
      readonly numberEnd: number;
      readonly state: 'current' | 'stale' | 'broken';
      /** What is to be known of it where the words do not say it: `of the sum of 3 rows`. */
      readonly note?: string;
      /** Of a stale one, what it said when the text was written; of a broken one, why; else empty. */
      readonly about: string;
    };

import type { View } from '../view.ts';

/** A chapter update that is kept: what it says and shows, in its order. What it shows is read when it is looked at. */
export interface SavedReport {
  readonly id: string;
  readonly title: string;
  /** What it is about, and what it is compared with. */
  readonly period: string;
  readonly against: string;
  /** Whose figures it shows. */
  readonly view: View;
  readonly parts: ReadonlyArray<ReportPart>;
  /** Its place among the others. */
  readonly order: number;
  /** Milliseconds. */
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** What stands in a report; what it names may be gone by now, and is then said to be. */
export type ReportPart =
  | {
      readonly id: string;
      readonly kind: 'heading';
      readonly text: string;
      /** 1 for a section, 2 for what stands in one. */
      readonly level: 1 | 2;
    }
  | {
      readonly id: string;
      readonly kind: 'text';
      readonly markdown: string;
      /** What its references said when it was written (domain/references). */
      readonly seen: Readonly<Record<string, string>>;
    }
  | {
      readonly id: string;
      readonly kind: 'table';
      readonly tableId: string;
      /** The columns that are shown; null for those that go with the report's period. */
      readonly periods: ReadonlyArray<string> | null;
    }
  | { readonly id: string; readonly kind: 'chart'; readonly chartId: string }
  | { readonly id: string; readonly kind: 'note'; readonly annotationId: string }
  /** The works that the report's figures and texts cite. */
  | { readonly id: string; readonly kind: 'sources' };

export type ReportPartKind = ReportPart['kind'];

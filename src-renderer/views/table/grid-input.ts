import type { BreakChoices } from '#domain/change-from-base.ts';
import type { Figures } from '#domain/figures.ts';
import type { View } from '#domain/view.ts';
import type { Separators } from '#domain/notation-numbers.ts';
import type { Annotation, Note } from '#domain/observations.ts';
import type { TableLayout } from '#domain/table-layout.ts';
import type { ViewedLayout } from '#domain/viewed-layout.ts';
import type { Mode } from './modes.ts';

/** What the cells of a table are made from. */
export interface GridContentInput {
  readonly layout: TableLayout;
  readonly figures: Figures;
  readonly view: View;
  readonly mode: Mode;
  /** The edition that edits go to; null while there is none. */
  readonly workingId: string | null;
  /** How the edition that is looked at sets the table out; null where it does not. */
  readonly ownLayout: ViewedLayout | null;
  readonly notes: ReadonlyArray<Note>;
  readonly annotations: ReadonlyArray<Annotation>;
  /** Cells that fail a check, as `series@period`; none when left out. */
  readonly failed?: ReadonlySet<string>;
  /** Cells whose figures are still being saved, as `series@period`; none when left out. */
  readonly saving?: ReadonlySet<string>;
  /** What was decided about series breaks; nothing when left out. */
  readonly choices?: BreakChoices;
  readonly locale: string;
  /** How numbers are typed: what the editor starts from is written so. */
  readonly separators: Separators;
}

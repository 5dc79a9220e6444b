import { makeReviewTally, readReviewCounts, totalOf } from '#domain/count-reviews.ts';
import type { Review } from '#domain/review.ts';
import type { Position } from '#components/grid/model/position.ts';
import type { AppState } from '#state/app.svelte.ts';
import { markFigures, markManyFigures } from '#state/mark-figures.ts';
import { nextDraft } from './next-draft.ts';
import type { ShownTable } from './shown-table.svelte.ts';

/** What is on the screen that figures are checked on. */
export interface ReviewScreen {
  readonly app: AppState;
  readonly tableId: string;
  readonly shown: ShownTable;
  readonly active: Position;
  /** Makes the cell the active one. */
  goTo(position: Position): void;
}

/** Marks figures as checked, and leads to those that are not. */
export class ReviewActions {
  readonly #screen: () => ReviewScreen;

  readonly #tally = makeReviewTally();
  /** Of all figures of the table that are worked on, whether their columns are shown or not. */
  readonly counts = $derived.by(() => {
    const { app, tableId } = this.#screen();
    const { series, figures } = app.workbench.tableData(tableId);
    return readReviewCounts(this.#tally.count(series, figures, app.workbench.view));
  });

  constructor(screen: () => ReviewScreen) {
    this.#screen = screen;
  }

  /** Puts the figures of the selected cells into a state. */
  mark(review: Review): void {
    const { app, tableId, active, shown } = this.#screen();
    if (this.#isDerived()) return;
    const { chosen, chosenMany } = app.workbench;
    if (chosenMany !== null) {
      void markManyFigures(app, chosenMany.list(), review);
      return;
    }
    const place = shown.placeOf(active);
    const places = chosen.length > 0 ? chosen : place === null ? [] : [place];
    void markFigures(app, tableId, places, review);
  }

  goToDraft(): void {
    if (this.#isDerived()) return;
    const { app, shown, active, goTo } = this.#screen();
    const next = this.counts.draft === 0 ? null : nextDraft(shown.order.source, active);
    if (next !== null) return goTo(next);
    if (this.counts.draft > 0) {
      app.messages.say('The drafts of this table stand in columns that are not shown.');
    } else if (totalOf(this.counts) > 0) {
      app.messages.say('There is no draft: every figure that is worked on was checked.');
    } else {
      app.messages.say('There is no draft: no figure of this table is worked on.');
    }
  }

  #isDerived(): boolean {
    const { app, shown } = this.#screen();
    const isDerived = shown.mode !== 'values';
    if (isDerived) app.messages.say('Derived figures are not checked. Switch to “Values”.');
    return isDerived;
  }
}

import type { Review } from '#domain/review.ts';
import { markReview, type ReviewPlace } from '#domain/set-review.ts';
import { describeMarked } from '#format/reviews.ts';
import type { AppState } from './app.svelte.ts';

/** Puts the figures shown in these cells of a table into a state, as one step, and says what came of it. */
export async function markFigures(
  { workbench, messages }: AppState,
  tableId: string,
  places: ReadonlyArray<ReviewPlace>,
  review: Review,
): Promise<void> {
  const { refusal } = workbench.storage;
  if (refusal !== null) return messages.say(`Not marked. ${refusal}`);
  const { figures } = workbench.tableData(tableId);
  const { step, ...marked } = markReview(places, review, figures, workbench.view);
  if (step === null || (await workbench.commitFigures(tableId, step))) {
    messages.say(describeMarked(marked, review));
  }
}

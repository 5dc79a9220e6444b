import type { SumInput } from '#data/sum-cells.ts';
import { plural } from '#domain/plural.ts';
import type { Review } from '#domain/review.ts';
import { isReviewed, markReview, type ReviewPlace } from '#domain/set-review.ts';
import { describeMarked } from '#format/reviews.ts';
import type { AppState } from './app.svelte.ts';
import { inSlices } from './in-slices.ts';

/** Puts the figures shown in these cells of a table into a state, as one step, and says what came of it. `printedBeside` are printed figures among the cells that were left out. */
export async function markFigures(
  { workbench, messages }: AppState,
  tableId: string,
  places: ReadonlyArray<ReviewPlace>,
  review: Review,
  printedBeside = 0,
): Promise<void> {
  const { refusal } = workbench.storage;
  if (refusal !== null) return messages.say(`Not marked. ${refusal}`);
  const { figures } = workbench.tableData(tableId);
  const { step, ...marked } = markReview(places, review, figures, workbench.view);
  if (step === null || (await workbench.commitFigures(tableId, step))) {
    messages.say(describeMarked({ ...marked, printed: marked.printed + printedBeside }, review));
  }
}

/** More figures than that in one step would hold up the window while it is written. */
const mostMarked = 20_000;

/** The same for very many cells, which are looked through without holding up the window. */
export async function markManyFigures(
  app: AppState,
  { tableId, cells }: SumInput,
  review: Review,
): Promise<void> {
  const { workbench, messages } = app;
  const { figures, series } = workbench.tableData(tableId);
  const { view } = workbench;
  const byId = new Map(series.map((one) => [one.id, one]));
  const own: ReviewPlace[] = [];
  let printed = 0;
  await inSlices(cells, ({ seriesId, periods }) => {
    const one = byId.get(seriesId);
    if (one === undefined) return;
    for (const period of periods) {
      const shown = figures.at(seriesId, period, view);
      if (shown === null) continue;
      if (isReviewed(shown, figures)) own.push({ series: one, period });
      else printed += 1;
    }
  });
  if (own.length > mostMarked) {
    const count = plural(own.length, 'figure');
    messages.say(`These are ${count}, too many to mark at once. Select fewer.`);
    return;
  }
  await markFigures(app, tableId, own, review, printed);
}

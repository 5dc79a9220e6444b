import { isReadOnly } from './editions.ts';
import type { Figures } from './figures.ts';
import type { View } from './view.ts';

/** May a figure be entered there? `ask`: an edition that stays as it was printed states it. */
export type EntryPlace =
  | { readonly kind: 'open' }
  | { readonly kind: 'closed'; readonly reason: string }
  | { readonly kind: 'ask' };

export interface EntryPlaceInput {
  readonly figures: Figures;
  readonly view: View;
  /** The edition that edits go to; null while there is none. */
  readonly workingId: string | null;
}

/** Whether a figure may be entered where the view shows what it shows, and why not. */
export function entryPlaceOf(
  seriesId: string,
  period: string,
  { figures, view, workingId }: EntryPlaceInput,
): EntryPlace {
  const isLookBack = view.kind !== 'latest' && view.editionId !== workingId;
  if (isLookBack || view.kind === 'edition') {
    return {
      kind: 'closed',
      reason: 'This is a look back. Set “As of” to “Latest” to enter figures.',
    };
  }
  const order = figures.editions.map(({ id }) => id);
  const newest = figures.at(seriesId, period, view);
  const edition = figures.editions.find(({ id }) => id === newest?.editionId);
  if (edition === undefined) return { kind: 'open' };
  if (isReadOnly(edition)) return { kind: 'ask' };
  // What is typed would go into an older edition, below the figure that is shown.
  if (workingId !== null && order.indexOf(edition.id) > order.indexOf(workingId)) {
    const own = figures.editions.find(({ id }) => id === workingId);
    return {
      kind: 'closed',
      reason: `“${edition.title}”, which is newer, states this figure. Set “As of” to “${own?.title ?? workingId}” to enter it there.`,
    };
  }
  return { kind: 'open' };
}

import { isReadOnly } from '#domain/editions.ts';
import type { Figures, View } from '#domain/figures.ts';
import type { Mode } from './modes.ts';

/** May the figure be typed into? `ask`: an edition that stays as it was printed states it. */
export type Editability =
  | { readonly kind: 'open' }
  | { readonly kind: 'closed'; readonly reason: string }
  | { readonly kind: 'ask' };

export interface EditabilityInput {
  readonly figures: Figures;
  readonly view: View;
  readonly mode: Mode;
  /** The edition that edits go to; null while there is none. */
  readonly workingId: string | null;
}

export function editabilityOf(
  seriesId: string,
  period: string,
  { figures, view, mode, workingId }: EditabilityInput,
): Editability {
  const isLookBack = view.kind !== 'latest' && view.editionId !== workingId;
  if (isLookBack || view.kind === 'edition') {
    return {
      kind: 'closed',
      reason: 'This is a look back. Set “As of” to “Latest” to enter figures.',
    };
  }
  if (mode !== 'values') {
    return { kind: 'closed', reason: 'Derived figures are not typed. Switch to “Values”.' };
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

import { isReadOnly } from '#domain/editions.ts';
import { latest, type Figures, type View } from '#domain/figures.ts';
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
}

export function editabilityOf(
  seriesId: string,
  period: string,
  { figures, view, mode }: EditabilityInput,
): Editability {
  if (view.kind !== 'latest') {
    return {
      kind: 'closed',
      reason: 'This is a look back. Set “As of” to “Latest” to enter figures.',
    };
  }
  if (mode !== 'values') {
    return { kind: 'closed', reason: 'Derived figures are not typed. Switch to “Values”.' };
  }
  const newest = figures.at(seriesId, period, latest);
  const edition = figures.editions.find(({ id }) => id === newest?.editionId);
  return edition !== undefined && isReadOnly(edition) ? { kind: 'ask' } : { kind: 'open' };
}

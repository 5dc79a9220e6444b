import { entryPlaceOf, type EntryPlace, type EntryPlaceInput } from '#domain/entry-place.ts';
import type { Mode } from './modes.ts';

export interface EditabilityInput extends EntryPlaceInput {
  readonly mode: Mode;
}

/** May the cell be typed into as the table is shown, and why not. */
export function editabilityOf(
  seriesId: string,
  period: string,
  input: EditabilityInput,
): EntryPlace {
  const place = entryPlaceOf(seriesId, period, input);
  if (place.kind !== 'closed' && input.mode !== 'values') {
    return { kind: 'closed', reason: 'Derived figures are not typed. Switch to “Values”.' };
  }
  return place;
}

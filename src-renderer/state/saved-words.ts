/** What is known of the store at a moment. */
export interface SavingState {
  /** Are changes on their way to the store? */
  readonly isSaving: boolean;
  /** Why nothing can be saved now; null when it can. */
  readonly refusal: string | null;
  /** How many entries could not be saved and are kept on screen. */
  readonly unsaved: number;
}

/** What can be said of the analyst's work when a screen has failed: no more than is known. */
export function describeSaved({ isSaving, refusal, unsaved }: SavingState): string {
  const store =
    refusal ?? (isSaving ? 'A change is still being saved.' : 'No change is waiting to be saved.');
  const kept = unsaved === 0 ? '' : 'What could not be saved is listed below.';
  return [store, kept, 'What was being typed on this screen may be lost.']
    .filter(Boolean)
    .join(' ');
}

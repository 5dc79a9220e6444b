import type { AppState } from '#state/app.svelte.ts';
import { everything, type Filter } from './filter-checks.ts';

/** How many checks are listed at first, and how many more each time. */
export const portion = 50;

/** What the analyst chose on this screen: kept while the window is open, so that going to a cell and back loses nothing. */
export class ChecksChoices {
  tab = $state<'checks' | 'outlook'>('checks');
  filter = $state.raw<Filter>(everything);
  count = $state(portion);
  /** How far down the list was, in CSS pixels. Not state: it is only read when the screen is shown again. */
  scrollTop = 0;

  /** Lists other checks, from the first one. */
  choose(part: Partial<Filter>): void {
    this.filter = { ...this.filter, ...part };
    this.count = portion;
  }
}

const known = new WeakMap<AppState, ChecksChoices>();

export function choicesOf(app: AppState): ChecksChoices {
  const found = known.get(app) ?? new ChecksChoices();
  known.set(app, found);
  return found;
}

import type { Check } from '#domain/checks/check.ts';
import type { AppState } from '#state/app.svelte.ts';
import { everything, type Filter } from './filter-checks.ts';

/** How many checks are listed at first, and how many more each time. */
export const portion = 50;

/** What the analyst chose on this screen: kept while the window is open, so that going to a cell and back loses nothing. */
export class ChecksChoices {
  tab = $state<'checks' | 'outlook'>('checks');
  filter = $state.raw<Filter>(everything);
  count = $state(portion);
  /** The check whose notes are open, by its id; null for none. */
  notesOf = $state.raw<string | null>(null);
  /** How far down the list was, in CSS pixels. Not state: it is only read when the screen is shown again. */
  scrollTop = 0;
  /** A check that is to be shown, by its id, once the list is. */
  wanted = $state.raw<string | null>(null);

  /** A check that is listed however far down it is, by its id; null for none. */
  alsoListed = $state.raw<string | null>(null);

  /** Lists a check among those of its table and kind, and leads to it. */
  show({ id, table, kind }: Pick<Check, 'id' | 'table' | 'kind'>): void {
    this.tab = 'checks';
    this.choose({ ...everything, table, kind });
    this.wanted = id;
    this.alsoListed = id;
  }

  /** Lists other checks, from the first one. */
  choose(part: Partial<Filter>): void {
    this.filter = { ...this.filter, ...part };
    this.count = portion;
    this.alsoListed = null;
  }
}

const known = new WeakMap<AppState, ChecksChoices>();

export function choicesOf(app: AppState): ChecksChoices {
  const found = known.get(app) ?? new ChecksChoices();
  known.set(app, found);
  return found;
}

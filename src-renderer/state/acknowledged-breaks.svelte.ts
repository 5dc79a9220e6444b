import { SvelteSet } from 'svelte/reactivity';
import { breakKey, type SeriesBreak } from '#domain/compare/series-breaks.ts';
import type { AppState } from './app.svelte.ts';

/** The series breaks across which the analyst chose to compare all the same, each by itself; kept while the window is open. */
export class AcknowledgedBreaks {
  readonly #keys = new SvelteSet<string>();

  has(found: SeriesBreak): boolean {
    return this.#keys.has(breakKey(found));
  }

  acknowledge(breaks: ReadonlyArray<SeriesBreak>): void {
    for (const found of breaks) this.#keys.add(breakKey(found));
  }

  withdraw(breaks: ReadonlyArray<SeriesBreak>): void {
    for (const found of breaks) this.#keys.delete(breakKey(found));
  }
}

const known = new WeakMap<AppState, AcknowledgedBreaks>();

/** The same for every screen of the window. */
export function acknowledgedBreaksOf(app: AppState): AcknowledgedBreaks {
  const found = known.get(app) ?? new AcknowledgedBreaks();
  known.set(app, found);
  return found;
}

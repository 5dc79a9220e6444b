import type { PagePlace } from './page-place.ts';
import type { Screen } from './screens.ts';
import type { Selection } from './workbench.svelte.ts';

/** Where the analyst was. */
export interface Place {
  readonly screen: Screen;
  /** The figure that was chosen; null when none was. */
  readonly selection: Selection | null;
  /** The chart that was shown; null when none was. */
  readonly chartId: string | null;
  readonly page: PagePlace;
}

/** Nobody goes back further. */
const mostKept = 50;

/** The places that were left, for the way back. Kept while the window is open. */
export class Places {
  #left = $state.raw<ReadonlyArray<Place>>([]);

  /** The place that was left last; null at the beginning. */
  get last(): Place | null {
    return this.#left.at(-1) ?? null;
  }

  leave(place: Place): void {
    this.#left = [...this.#left, place].slice(-mostKept);
  }

  /** Takes the last one, to go back to. */
  take(): Place | null {
    const { last } = this;
    this.#left = this.#left.slice(0, -1);
    return last;
  }
}

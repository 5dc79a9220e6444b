import { liveQuery } from 'dexie';
import { createSubscriber } from 'svelte/reactivity';

/**
 * A query of the store that runs again when what it read changes. `loaded` keeps "not yet" apart from "nothing
 * there". Read what the query depends on before building it: the store runs it later, where Svelte sees no reads.
 */
export class LiveQuery<T> {
  #current: T | undefined = undefined;
  #error: unknown = null;
  readonly #subscribe: () => void;

  /** `takeError` hears of each failure; where it sees to it, what was read before stays, if anything was. */
  constructor(query: () => Promise<T>, takeError: (error: unknown) => boolean = () => false) {
    this.#subscribe = createSubscriber((update) => {
      const subscription = liveQuery(query).subscribe({
        next: (value) => {
          this.#current = value;
          this.#error = null;
          update();
        },
        error: (error: unknown) => {
          if (takeError(error)) return;
          this.#error = error;
          update();
        },
      });
      return () => subscription.unsubscribe();
    });
  }

  get current(): T | undefined {
    this.#subscribe();
    // Thrown where it is read, so that the view's boundary shows it.
    if (this.#error !== null) throw this.#error;
    return this.#current;
  }

  get loaded(): boolean {
    return this.current !== undefined;
  }
}

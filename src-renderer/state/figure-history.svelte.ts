import type { LodeDatabase } from '#data/database.ts';
import { FigureLog, type FigureHistory } from '#data/figure-log.ts';
import type { FigurePlace } from '#domain/figure-history.ts';
import { LiveQuery } from './live-query.svelte.ts';

const shownAtFirst = 5;
const moreEachTime = 20;

/** Makes a query of the store live; the workbench's own sees to a store that fails. */
type MakeLive = <T>(query: () => Promise<T>) => LiveQuery<T>;

/** The changes of one figure, live: the newest at first, older ones when asked for. */
export class LiveHistory {
  readonly #log: FigureLog;
  readonly #live: MakeLive;
  #looks = $state(1);
  readonly #query = $derived.by(() => {
    // Read here: the store runs the query later, where Svelte sees no reads.
    const looks = this.#looks;
    const wanted = shownAtFirst + (looks - 1) * moreEachTime;
    return this.#live(() => this.#log.read(wanted, looks));
  });
  /** What was shown last: it stays while older changes are on their way. */
  #known: FigureHistory | null = null;

  constructor(
    db: LodeDatabase,
    place: FigurePlace,
    live: MakeLive = (query) => new LiveQuery(query),
  ) {
    this.#log = new FigureLog(db, place);
    this.#live = live;
  }

  /** Null while nothing was read yet. */
  get current(): FigureHistory | null {
    this.#known = this.#query.current ?? this.#known;
    return this.#known;
  }

  /** Shows more, and looks further back in the log. */
  showOlder(): void {
    this.#looks += 1;
  }
}

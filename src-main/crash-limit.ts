const WITHIN_MS = 60_000;
const MOST_RELOADS = 2;

/** Tells a page that crashed once from one that does so again and again: loading that anew would never end. */
export class CrashLimit {
  #crashes: readonly number[] = [];

  /** A page crashed, at that moment in milliseconds: whether to load it anew. Not after the third within a minute. */
  mayReload(now: number): boolean {
    this.#crashes = [...this.#crashes.filter((at) => now - at < WITHIN_MS), now];
    return this.#crashes.length <= MOST_RELOADS;
  }

  /** Somebody has decided to try once more. */
  forget(): void {
    this.#crashes = [];
  }
}

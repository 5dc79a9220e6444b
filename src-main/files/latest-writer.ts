/**
 * Writes one thing again and again without piling up: while a write is under way, newer content replaces content that
 * still waits. Each `put` resolves once its own or newer content has been written, and rejects when that write failed.
 */
export class LatestWriter<T> {
  readonly #write: (content: T) => Promise<void>;
  #waiting: { content: T; done: Promise<void> } | null = null;
  #settled: Promise<void> = Promise.resolve();

  constructor(write: (content: T) => Promise<void>) {
    this.#write = write;
  }

  put(content: T): Promise<void> {
    if (this.#waiting !== null) {
      this.#waiting.content = content;
      return this.#waiting.done;
    }
    const entry = { content, done: Promise.resolve() };
    entry.done = this.#settled.then(() => {
      this.#waiting = null;
      return this.#write(entry.content);
    });
    this.#waiting = entry;
    // Whoever called put is told of a failure; the next write starts regardless.
    this.#settled = entry.done.catch(() => undefined);
    return entry.done;
  }

  /** Resolves once nothing waits or is being written, whether it succeeded or not. */
  async settle(): Promise<void> {
    await this.#settled;
  }
}

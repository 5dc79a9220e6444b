const BETWEEN_LOOKS_MS = 3_000;

/** Looks now and then whether what stood in the way is over, and says so until it is told that this was enough. */
export class ReturnWatch {
  readonly #isOver: () => Promise<boolean>;
  readonly #goOn: () => Promise<void>;
  #timer: NodeJS.Timeout | undefined;
  #isLooking = false;

  constructor(isOver: () => Promise<boolean>, goOn: () => Promise<void>) {
    this.#isOver = isOver;
    this.#goOn = goOn;
  }

  start(): void {
    this.stop();
    this.#timer = setInterval(() => void this.look(), BETWEEN_LOOKS_MS);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** Looks now. What goes wrong with it counts as not over yet. */
  async look(): Promise<void> {
    if (this.#isLooking) return;
    this.#isLooking = true;
    try {
      if ((await this.#isOver()) && this.#timer !== undefined) await this.#goOn();
    } catch {
      // The next look may find it otherwise.
    } finally {
      this.#isLooking = false;
    }
  }
}

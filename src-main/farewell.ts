/** How long a page may take to put into the store what was being entered, before somebody is asked. */
const PATIENCE_MS = 5_000;

/** Asks what is to be done with a page that is not ready in time; the signal takes the question back. */
export type AskHowToEnd = (isOver: AbortSignal) => Promise<'wait' | 'close'>;

/**
 * What is said between a window and its page before the window closes, so that nothing that is being entered is lost.
 * A page that has no store open or has crashed is not waited for; whether to wait on for one that does not answer is
 * asked, and it may still answer meanwhile. Once the page has put everything
 * into the store there may be one thing more to do with it, the last backup, which sees to its own end.
 */
export class Farewell {
  readonly #ask: () => void;
  readonly #patienceMs: number;
  readonly #askHowToEnd: AskHowToEnd;
  readonly #answered: Promise<boolean>;
  readonly #gone: Promise<void>;
  #answer: (isReady: boolean) => void = () => undefined;
  #leave: () => void = () => undefined;
  #lastThing: () => Promise<void> = async () => undefined;
  #said: Promise<void> | null = null;
  #hasStore = false;
  #isOver = false;

  constructor(ask: () => void, askHowToEnd: AskHowToEnd, patienceMs = PATIENCE_MS) {
    this.#ask = ask;
    this.#askHowToEnd = askHowToEnd;
    this.#patienceMs = patienceMs;
    this.#answered = new Promise((resolve) => {
      this.#answer = resolve;
    });
    this.#gone = new Promise((resolve) => {
      this.#leave = resolve;
    });
  }

  /** Whether there is nothing to wait for before the window closes. */
  get isNeedless(): boolean {
    return this.#isOver || !this.#hasStore;
  }

  /** What is to be done when the page has put everything into the store; it must end in a few seconds by itself. */
  doLast(lastThing: () => Promise<void>): void {
    this.#lastThing = lastThing;
  }

  pageHasStore(): void {
    this.#hasStore = true;
  }

  /** The page's answer; one that was not asked for does not count. */
  pageIsReady(): void {
    if (this.#said !== null) this.#answer(true);
  }

  /** The page can answer no more; one that is loaded in its place has no store at first. */
  pageIsGone(): void {
    this.#hasStore = false;
    if (this.#said === null) return;
    this.#answer(false);
    this.#leave();
  }

  /** Tells the page, once, that its window closes; resolves as soon as it may, and the window must then go. */
  async say(): Promise<void> {
    if (this.isNeedless) return;
    this.#said ??= this.#say();
    await this.#said;
  }

  async #say(): Promise<void> {
    this.#ask();
    const isReady = await this.#untilAnswered();
    if (isReady) await Promise.race([this.#lastThing().catch(() => undefined), this.#gone]);
    this.#isOver = true;
  }

  /** Whether the page is ready; false when it is gone, or is not to be waited for. */
  async #untilAnswered(): Promise<boolean> {
    for (;;) {
      const inTime = await this.#answerInTime();
      if (inTime !== null) return inTime;
      const question = new AbortController();
      const end = await Promise.race([this.#answered, this.#askHowToEnd(question.signal)]);
      question.abort();
      if (typeof end === 'boolean') return end;
      if (end === 'close') return false;
    }
  }

  /** The page's answer; null when there is none in time. */
  async #answerInTime(): Promise<boolean | null> {
    const wait: { timer?: NodeJS.Timeout } = {};
    const late = new Promise<null>((resolve) => {
      wait.timer = setTimeout(() => resolve(null), this.#patienceMs);
    });
    const answer = await Promise.race([this.#answered, late]);
    clearTimeout(wait.timer);
    return answer;
  }
}

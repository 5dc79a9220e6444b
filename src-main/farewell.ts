import type { BrowserWindow } from 'electron';
import { closingChannel } from './ipc/answer.ts';

/** How long a page may take to put into the store what was being entered. */
const PATIENCE_MS = 5_000;

/**
 * What is said between a window and its page before the window closes, so that nothing that is being entered is lost.
 * A page that has no store open, has crashed or does not answer is not waited for. Once the page has put everything
 * into the store there may be one thing more to do with it, the last backup, which sees to its own end.
 */
export class Farewell {
  readonly #ask: () => void;
  readonly #patienceMs: number;
  readonly #answered: Promise<boolean>;
  readonly #gone: Promise<void>;
  #answer: (isReady: boolean) => void = () => undefined;
  #leave: () => void = () => undefined;
  #lastThing: () => Promise<void> = async () => undefined;
  #said: Promise<void> | null = null;
  #hasStore = false;
  #isOver = false;

  constructor(ask: () => void, patienceMs = PATIENCE_MS) {
    this.#ask = ask;
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
    const patience = setTimeout(() => this.#answer(false), this.#patienceMs);
    this.#ask();
    const isReady = await this.#answered;
    clearTimeout(patience);
    if (isReady) await Promise.race([this.#lastThing().catch(() => undefined), this.#gone]);
    this.#isOver = true;
  }
}

/** From now on the window, however it is asked to close, does so after the farewell to its page. */
export function closeWithFarewell(window: BrowserWindow): Farewell {
  const farewell = new Farewell(() => window.webContents.send(closingChannel));
  window.on('close', (event) => {
    if (farewell.isNeedless) return;
    // This also takes back a quit; the end of the last window then asks for it again.
    event.preventDefault();
    void farewell.say().then(() => {
      if (!window.isDestroyed()) window.destroy();
    });
  });
  window.webContents.on('render-process-gone', () => farewell.pageIsGone());
  window.once('closed', () => farewell.pageIsGone());
  return farewell;
}

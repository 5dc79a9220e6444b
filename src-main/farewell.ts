import type { BrowserWindow } from 'electron';
import { closingChannel } from './ipc/answer.ts';

/** How long a page may take to put into the store what was being entered. */
const PATIENCE_MS = 5_000;

/**
 * What is said between a window and its page before the window closes, so that nothing that is being entered is lost.
 * A page that has no store open, has crashed or does not answer is not waited for.
 */
export class Farewell {
  readonly #ask: () => void;
  readonly #patienceMs: number;
  readonly #over: Promise<void>;
  #end: () => void = () => undefined;
  #hasStore = false;
  #isAsked = false;
  #isOver = false;

  constructor(ask: () => void, patienceMs = PATIENCE_MS) {
    this.#ask = ask;
    this.#patienceMs = patienceMs;
    this.#over = new Promise((resolve) => {
      this.#end = () => {
        this.#isOver = true;
        resolve();
      };
    });
  }

  /** Whether there is nothing to wait for before the window closes. */
  get isNeedless(): boolean {
    return this.#isOver || !this.#hasStore;
  }

  pageHasStore(): void {
    this.#hasStore = true;
  }

  /** The page's answer; one that was not asked for does not count. */
  pageIsReady(): void {
    if (this.#isAsked) this.#end();
  }

  /** The page can answer no more; one that is loaded in its place has no store at first. */
  pageIsGone(): void {
    this.#hasStore = false;
    if (this.#isAsked) this.#end();
  }

  /** Tells the page, once, that its window closes; resolves as soon as it may, and the window must then go. */
  async say(): Promise<void> {
    if (this.isNeedless) return;
    if (!this.#isAsked) {
      this.#isAsked = true;
      const patience = setTimeout(this.#end, this.#patienceMs);
      void this.#over.then(() => clearTimeout(patience));
      this.#ask();
    }
    await this.#over;
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

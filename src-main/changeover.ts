import { app, BrowserWindow } from 'electron';

/** Lets one window take the place of another, one at a time, and none any more once the program ends. */
export class Changeover {
  /** While one window takes the place of another there may be none for a moment, and no third may come. */
  #isUnderWay = false;
  /** Somebody wants the program to end: no further window may come. */
  #isQuitting = false;

  get isUnderWay(): boolean {
    return this.#isUnderWay;
  }

  get isQuitting(): boolean {
    return this.#isQuitting;
  }

  /** Does what puts one window in the place of another, unless that is being done; null then. */
  async do<T>(action: () => Promise<T>): Promise<T | null> {
    if (this.#isUnderWay || this.#isQuitting) return null;
    this.#isUnderWay = true;
    try {
      return await action();
    } finally {
      this.#isUnderWay = false;
      // Meanwhile the end of the last window did not end the program.
      if (BrowserWindow.getAllWindows().length === 0) app.quit();
    }
  }

  /** Closing the last window ends the program: first what is known is put on disk, last the locks are released. */
  endInOrder(putOnDisk: () => Promise<unknown>, release: () => void): void {
    let isSettled = false;
    app.on('before-quit', () => {
      this.#isQuitting = true;
    });
    app.on('window-all-closed', () => {
      if (!this.#isUnderWay) app.quit();
    });
    app.on('will-quit', (event) => {
      if (isSettled) return;
      event.preventDefault();
      void putOnDisk().then(() => {
        isSettled = true;
        // Where nothing had to be written, this runs within the event, and Electron passes over a quit in a quit: the
        // program would go on for ever without a window, and no other start of it would come to anything.
        setImmediate(() => app.quit());
      });
    });
    app.on('quit', release);
  }
}

/** What could be redone: the log entry on top, and how many steps lie there. */
export interface RedoChain {
  readonly top: number | null;
  readonly length: number;
}

/** Whoever undid one step and goes on meant it; more than that is asked about. */
const shortestAsked = 2;

/** Asks before a new change ends a chain of steps that could still be redone; once for each chain. */
export class RedoQuestion {
  readonly #chain: () => RedoChain;
  #asked = $state.raw<number | null>(null);
  /** The top of the chain that was given up: until the change arrives it is still there. */
  #agreedTop = $state.raw<number | null>(null);
  #isOver = false;
  #waiting: ReadonlyArray<(goesOn: boolean) => void> = [];

  constructor(chain: () => RedoChain) {
    this.#chain = chain;
  }

  /** How many undone steps a change would end now, when that is to be asked about; else 0. */
  get atStake(): number {
    const { top, length } = this.#chain();
    return this.#isOver || length < shortestAsked || top === this.#agreedTop ? 0 : length;
  }

  /** How many undone steps the open question is about; null while none is open. */
  get asked(): number | null {
    return this.#asked;
  }

  /** Whether the change is to be made: true at once where nothing is at stake, else the analyst's answer. */
  async ask(): Promise<boolean> {
    const { atStake } = this;
    if (atStake === 0) return true;
    this.#asked = atStake;
    return new Promise((resolve) => {
      this.#waiting = [...this.#waiting, resolve];
    });
  }

  answer(goesOn: boolean): void {
    if (goesOn) this.#agreedTop = this.#chain().top;
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#asked = null;
    for (const resolve of waiting) resolve(goesOn);
  }

  /** The undone steps of this chain may go, as was answered elsewhere: whatever waits goes on too. */
  agree(): void {
    this.answer(true);
  }

  /** Nobody is left to ask: what was typed counts for more than what was undone. */
  end(): void {
    this.#isOver = true;
    this.answer(true);
  }
}

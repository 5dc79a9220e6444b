import type { TextToCheck } from '#data/check-text.ts';
import type { ProseFinding } from '#domain/prose/finding.ts';
import { TaskRunner } from './task-runner.ts';

/** How far the checking of a text has come. */
export type ProseCheckState =
  | { readonly kind: 'none' }
  /** From 0 to 1. */
  | { readonly kind: 'reading'; readonly share: number }
  | { readonly kind: 'done'; readonly findings: ReadonlyArray<ProseFinding> }
  | { readonly kind: 'failed'; readonly reason: string };

/** Shorter texts are checked to their end even when nobody waits for it: to begin anew would take longer. */
const longText = 20_000;

/** Has a text checked away from the window. The last text that was asked about counts. */
export class ProseCheck {
  /** Its own worker: a long text keeps nobody else waiting, and can be given up. */
  readonly #runner: Pick<TaskRunner, 'run' | 'cancel'>;
  #state = $state.raw<ProseCheckState>({ kind: 'none' });
  /** Counts what was asked: an answer to an earlier question comes too late. */
  #round = 0;
  #running: TextToCheck | null = null;

  constructor(runner: Pick<TaskRunner, 'run' | 'cancel'> = new TaskRunner()) {
    this.#runner = runner;
  }

  get state(): ProseCheckState {
    return this.#state;
  }

  async ask(input: TextToCheck): Promise<void> {
    this.#giveUp();
    const round = this.#round;
    const show = (state: ProseCheckState) => {
      if (round === this.#round) this.#state = state;
    };
    this.#running = input;
    show({ kind: 'reading', share: 0 });
    try {
      const findings = await this.#runner.run('checkText', input, (share) =>
        show({ kind: 'reading', share }),
      );
      show({ kind: 'done', findings });
    } catch (error) {
      show({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
    }
    if (round === this.#round) this.#running = null;
  }

  /** Gives up what is being checked, and shows nothing. */
  stop(): void {
    this.#giveUp();
    this.#state = { kind: 'none' };
  }

  #giveUp(): void {
    this.#round += 1;
    if (this.#running !== null && this.#running.text.length > longText) this.#runner.cancel();
    this.#running = null;
  }
}

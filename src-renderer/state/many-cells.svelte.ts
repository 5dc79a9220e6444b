import type { SumInput } from '#data/sum-cells.ts';
import type { SelectionSummary } from '#domain/selection-summary.ts';
import { NewestAnswer } from './newest-answer.ts';
import type { TaskRunner } from './task-runner.ts';

/** More cells than are summed up at every move of a selection. */
export interface ManyCells {
  readonly count: number;
  /** Which they are; to be asked only once the selection has come to rest. */
  list(): SumInput;
}

/** What very many cells come to: not known yet, known, or not to be known, with the reason. */
export type ManySum =
  | { readonly kind: 'working' }
  | { readonly kind: 'done'; readonly summary: SelectionSummary }
  | { readonly kind: 'failed'; readonly reason: string };

const working: ManySum = { kind: 'working' };

/** A selection that grows under the hand is not summed at every step. */
const restMs = 200;

/** Has very many cells summed away from the window. */
export class ManyCellsSum {
  readonly #runner: Pick<TaskRunner, 'run'>;
  readonly #answer = new NewestAnswer<ManySum>((sum) => (this.#sum = sum));
  #sum = $state.raw<ManySum>(working);

  constructor(runner: Pick<TaskRunner, 'run'>) {
    this.#runner = runner;
  }

  get sum(): ManySum {
    return this.#sum;
  }

  /** Sums these cells once nothing else has been asked for a moment; call what is returned when they are not wanted. */
  ask(cells: ManyCells): () => void {
    this.#sum = working;
    const timer = setTimeout(() => this.#answer.ask(this.#run(cells)), restMs);
    return () => {
      clearTimeout(timer);
      // An answer that is on its way is to these cells.
      this.#answer.ask(Promise.resolve(working));
    };
  }

  async #run(cells: ManyCells): Promise<ManySum> {
    try {
      const summary = await this.#runner.run('sumCells', cells.list());
      return summary === null
        ? { kind: 'failed', reason: 'The table is gone.' }
        : { kind: 'done', summary };
    } catch (error) {
      return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
    }
  }
}

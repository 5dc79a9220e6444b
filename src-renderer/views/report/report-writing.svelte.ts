import type { ReportDocument } from '#report/document/report-document.ts';
import { TaskRunner } from '#state/task-runner.ts';
import type { OpenReport } from './open-report.svelte.ts';
import {
  makeReportFile,
  printDocument,
  saveReportFile,
  type ReportFormat,
} from './write-report.ts';

/** How far the writing of a report has come. */
export type WritingStage =
  | { readonly kind: 'none' }
  /** Its charts are being drawn. */
  | { readonly kind: 'drawing' }
  | { readonly kind: 'making'; readonly format: ReportFormat }
  /** It is made: where it is to go is asked, and it is put there in one step. */
  | { readonly kind: 'saving' }
  | { readonly kind: 'printing' };

/** What writing needs of its surroundings. */
export interface WritingParts {
  readonly make: typeof makeReportFile;
  readonly save: typeof saveReportFile;
  readonly print: typeof printDocument;
  readonly tasks: Pick<TaskRunner, 'run' | 'cancel'>;
}

/** Writes a report to a file or hands it to the printer, one thing at a time. Stopped, it has written nothing at all. */
export class ReportWriting {
  readonly #open: Pick<OpenReport, 'finish'>;
  readonly #parts: WritingParts;
  #stage = $state.raw<WritingStage>({ kind: 'none' });
  /** Counts what was begun: what comes of an earlier one comes too late. */
  #round = 0;

  constructor(open: Pick<OpenReport, 'finish'>, parts: Partial<WritingParts> = {}) {
    this.#open = open;
    this.#parts = {
      make: makeReportFile,
      save: saveReportFile,
      print: printDocument,
      // Its own worker: a long report keeps nobody else waiting, and can be given up.
      tasks: new TaskRunner(),
      ...parts,
    };
  }

  get stage(): WritingStage {
    return this.#stage;
  }

  /** The path of the file; null when it was stopped, or no place was chosen. */
  save(format: ReportFormat): Promise<string | null> {
    return this.#do(async (document, round) => {
      this.#stage = { kind: 'making', format };
      const file = await this.#parts.make(document, format, this.#parts.tasks);
      if (round !== this.#round) return null;
      this.#stage = { kind: 'saving' };
      return this.#parts.save(file, format, document.title);
    });
  }

  async print(): Promise<void> {
    await this.#do(async (document) => {
      this.#stage = { kind: 'printing' };
      await this.#parts.print(document);
      return null;
    });
  }

  /** Gives up what is being made; true when there was something. What is made already is asked about by then. */
  stop(): boolean {
    const { kind } = this.#stage;
    if (kind !== 'drawing' && kind !== 'making') return false;
    this.#round += 1;
    this.#stage = { kind: 'none' };
    this.#parts.tasks.cancel();
    return true;
  }

  /** The screen is left: what is being made is given up, and no worker goes on waiting. */
  end(): void {
    this.stop();
    this.#parts.tasks.cancel();
  }

  async #do(
    act: (document: ReportDocument, round: number) => Promise<string | null>,
  ): Promise<string | null> {
    if (this.#stage.kind !== 'none') return null;
    this.#round += 1;
    const round = this.#round;
    this.#stage = { kind: 'drawing' };
    try {
      const document = await this.#open.finish(Date.now());
      if (round !== this.#round) return null;
      if (document === null) {
        throw new Error('The figures are still being read. Try again in a moment.');
      }
      return await act(document, round);
    } catch (error) {
      // What was given up ends in an error of its own.
      if (round !== this.#round) return null;
      throw error;
    } finally {
      if (round === this.#round) this.#stage = { kind: 'none' };
    }
  }
}

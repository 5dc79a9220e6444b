import type { AnalysisAnswer } from '#data/analyse.ts';
import type { Analyses, AnalysisName } from '#domain/analyses.ts';
import { withChanges } from '#domain/list-changes.ts';
import type { View } from '#domain/view.ts';
import type { TaskRunner } from './task-runner.ts';

/** The last answer to a question. */
interface Held {
  readonly id: string;
  readonly found: Analyses[AnalysisName];
}

/** Has analyses made, none more often than needed. */
export class Analyst {
  readonly #runner: Pick<TaskRunner, 'run'>;
  readonly #held = new Map<string, Held>();
  /** The newest log entry of which any of those who asked knew. */
  readonly #newest = new Map<string, number>();
  readonly #running = new Map<string, Promise<unknown>>();
  readonly #next = new Map<string, Promise<unknown>>();

  constructor(runner: Pick<TaskRunner, 'run'>) {
    this.#runner = runner;
  }

  /**
   * The analysis of what the store holds as of a log entry or later. While one is being made, all who ask for the same
   * again share the next one, however many they are.
   */
  ask<Name extends AnalysisName>(
    name: Name,
    view: View,
    sequence: number,
  ): Promise<Analyses[Name]> {
    const key = JSON.stringify([name, view]);
    this.#newest.set(key, Math.max(sequence, this.#newest.get(key) ?? 0));
    const running = this.#running.get(key);
    if (running === undefined) return this.#begin(key, name, view);
    const shared =
      this.#next.get(key) ??
      running
        .catch(() => null)
        .then(() => {
          this.#next.delete(key);
          return this.#begin(key, name, view);
        });
    this.#next.set(key, shared);
    return shared as Promise<Analyses[Name]>;
  }

  #begin<Name extends AnalysisName>(key: string, name: Name, view: View): Promise<Analyses[Name]> {
    const held = this.#held.get(key) ?? null;
    const sequence = this.#newest.get(key) ?? 0;
    const done = this.#runner
      .run('analyse', { name, view, sequence, held: held?.id ?? null })
      .then((answer) => {
        const found = read(answer, held);
        this.#held.set(key, { id: answer.id, found });
        return found;
      })
      .catch((error: unknown) => {
        const why = error instanceof Error ? error.message : String(error);
        throw new Error(`The workspace could not be looked over: ${why}`);
      })
      .finally(() => this.#running.delete(key));
    this.#running.set(key, done);
    return done as Promise<Analyses[Name]>;
  }
}

function read(answer: AnalysisAnswer, held: Held | null): Analyses[AnalysisName] {
  if (answer.kind === 'whole') return answer.found;
  return withChanges((held?.found ?? []) as Analyses['checks'], answer.stretches);
}

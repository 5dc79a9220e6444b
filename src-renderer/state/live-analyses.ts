import type { LodeDatabase } from '#data/database.ts';
import { readLastSequence } from '#data/last-sequence.ts';
import type { Analyses, AnalysisName } from '#domain/analyses.ts';
import type { View } from '#domain/view.ts';
import { Analyst } from './analyst.ts';
import type { LiveQuery } from './live-query.svelte.ts';
import type { TaskRunner } from './task-runner.ts';

/** What looks over the whole workspace find, each made anew after every change and shared by all who read it. */
export class LiveAnalyses {
  readonly #db: LodeDatabase;
  readonly #analyst: Analyst;
  readonly #live: <T>(query: () => Promise<T>) => LiveQuery<T>;
  readonly #known = new Map<string, LiveQuery<Analyses[AnalysisName]>>();

  constructor(
    db: LodeDatabase,
    tasks: Pick<TaskRunner, 'run'>,
    live: <T>(query: () => Promise<T>) => LiveQuery<T>,
  ) {
    this.#db = db;
    this.#analyst = new Analyst(tasks);
    this.#live = live;
  }

  /** One of them, in that view. */
  of<Name extends AnalysisName>(name: Name, view: View): LiveQuery<Analyses[Name]> {
    const key = JSON.stringify([name, view]);
    const known = this.#known.get(key) as LiveQuery<Analyses[Name]> | undefined;
    if (known !== undefined) return known;
    const made = this.#live(async () => {
      // Every change appends to the log: reading its end is what makes the query run again.
      const sequence = await readLastSequence(this.#db);
      return this.#analyst.ask(name, view, sequence);
    });
    this.#known.set(key, made);
    return made;
  }
}

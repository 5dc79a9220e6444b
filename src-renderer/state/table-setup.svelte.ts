import { readRecords } from '#data/archive.ts';
import type { StructureBuilder } from '#data/restructure.ts';
import type { WorkspaceRecords } from '#domain/record-diff.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import type { Step } from '#domain/steps.ts';
import type { AppState } from './app.svelte.ts';
import type { LiveQuery } from './live-query.svelte.ts';

/** Something that is asked before it is done. */
export interface SetupQuestion {
  readonly words: string;
  /** What the button says that does it. */
  readonly answer: string;
  readonly build: StructureBuilder;
}

/** How a table is being set up: what the store holds, live, what was refused, and what is asked. */
export class TableSetup {
  readonly #app: AppState;
  readonly #records: LiveQuery<WorkspaceRecords>;
  #refusal = $state('');
  #question = $state.raw<SetupQuestion | null>(null);

  constructor(app: AppState) {
    this.#app = app;
    const { db } = app.workbench.store;
    this.#records = app.workbench.live(() => db.transaction('r', db.tables, () => readRecords(db)));
  }

  /** Null while it is being read. */
  get records(): WorkspaceRecords | null {
    return this.#records.current ?? null;
  }

  /** Why the last change was refused; empty when it was not. */
  get refusal(): string {
    return this.#refusal;
  }

  get question(): SetupQuestion | null {
    return this.#question;
  }

  /** What is wrong is said no more: the analyst goes on. */
  forget(): void {
    this.#refusal = '';
    this.#question = null;
  }

  refuse(reason: string): void {
    this.#refusal = reason;
  }

  /** Makes the change as one undo step; false when it was refused, and why is then said. */
  async change(build: StructureBuilder): Promise<boolean> {
    this.forget();
    const done = await this.#app.workbench.restructure('The table', build);
    if (!done.ok) this.#refusal = done.reason;
    return done.ok;
  }

  /** The same, for what is made with an id; the id, or null when it was refused. */
  async make(
    build: (
      records: WorkspaceRecords,
      now: number,
    ) => Result<{ readonly step: Step; readonly id: string }>,
  ): Promise<string | null> {
    const made: { id?: string } = {};
    const isDone = await this.change((records, now) => {
      const result = build(records, now);
      if (!result.ok) return result;
      made.id = result.value.id;
      return succeed(result.value.step);
    });
    return isDone ? (made.id ?? null) : null;
  }

  /** Takes something out: at once where nothing is lost with it, else after the analyst was asked. */
  async remove(
    build: (records: WorkspaceRecords) => Result<{ readonly step: Step; readonly loss: string }>,
    what: string,
  ): Promise<boolean> {
    this.forget();
    const { records } = this;
    if (records === null) return false;
    const tried = build(records);
    if (!tried.ok) {
      this.#refusal = tried.reason;
      return false;
    }
    const make: StructureBuilder = (now) => {
      const made = build(now);
      return made.ok ? succeed(made.value.step) : made;
    };
    const ask = (loss: string) => {
      this.forget();
      this.#question = {
        words: `${what.charAt(0).toUpperCase()}${what.slice(1)} goes with ${loss}. Undo brings everything back.`,
        answer: `Remove ${what}`,
        build: make,
      };
      return false;
    };
    if (tried.value.loss !== '') return ask(tried.value.loss);
    // What is on its way to the store is not read here yet: it goes no more unasked than the rest.
    const late = { loss: '' };
    const isDone = await this.change((now, at) => {
      const made = build(now);
      if (made.ok) late.loss = made.value.loss;
      return made.ok && made.value.loss !== '' ? fail('Something is lost with it.') : make(now, at);
    });
    return !isDone && late.loss !== '' ? ask(late.loss) : isDone;
  }

  async agree(): Promise<boolean> {
    const question = this.#question;
    return question === null ? false : this.change(question.build);
  }
}

import Dexie from 'dexie';
import type { StoreState } from '#ipc/contract/store.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import { recordRedo, recordStep, recordUndo, type Revision, type Step } from '#domain/steps.ts';
import { applyChanges } from './apply.ts';
import type { LodeDatabase } from './database.ts';
import { readLastHead, type LogHead } from './log-heads.ts';
import { RecentEntries } from './recent-entries.ts';
import { countChanges } from './state.ts';

/** Told of every commit, with its log entry as JSON; the command that made it resolves only after this does. */
export type CommitListener = (state: StoreState, entry: string) => Promise<void>;

/** The change is in the store as this log entry, but could not be noted outside it. */
export class UnrecordedError extends Error {
  override readonly name = 'UnrecordedError';
  readonly entry: Revision;

  constructor(entry: Revision, why: string) {
    super(`The change is saved. What could not be done is its note in the journal: ${why}`);
    this.entry = entry;
  }
}

/** Builds a step from what the store holds at that moment; null when there is nothing to change. */
export type StepMaker = () => Promise<Result<Step | null>>;

/** What a command came to: its log entry, null when nothing changed, or the reason why it was refused. */
export type Committed = Result<Revision | null>;

/** The one way to change the store: each command is one transaction, one log entry, one undo step, one at a time. */
export class Store {
  readonly db: LodeDatabase;
  /** What was committed last, for those who follow the store. */
  readonly recent = new RecentEntries();
  #state: StoreState;
  readonly #committed: CommitListener;
  readonly #now: () => number;
  readonly #refusal: string | null;
  #queue: Promise<unknown> = Promise.resolve();

  /** `refusal` says why it takes no change at all, where it takes none. */
  constructor(
    db: LodeDatabase,
    state: StoreState,
    committed: CommitListener,
    now: () => number,
    refusal: string | null = null,
  ) {
    this.db = db;
    this.#refusal = refusal;
    this.#state = state;
    this.#committed = committed;
    this.#now = now;
  }

  /** The time by the store's clock, in milliseconds. */
  now(): number {
    return this.#now();
  }

  /** Calls back when the connection to the store ends: the browser closed it, or it was changed from outside. */
  onLost(listener: (error: Error) => void): void {
    this.db.on('close', () => {
      listener(new Dexie.DatabaseClosedError('The connection to the store ended.'));
    });
    this.db.on('versionchange', () => {
      listener(new Dexie.VersionChangeError('The store was changed from outside.'));
    });
  }

  /** Resolves once every command that was given so far has ended. */
  async settled(): Promise<void> {
    for (let last; last !== this.#queue;) {
      last = this.#queue;
      await last;
    }
  }

  get state(): StoreState {
    return this.#state;
  }

  /** Makes the step; rejects, with nothing changed, when the store no longer holds what the step starts from. */
  commit(step: Step): Promise<Committed> {
    return this.make(async () => succeed(step));
  }

  /** Makes the step that `maker` builds inside the transaction; `maker` awaits nothing but the store. */
  make(maker: StepMaker): Promise<Committed> {
    return this.#run(async (last) => {
      const step = await maker();
      if (!step.ok) return step;
      return succeed(step.value === null ? null : recordStep(last, step.value, this.#now()));
    });
  }

  /** Takes back the newest step that was not taken back; null when there is none. */
  undo(): Promise<Committed> {
    return this.#run(async (last) => {
      const target = await this.#entry(last?.undoTop);
      if (last === null || target === null) return succeed(null);
      return succeed(recordUndo(last, target, this.#now()));
    });
  }

  /** Makes the last undone step again; null when there is none. */
  redo(): Promise<Committed> {
    return this.#run(async (last) => {
      const target = await this.#entry(last?.redoTop);
      if (last === null || target === null) return succeed(null);
      return succeed(recordRedo(last, target, this.#now()));
    });
  }

  async #entry(sequence: number | null | undefined): Promise<Revision | null> {
    if (sequence === null || sequence === undefined) return null;
    return (await this.db.revisions.get(sequence)) ?? null;
  }

  #run(makeEntry: (last: LogHead | null) => Promise<Committed>): Promise<Committed> {
    if (this.#refusal !== null) return Promise.resolve(fail(this.#refusal));
    const done = this.#queue.then(() => this.#transact(makeEntry));
    // A command that failed does not stop the next one; whoever asked for it still learns of it.
    this.#queue = done.catch(() => null);
    return done;
  }

  async #transact(makeEntry: (last: LogHead | null) => Promise<Committed>): Promise<Committed> {
    const { db } = this;
    const made = await db.transaction('rw', db.tables, async () => {
      const entry = await makeEntry(await readLastHead(db));
      if (!entry.ok || entry.value === null) return entry;
      await applyChanges(db, entry.value.changes);
      await db.revisions.add(entry.value);
      // Before it is committed: whoever then reads its number finds it here.
      this.recent.note(entry.value);
      return entry;
    });
    if (!made.ok || made.value === null) return made;
    this.#state = {
      ...this.#state,
      sequence: made.value.sequence,
      counts: countChanges(this.#state.counts, made.value.changes),
    };
    try {
      await this.#committed(this.#state, JSON.stringify(made.value));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new UnrecordedError(made.value, why);
    }
    return made;
  }
}

import type { StoreCounts } from '#ipc/contract/store.ts';
import { UnrecordedError, type Committed, type Store } from '#data/store.ts';
import type { UndoTops } from '#data/undo-tops.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import type { Revision } from '#domain/steps.ts';
import type { Messages } from './messages.svelte.ts';
import { RedoQuestion } from './redo-question.svelte.ts';
import type { StorageGate } from './storage.svelte.ts';

/** A command on its way to the store. */
export interface OrderedChange {
  /** Names it where it is said that it failed. */
  readonly what: string;
  readonly command: () => Promise<Committed>;
  /** What was typed, to be kept where the store takes no changes any more. */
  readonly text?: string;
  /** It may end what could be redone without being asked. */
  readonly mayEndRedo?: boolean;
}

/** The same, with somebody to be told. */
export interface Ordered extends OrderedChange {
  /** Hears why the command itself says no; else that is a message. */
  readonly refuse?: (reason: string) => void;
}

/** What became of a command that is in the store: its entry in the log, null where it changed nothing. */
export interface Done {
  readonly entry: Revision | null;
}

/** What they rest on. */
export interface OrdersPort {
  readonly store: Store;
  readonly storage: StorageGate;
  readonly messages: Messages;
  /** What undo would take back and redo make again. */
  undoTops(): UndoTops;
}

/** Carries out whatever changes the store: asks first where undone changes would go, and says what was not saved. */
export class Orders {
  /** Asks before a change ends what could be redone. */
  readonly redoQuestion: RedoQuestion;
  readonly #port: OrdersPort;
  #pending = $state(0);
  // Not state: nobody shows it.
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  readonly #underWay = new Set<Promise<unknown>>();
  #savedAt = $state<number | null>(null);
  #counts = $state.raw<StoreCounts>() as StoreCounts;

  constructor(port: OrdersPort) {
    this.#port = port;
    this.#counts = port.store.state.counts;
    this.redoQuestion = new RedoQuestion(() => {
      const { redo, redoable } = port.undoTops();
      return { top: redo?.sequence ?? null, length: redoable };
    });
  }

  get isSaving(): boolean {
    return this.#pending > 0;
  }

  /** When the last change was safely on disk, in milliseconds; null before the first of this session. */
  get savedAt(): number | null {
    return this.#savedAt;
  }

  /** What the store holds, counted after every commit. */
  get counts(): StoreCounts {
    return this.#counts;
  }

  /** Carried out once it may be: what it came to, null when it is not in the store, and why was shown. */
  commit(ordered: Ordered): Promise<Done | null> {
    const done = this.#carryOut(ordered);
    this.#underWay.add(done);
    void done.finally(() => this.#underWay.delete(done));
    return done;
  }

  /** The same; the answer says why it was refused. */
  async order(change: OrderedChange): Promise<Result<null>> {
    const refused: { reason?: string } = {};
    const done = await this.commit({ ...change, refuse: (reason) => (refused.reason = reason) });
    if (refused.reason !== undefined) return fail(refused.reason);
    return done === null ? fail('It was not saved; the status bar says why.') : succeed(null);
  }

  undo(): Promise<void> {
    return this.#goAlong('Undo', () => this.#port.store.undo(), 'Undone');
  }

  redo(): Promise<void> {
    return this.#goAlong('Redo', () => this.#port.store.redo(), 'Done again');
  }

  /** Resolves once every command so far has ended, those that wait for an answer too. */
  async putAway(): Promise<void> {
    await Promise.allSettled([...this.#underWay]);
    await this.#port.store.settled();
  }

  /** Goes a step along the log, and says which. */
  async #goAlong(what: string, command: Ordered['command'], said: string): Promise<void> {
    const done = await this.commit({ what, command, mayEndRedo: true });
    if (done === null) return;
    const { entry } = done;
    this.#port.messages.say(
      entry === null ? `Nothing to ${what.toLowerCase()}.` : `${said}: ${entry.label}`,
    );
  }

  async #carryOut(ordered: Ordered): Promise<Done | null> {
    if (this.#isRefused(ordered)) return null;
    if (ordered.mayEndRedo !== true && !(await this.redoQuestion.ask())) {
      const typed = ordered.text ? ` What you typed: “${ordered.text}”` : '';
      this.#giveUp(ordered, `The undone changes are kept.${typed}`);
      return null;
    }
    if (this.#isRefused(ordered)) return null;
    this.#pending += 1;
    try {
      const done = await ordered.command();
      if (!done.ok) {
        this.#giveUp(ordered, done.reason);
        return null;
      }
      return this.#takeSaved(ordered, done.value);
    } catch (error) {
      if (error instanceof UnrecordedError) {
        // The store has it: all goes on as after a commit, and what is missing beside it is said.
        const saved = this.#takeSaved(ordered, error.entry);
        this.#port.messages.reportError(error);
        return saved;
      }
      this.#sayWhatFailed(ordered, error);
      return null;
    } finally {
      this.#pending -= 1;
    }
  }

  #takeSaved({ what }: Ordered, entry: Revision | null): Done {
    this.#port.storage.forgetUnsaved(what);
    this.#noteSaved(entry !== null);
    return { entry };
  }

  /** Nothing is tried while the store takes no changes; what was typed is kept. */
  #isRefused(ordered: Ordered): boolean {
    const { refusal } = this.#port.storage;
    if (refusal === null) return false;
    this.#keepText(ordered);
    this.#giveUp(ordered, refusal);
    return true;
  }

  #giveUp({ what, refuse }: Ordered, reason: string): void {
    if (refuse !== undefined) refuse(reason);
    else this.#port.messages.reportError(new Error(`${what}: not saved. ${reason}`));
  }

  #sayWhatFailed(ordered: Ordered, error: unknown): void {
    const { storage, messages } = this.#port;
    const reason = error instanceof Error ? error.message : String(error);
    const isFrozen = storage.takeError(error);
    if (isFrozen) this.#keepText(ordered);
    const why = isFrozen ? storage.reason : reason;
    messages.reportError(new Error(`${ordered.what}: not saved. ${why}`));
  }

  #keepText({ what, text }: Ordered): void {
    if (text !== undefined) this.#port.storage.keepUnsaved(what, text);
  }

  #noteSaved(hasChanged: boolean): void {
    if (!hasChanged) return;
    this.#port.messages.clearDone();
    this.#savedAt = Date.now();
    this.#counts = this.#port.store.state.counts;
  }
}

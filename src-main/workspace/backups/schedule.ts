import { setTimeout as wait } from 'node:timers/promises';
import type { BackupEntry, BackupReason } from '#ipc/contract/backups.ts';
import type { StoreState } from '#ipc/contract/store.ts';
import { explain } from '../../files/explain.ts';

const BETWEEN_BACKUPS_MS = 15 * 60_000;
/** How long a window that closes waits for its last backup. */
const CLOSING_PATIENCE_MS = 5_000;

/** What the schedule goes by: the workspace, as far as it matters here. */
export interface ScheduledWorkspace {
  /** What the store holds; null when that is not known. */
  readonly expected: StoreState | null;
  /** The last change that the journal lacks. */
  readonly onlyInStore: number;
  readonly backups: {
    readonly isBusy: boolean;
    readonly begun: number;
    list(uuid: string | null): Promise<{ readonly entries: readonly BackupEntry[] }>;
    untilIdle(): Promise<void>;
    nextOutcome(): Promise<void>;
    noteFailure(reason: string): void;
  };
}

/**
 * Says when the page of a window should make a backup: at once when there is no first version, when an earlier session
 * left changes without one, or when only the store holds some change; every quarter of an hour in which something was
 * changed; and when the window closes. A page that does not offer to make backups is never asked, and none that fails
 * stands in anybody's way.
 */
export class BackupSchedule {
  readonly #workspace: ScheduledWorkspace;
  readonly #ask: (reason: BackupReason) => void;
  readonly #report: (problem: string) => void;
  #isOffered = false;
  #timer: NodeJS.Timeout | undefined;
  /** How many backups had been begun when the last one was asked for; null when none is waited for. */
  #begunWhenAsked: number | null = null;
  /** The change that only the store held when a backup was last asked for because of that. */
  #coveredUpTo = 0;
  #isCovering = false;

  constructor(
    workspace: ScheduledWorkspace,
    ask: (reason: BackupReason) => void,
    report: (problem: string) => void,
  ) {
    this.#workspace = workspace;
    this.#ask = ask;
    this.#report = report;
  }

  /** The page makes backups from now on. */
  async offered(): Promise<void> {
    this.#isOffered = true;
    clearInterval(this.#timer);
    this.#timer = setInterval(() => void this.tick(), BETWEEN_BACKUPS_MS);
    this.#timer.unref();
    if (await this.#lacksFirst()) this.#want('first');
    else if (await this.#isDue()) this.#want('timed');
    this.#coveredUpTo = this.#workspace.onlyInStore;
    this.#isCovering = false;
  }

  /** The page makes none any more: it has gone, or another one is loaded in its place. */
  stop(): void {
    this.#isOffered = false;
    clearInterval(this.#timer);
  }

  /**
   * Something was committed: asks at once when the journal could not take it. While such a backup is being made, what
   * else the journal refuses is left for one more behind it, however many changes that are.
   */
  async afterCommit(): Promise<void> {
    if (this.#isCovering) return;
    this.#isCovering = true;
    try {
      while (await this.#holdsAlone()) {
        this.#coveredUpTo = this.#workspace.onlyInStore;
        const outcome = this.#workspace.backups.nextOutcome();
        this.#want('timed');
        await outcome;
      }
    } finally {
      this.#isCovering = false;
    }
  }

  /** Does the store alone hold a change for which no backup was asked yet? */
  async #holdsAlone(): Promise<boolean> {
    const { expected, onlyInStore } = this.#workspace;
    if (!this.#isOffered || expected === null || onlyInStore <= this.#coveredUpTo) return false;
    const newest = await this.#newestGood(expected);
    return newest === null || newest.sequence < onlyInStore;
  }

  /** A quarter of an hour has passed. */
  async tick(): Promise<void> {
    if (!this.#isOffered || this.#workspace.backups.isBusy) return;
    if (this.#begunWhenAsked === this.#workspace.backups.begun) {
      this.#begunWhenAsked = null;
      this.#workspace.backups.noteFailure('The window did not make the backup it was asked for.');
    }
    if (await this.#isDue()) this.#want('timed');
  }

  /**
   * Has the last backup made when one is due; resolves when that is over, or has taken too long. `announce` is called
   * when there is something to wait for.
   */
  async close(announce: () => void, patienceMs = CLOSING_PATIENCE_MS): Promise<void> {
    const late = wait(patienceMs, 'late' as const, { ref: false });
    const done = await Promise.race([this.#makeLast(announce), late]);
    if (done === 'late') {
      this.#workspace.backups.noteFailure(
        `The backup on closing was not ready within ${patienceMs / 1000} seconds; the next start makes up for it.`,
      );
    }
    this.stop();
  }

  async #makeLast(announce: () => void): Promise<void> {
    if (!this.#isOffered) return;
    if (this.#workspace.backups.isBusy) announce();
    await this.#workspace.backups.untilIdle();
    if (!(await this.#isDue())) return;
    announce();
    const outcome = this.#workspace.backups.nextOutcome();
    this.#want('closing');
    await outcome;
  }

  #want(reason: BackupReason): void {
    this.#begunWhenAsked = this.#workspace.backups.begun;
    this.#ask(reason);
  }

  /** Whether the store holds something that the newest good backup does not. */
  async #isDue(): Promise<boolean> {
    const { expected } = this.#workspace;
    if (expected === null) return false;
    return (await this.#newestGood(expected))?.sequence !== expected.sequence;
  }

  async #lacksFirst(): Promise<boolean> {
    const { expected } = this.#workspace;
    if (expected === null) return false;
    // One of which the store is not known may be this store's: a later one must not be called the first.
    const isFirst = ({ reason, state }: BackupEntry) =>
      reason === 'first' && (state === null || state.uuid === expected.uuid);
    return !(await this.#list(expected)).some(isFirst);
  }

  async #newestGood({ uuid }: StoreState): Promise<StoreState | null> {
    const entries = await this.#list({ uuid });
    const good = entries.find(({ health, state }) => health === 'good' && state?.uuid === uuid);
    return good?.state ?? null;
  }

  async #list({ uuid }: Pick<StoreState, 'uuid'>): Promise<readonly BackupEntry[]> {
    try {
      return (await this.#workspace.backups.list(uuid)).entries;
    } catch (error) {
      this.#report(`the backups could not be listed: ${explain(error)}`);
      return [];
    }
  }
}

import type { BackupEntry, BackupList, BackupReason } from '#ipc/contract/backups.ts';
import type { ColdCopy } from '#ipc/contract/recovery.ts';
import type { Differences } from '#data/compare-with-store.ts';
import { makeBackup, readBackupFile } from '#data/backups.ts';
import { restore } from '#data/restore-backup.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import type { TableDifferences } from '#domain/table-differences.ts';
import type { Messages } from './messages.svelte.ts';
import type { Workbench } from './workbench.svelte.ts';

/** What is backed up, and takes what is restored. */
export type BackedUp = Pick<Workbench, 'store' | 'tasks' | 'settled' | 'putAway' | 'commitStep'>;

/** The workspace's backups: makes them when main or the analyst wants one, looks into them, and restores. */
export class Backups {
  readonly #workbench: BackedUp;
  readonly #messages: Messages;
  #list = $state.raw<BackupList | null>(null);
  #making = $state.raw<BackupReason | null>(null);
  #queue: Promise<unknown> = Promise.resolve();
  #limit = $state<number | null>(null);
  #coldCopies = $state.raw<ReadonlyArray<ColdCopy> | null>(null);

  constructor(workbench: BackedUp, messages: Messages) {
    this.#workbench = workbench;
    this.#messages = messages;
  }

  /** From now on main is given a backup whenever it wants one; returns what ends that. */
  listen(): () => void {
    const end = window.lode.onBackupWanted((reason) => {
      // Main keeps what went wrong and says so in the list; nobody waits for it here.
      void this.make(reason).catch((error: unknown) => window.lode.reportError(String(error)));
    });
    void window.lode
      .offerBackups()
      .then(() => this.refresh())
      .catch((error: unknown) => this.#messages.reportError(error));
    return end;
  }

  /** Null until it was read. */
  get list(): BackupList | null {
    return this.#list;
  }

  /** Why a backup is being made this moment; null while none is. */
  get making(): BackupReason | null {
    return this.#making;
  }

  /** How many bytes the good ones may take together; null until it was read. */
  get limit(): number | null {
    return this.#limit;
  }

  /** Copies of the store's files, newest first; null until they were read. */
  get coldCopies(): ReadonlyArray<ColdCopy> | null {
    return this.#coldCopies;
  }

  async refresh(): Promise<void> {
    this.#list = await window.lode.listBackups();
  }

  /** The same for what stands beside the list of backups. */
  async refreshAll(): Promise<void> {
    await this.refresh();
    this.#limit = await window.lode.backupLimit();
    this.#coldCopies = await window.lode.listColdCopies();
  }

  /** Rejects in words when it is out of bounds. */
  async setLimit(bytes: number): Promise<void> {
    await window.lode.setBackupLimit(bytes);
    this.#limit = bytes;
  }

  /**
   * Puts a copy of the store's files in the store's place. What is there now is put away and backed up first; without
   * that backup nothing is put back. Another window then takes the place of this one.
   */
  async putBack(name: string): Promise<Result<null>> {
    try {
      await this.#workbench.putAway();
      await this.make('before-restore');
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return fail(`Nothing was put back, since what is there now could not be backed up: ${why}`);
    }
    try {
      await window.lode.putBackColdCopy(name);
      return succeed(null);
    } catch (error) {
      return fail(error instanceof Error ? error.message : String(error));
    }
  }

  /** Makes one because the analyst asked for it, and says what came of it. */
  async backUpNow(): Promise<void> {
    try {
      const made = await this.make('asked');
      this.#messages.say(`Backed up and read back: ${made.name}`);
    } catch (error) {
      this.#messages.reportError(error);
    }
  }

  /** How a backup differs from what the store holds now. */
  async lookInside(name: string): Promise<Result<Differences>> {
    try {
      const bytes = await readBackupFile(window.lode, name);
      return await this.#workbench.tasks.run('differences', { bytes });
    } catch (error) {
      return fail(error instanceof Error ? error.message : String(error));
    }
  }

  /** Makes the chosen tables what they were in the backup: one step, which undo takes back whole. */
  async restore(
    label: string,
    chosen: ReadonlyArray<TableDifferences>,
    all: ReadonlyArray<TableDifferences>,
  ): Promise<Result<null>> {
    const restored = await restore(
      { label, chosen, all },
      {
        backUp: () => this.make('before-restore'),
        commit: async (step) =>
          (await this.#workbench.commitStep(step))
            ? succeed(null)
            : fail('Nothing was restored; the status bar says why.'),
      },
    );
    if (!restored.ok) return restored;
    // Somebody chose something, so only this can have been left of it.
    return restored.value === null
      ? fail('Nothing was restored: an edition goes only together with its figures.')
      : succeed(null);
  }

  /**
   * Makes one of what is there now; rejects with the reason when no good one came of it. One at a time, in the order in
   * which they are wanted: main gives one up when another is begun.
   */
  make(reason: BackupReason): Promise<BackupEntry> {
    const made = this.#queue.then(() => this.#makeNow(reason));
    this.#queue = made.catch(() => null);
    return made;
  }

  async #makeNow(reason: BackupReason): Promise<BackupEntry> {
    await this.#workbench.settled();
    this.#making = reason;
    try {
      const { store, tasks } = this.#workbench;
      return await makeBackup(window.lode, reason, store.state, () => tasks.run('snapshot', null));
    } finally {
      this.#making = null;
      // A list that cannot be read says nothing of the backup; nobody reads one in a window that closes.
      if (reason !== 'closing') {
        void this.refresh().catch((error: unknown) => this.#messages.reportError(error));
      }
    }
  }
}

import { isDeepStrictEqual } from 'node:util';
import type { BackupList } from '#ipc/contract/backups.ts';
import type { FormerPart, JournalPart } from '#ipc/contract/journal.ts';
import type { ColdCopy, PendingRecovery } from '#ipc/contract/recovery.ts';
import type { StoreState } from '#ipc/contract/store.ts';
import type { WorkspaceFacts } from '#ipc/contract/workspaces.ts';
import { writeAtomic } from '../files/atomic.ts';
import { explain } from '../files/explain.ts';
import { fail, succeed, type Result } from '../result.ts';
import type { BackupKeeper } from './backups/keeper.ts';
import { listColdCopies } from './cold/description.ts';
import { proveColdCopy, type ColdOutcome } from './cold/make.ts';
import { putBackColdCopy } from './cold/put-back.ts';
import { renameWorkspaceFile, type Layout } from './folder.ts';
import type { Journal } from './journal/journal.ts';
import type { FolderLock } from './lock.ts';
import type { ManifestKeeper } from './manifest.ts';
import type { FormerStores } from './salvage/former-stores.ts';
import { measureWorkspace } from './sizes.ts';
import { fileStamp } from './stamp.ts';
import { moveStoreAside, type SetAside } from './start-over.ts';
import { findObstacle } from './store-condition.ts';
import type { Surroundings } from './surroundings.ts';

/** What an open workspace is made of. */
export interface WorkspaceParts {
  readonly name: string;
  readonly layout: Layout;
  readonly repaired: string;
  readonly damage: string;
  readonly manifest: ManifestKeeper;
  readonly journal: Journal;
  readonly backups: BackupKeeper;
  readonly coldCopy: ColdOutcome;
  readonly former: FormerStores;
  readonly lock: FolderLock;
  readonly surroundings: Surroundings;
}

/** An open workspace, held by this process until it is closed. */
export class Workspace {
  readonly layout: Layout;
  readonly backups: BackupKeeper;
  /** What came of copying the store's files before this opening. */
  readonly coldCopy: ColdOutcome;
  readonly #manifest: ManifestKeeper;
  readonly #journal: Journal;
  readonly #former: FormerStores;
  readonly #lock: FolderLock;
  readonly #surroundings: Surroundings;
  #name: string;
  #repaired: string;
  #damage: string;
  #foundWholeAt: number | null = null;
  #recovery: PendingRecovery | null = null;
  /** Why the store could not be set aside, so that nobody tries again and again by itself. */
  #notMoved = '';
  #isProven = false;
  #onlyInStore = 0;

  constructor(parts: WorkspaceParts) {
    this.#name = parts.name;
    this.layout = parts.layout;
    this.backups = parts.backups;
    this.coldCopy = parts.coldCopy;
    this.#manifest = parts.manifest;
    this.#journal = parts.journal;
    this.#former = parts.former;
    this.#lock = parts.lock;
    this.#surroundings = parts.surroundings;
    this.#repaired = parts.repaired;
    this.#damage = parts.damage;
  }

  get name(): string {
    return this.#name;
  }

  get path(): string {
    return this.layout.folder;
  }

  /** What was repaired, in words; empty when nothing was. */
  get repaired(): string {
    return this.#repaired;
  }

  /** What shows for certain that the store's files are damaged, in words; empty when nothing does. */
  get damage(): string {
    return this.#damage;
  }

  /** The recovery that is under way; null when none is. */
  get recovery(): PendingRecovery | null {
    return this.#recovery;
  }

  /** What the store must hold; null when it has never held anything, or when what was known of it is lost. */
  get expected(): StoreState | null {
    return this.#manifest.state;
  }

  /** Whether a store that does not exist may be made: it is known that there never was one, or it was set aside. */
  get mayCreate(): boolean {
    return this.#manifest.neverHeldData;
  }

  /** The number of the last change that the journal lacks, so that only the store and a backup have it; 0 for none. */
  get onlyInStore(): number {
    return this.#onlyInStore;
  }

  /**
   * Notes what the store holds after opening (`entry` is null) and after each commit; resolves once the manifest, and
   * in the journal the change's log entry, are on disk.
   */
  async storeCommitted(state: StoreState, entry: string | null): Promise<Result<void>> {
    const objection = this.#manifest.objectionTo(state);
    if (objection !== null) return fail(objection);
    const [noted, journaled] = await Promise.all([
      this.#manifest.record(state),
      entry === null ? succeed(undefined) : this.#journal.note(state, entry),
    ]);
    if (this.#journal.isBehind(state)) this.#onlyInStore = state.sequence;
    if (!noted.ok) return noted;
    // One that opens although it is damaged is not whole, and neither is the copy made of it.
    const isWhole = this.#damage === '';
    if (entry === null && isWhole) this.#foundWholeAt = this.#surroundings.clock().getTime();
    if (entry === null && this.#recovery === null) await this.#former.forget();
    if (!this.#isProven && isWhole) this.#prove();
    return journaled;
  }

  /** How it fares, and how much room it takes. */
  async describe(): Promise<WorkspaceFacts> {
    const uuid = this.expected?.uuid ?? null;
    const [{ state }, coldCopies, sizes] = await Promise.all([
      this.listBackups(),
      this.listColdCopies(),
      measureWorkspace(this.layout),
    ]);
    return {
      foundWholeAt: this.#foundWholeAt,
      lastGoodBackupAt: state.lastGoodAt,
      coldCopies,
      journalUpTo: uuid === null ? 0 : this.#journal.lastOf(uuid),
      onlyInStore: this.#onlyInStore,
      sizes,
    };
  }

  /** Gives it another name; the folder keeps its own. */
  async rename(name: string): Promise<Result<void>> {
    const renamed = await renameWorkspaceFile(this.layout.file, name);
    if (renamed.ok) this.#name = name;
    return renamed;
  }

  /** Notes what the store holds although it may be less than was known: the analyst has decided so. */
  async acceptStore(state: StoreState): Promise<Result<void>> {
    const accepted = await this.#manifest.accept(state);
    if (accepted.ok) await this.#former.forget();
    return accepted.ok ? this.#journal.goBack(state) : accepted;
  }

  /** The changes of that store after number `since` which the journal holds, and what is missing behind them. */
  async readJournal(uuid: string, since: number): Promise<JournalPart> {
    const part = await this.#journal.read(uuid, since);
    const known = this.expected;
    if (part.more || part.problem !== '' || known?.uuid !== uuid) return part;
    const last = part.entries.at(-1)?.sequence ?? since;
    if (last >= known.sequence) return part;
    const problem = `The journal ends with change ${last}; the store held ${known.sequence}.`;
    return { ...part, problem };
  }

  /** What the files of the store that is to be recovered hold of its changes after number `since`. */
  readFormerStore(uuid: string, since: number): Promise<FormerPart> {
    return this.#former.read(uuid, since, this.expected);
  }

  listBackups(): Promise<BackupList> {
    return this.backups.list(this.expected?.uuid ?? null);
  }

  listColdCopies(): Promise<readonly ColdCopy[]> {
    return listColdCopies(this.layout.cold);
  }

  /** What keeps the store from opening, or from being set aside, that need not be damage; empty when nothing is seen. */
  async findObstacle(): Promise<string> {
    const found = await findObstacle(this.layout.store);
    return [this.#notMoved, found].filter(Boolean).join(' ');
  }

  /**
   * Moves the store aside for a fresh one that is to hold what is promised. What the store held is remembered until it
   * does, so that a recovery which is cut short is not taken for one that was made. No window may have the store open.
   */
  async recover(promised: StoreState, why: string): Promise<Result<SetAside>> {
    const known = this.expected;
    if (known !== null && known.uuid !== promised.uuid) {
      return fail('That is not the store of this workspace. It was left as it is.');
    }
    const moved = await this.#moveAside();
    if (moved.ok) {
      this.#recovery = { aside: moved.value.path, why, promised };
      await this.#former.movedTo(moved.value.path);
    } else this.#notMoved = moved.reason;
    return moved;
  }

  /** The fresh store holds what was promised, and is what is known from now on. Says where the report is kept. */
  async finishRecovery(state: StoreState, report: string): Promise<Result<string>> {
    const recovery = this.#recovery;
    if (recovery === null) return fail('No recovery is under way.');
    if (!isDeepStrictEqual(recovery.promised, state)) {
      return fail('The store does not hold what was to be recovered.');
    }
    const noted = await this.#manifest.replaced(state);
    if (!noted.ok) return noted;
    const journaled = await this.#journal.goBack(state);
    if (!journaled.ok) return journaled;
    this.#recovery = null;
    await this.#former.forget();
    const path = `${recovery.aside}-report.txt`;
    try {
      await writeAtomic(path, report);
      return succeed(path);
    } catch (error) {
      return fail(`The report could not be kept as ${path}: ${explain(error)}.`);
    }
  }

  /**
   * Moves the store aside for a fresh one and says where it lies now. No window may have it open; what Chromium still
   * holds of it must be let go whenever it was moved, also when something failed afterwards.
   */
  async startOver(): Promise<Result<SetAside>> {
    const moved = await this.#moveAside();
    if (!moved.ok) return moved;
    const { path } = moved.value;
    await this.#former.forget();
    this.#repaired = `The former store was moved aside to ${path}; nothing of it was deleted.`;
    const forgotten = await this.#manifest.forget();
    const problems = [moved.value.problem, forgotten.ok ? '' : forgotten.reason];
    return succeed({ path, problem: problems.filter(Boolean).join(' ') });
  }

  /**
   * Moves the store aside and puts a copy of its files, made before an earlier start, in its place. No window may have
   * it open; `letGo` makes Chromium close what it still holds of it.
   */
  async putBackColdCopy(name: string, letGo: () => Promise<void>): Promise<Result<void>> {
    const at = { electron: this.#surroundings.electron, stamp: this.#stamp() };
    const done = await putBackColdCopy(this.layout, name, at, letGo);
    if (!done.ok) return done;
    const { copy, aside } = done.value;
    this.#damage = '';
    this.#recovery = null;
    await this.#former.forget();
    this.#foundWholeAt = null;
    const made = new Date(copy.createdAt).toISOString().slice(0, 16).replace('T', ' ');
    this.#repaired =
      `The store is now the copy of ${made} UTC. The former store was moved aside to ${aside}; ` +
      'nothing of it was deleted.';
    const noted = await this.#manifest.replaced(copy.state);
    // What came after it is given up; a backup may still have it.
    const journaled =
      copy.state === null ? succeed(undefined) : await this.#journal.goBack(copy.state);
    return noted.ok ? journaled : noted;
  }

  /** Notes that the workspace was closed in order; no window may use its store any more. */
  async markClosed(): Promise<Result<void>> {
    await this.backups.giveUp('The window closed before the backup was finished.');
    await this.backups.settle();
    const journaled = await this.#journal.close();
    const noted = await this.#manifest.closed();
    return noted.ok ? journaled : noted;
  }

  /** Gives the workspace free for others; the very last thing done with it. */
  release(): void {
    this.#lock.release();
  }

  /** The store has opened and is whole, and so was the copy made of it before. */
  #prove(): void {
    this.#isProven = true;
    if (this.coldCopy.kind !== 'made') return;
    const { report } = this.#surroundings;
    proveColdCopy(this.layout.cold, this.coldCopy.name).catch((error: unknown) =>
      report(`older copies of the store could not be tidied: ${explain(error)}`),
    );
  }

  async #moveAside(): Promise<Result<SetAside>> {
    const moved = await moveStoreAside(this.layout, this.#stamp());
    if (!moved.ok) return moved;
    this.#damage = '';
    this.#recovery = null;
    return moved;
  }

  #stamp(): string {
    return fileStamp(this.#surroundings.clock());
  }
}

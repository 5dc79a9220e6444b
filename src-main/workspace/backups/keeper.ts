import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { BackupEntry, BackupList, BackupReason, BackupState } from '#ipc/contract/backups.ts';
import type { StoreState } from '#ipc/contract/store.ts';
import { syncFolder } from '../../files/atomic.ts';
import { explain } from '../../files/explain.ts';
import { fail, succeed, type Result } from '../../result.ts';
import { freeName } from '../folder.ts';
import { freeBytesOf, inMegabytes, neededBytes } from '../free-space.ts';
import { writeDescription } from './description.ts';
import { BackupDraft } from './draft.ts';
import { backupName } from './names.ts';
import { planRotation } from './rotation.ts';
import { BackupShelf, hashFile } from './shelf.ts';

/** What a keeper needs to know of the program it runs in. */
export interface BackupSurroundings {
  readonly lode: string;
  readonly electron: string;
  readonly clock: () => Date;
  /** How many bytes the good backups may take together. */
  readonly backupLimitBytes: () => number;
}

interface Active {
  readonly id: string;
  readonly reason: BackupReason;
  readonly createdAt: Date;
  readonly uuid: string;
  readonly draft: BackupDraft;
}

/**
 * Makes backups and looks after those there are. One is made at a time; whatever goes wrong with it leaves the
 * workspace and the other backups as they were, and is said in words.
 */
export class BackupKeeper {
  readonly #folder: string;
  readonly #surroundings: BackupSurroundings;
  readonly #shelf: BackupShelf;
  /** Told, after each rotation, the number of the last change in the oldest backup kept of each store. */
  readonly #rotated: (oldest: ReadonlyMap<string, number>) => Promise<void>;
  #active: Active | null = null;
  #finishing = 0;
  #begun = 0;
  #lastFailure: BackupState['lastFailure'] = null;
  #waiting: (() => void)[] = [];
  /** What goes on without being waited for: the end of a backup, and the rotation after it. */
  #work: Promise<void> = Promise.resolve();

  constructor(
    folder: string,
    surroundings: BackupSurroundings,
    rotated: (oldest: ReadonlyMap<string, number>) => Promise<void> = async () => undefined,
  ) {
    this.#folder = folder;
    this.#surroundings = surroundings;
    this.#shelf = new BackupShelf(folder);
    this.#rotated = rotated;
  }

  /** Whether one is being made. */
  get isBusy(): boolean {
    return this.#active !== null || this.#finishing > 0;
  }

  /** How many were begun so far. */
  get begun(): number {
    return this.#begun;
  }

  /** Removes what programs that ended too early have left. */
  tidy(): Promise<void> {
    return this.#shelf.tidy();
  }

  /** Begins one and says under which id it goes on. One that is still being made is given up. */
  async begin(reason: BackupReason, state: StoreState): Promise<Result<string>> {
    this.#begun += 1;
    await this.#discard(this.#active);
    try {
      await mkdir(this.#folder, { recursive: true });
      const lack = await this.#lackOfSpace();
      if (lack !== null) return this.#failed(lack);
      const draft = await BackupDraft.begin(this.#folder);
      const createdAt = this.#surroundings.clock();
      // Somebody else may have begun one meanwhile.
      const overtaken = this.#active;
      const id = randomUUID();
      this.#active = { id, reason, createdAt, uuid: state.uuid, draft };
      await overtaken?.draft.discard();
      return succeed(id);
    } catch (error) {
      return this.#failed(`The backup could not be begun: ${explain(error)}.`);
    }
  }

  async append(id: string, bytes: Uint8Array): Promise<Result<void>> {
    const active = this.#find(id);
    if (!active.ok) return active;
    try {
      await active.value.draft.append(bytes);
      // A backup must not take the room that the store needs.
      const lack = await this.#lackOfSpace();
      if (lack === null) return succeed(undefined);
      await this.#discard(active.value);
      return this.#failed(lack);
    } catch (error) {
      await this.#discard(active.value);
      return this.#failed(`The backup could not be written: ${explain(error)}.`);
    }
  }

  /** Puts it in its place, reads it back, and only when it is what was handed over describes it as good. */
  async finish(id: string, state: StoreState): Promise<Result<BackupEntry>> {
    const found = this.#find(id);
    if (!found.ok) return found;
    this.#active = null;
    this.#finishing += 1;
    const keeping = this.#keep(found.value, state);
    this.#work = this.#work.then(() => keeping).then(() => undefined);
    const kept = await keeping;
    this.#finishing -= 1;
    if (!kept.ok) return this.#failed(kept.reason);
    this.#lastFailure = null;
    this.#settleWaiting();
    this.#work = this.#work.then(() => this.#rotate()).catch(() => undefined);
    return kept;
  }

  /** Removes what was written of it, and keeps why as the last failure. */
  async abandon(id: string, why: string): Promise<Result<void>> {
    const active = this.#find(id);
    if (!active.ok) return active;
    await this.#discard(active.value);
    this.#failed(why);
    return succeed(undefined);
  }

  /** Whoever was making a backup makes it no more. */
  async giveUp(why: string): Promise<void> {
    if (this.#active !== null) await this.abandon(this.#active.id, why);
  }

  /** Keeps in words why a backup was not made that should have been. */
  noteFailure(reason: string): void {
    this.#failed(reason);
  }

  async list(uuid: string | null): Promise<BackupList> {
    const entries = await this.#shelf.list();
    const lastGood = entries.find((entry) => isGoodOf(entry, uuid));
    return {
      entries,
      state: { lastGoodAt: lastGood?.createdAt ?? null, lastFailure: this.#lastFailure },
    };
  }

  verify(name: string): Promise<Result<BackupEntry>> {
    return this.#shelf.verify(name);
  }

  read(name: string, offset: number): Promise<Result<Uint8Array>> {
    return this.#shelf.read(name, offset);
  }

  /** Resolves when the one that is being made has been made, has failed or was given up; at once when there is none. */
  async untilIdle(): Promise<void> {
    if (this.isBusy) await this.nextOutcome();
  }

  /** Resolves when a backup has been made, has failed or was given up from now on. */
  nextOutcome(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Resolves once a backup that was being finished is, and the rotation after it has ended. */
  async settle(): Promise<void> {
    for (let last; last !== this.#work;) {
      last = this.#work;
      await last;
    }
  }

  async #keep(
    { draft, reason, createdAt, uuid }: Active,
    state: StoreState,
  ): Promise<Result<BackupEntry>> {
    let path: string | null = null;
    try {
      if (state.uuid !== uuid) throw new Error('it holds another store than it was begun for');
      const sealed = await draft.seal();
      // Two may be made for the same reason in one moment.
      path = await freeName(join(this.#folder, backupName(createdAt, reason)), '.zip');
      await draft.moveTo(path);
      await syncFolder(this.#folder);
      if ((await hashFile(path)) !== sealed.sha256) {
        throw new Error('read back, it was not what had been written');
      }
      const { lode, electron } = this.#surroundings;
      const about = { createdAt: createdAt.getTime(), reason, state, ...sealed, lode, electron };
      await writeDescription(path, about);
      const verified = await this.#shelf.verify(basename(path));
      if (verified.ok && verified.value.health !== 'good') throw new Error(verified.value.problem);
      return verified;
    } catch (error) {
      await draft.discard().catch(() => undefined);
      if (path !== null) await this.#shelf.remove([basename(path)]).catch(() => undefined);
      return fail(`The backup could not be made: ${explain(error)}.`);
    }
  }

  async #rotate(): Promise<void> {
    const entries = await this.#shelf.list();
    const { clock, backupLimitBytes } = this.#surroundings;
    const doomed = new Set(planRotation(entries, clock().getTime(), backupLimitBytes()));
    await this.#shelf.remove([...doomed]);
    await this.#rotated(oldestKept(entries.filter(({ name }) => !doomed.has(name))));
  }

  #find(id: string): Result<Active> {
    return this.#active?.id === id
      ? succeed(this.#active)
      : fail('That backup is not being made any more.');
  }

  async #lackOfSpace(): Promise<string | null> {
    const free = await freeBytesOf(this.#folder);
    if (free === null || free >= neededBytes) return null;
    return `The disk has only ${inMegabytes(free)} MB free, too little for a backup.`;
  }

  /** Only what was written of this one: another may have been begun meanwhile. */
  async #discard(one: Active | null): Promise<void> {
    if (this.#active === one) this.#active = null;
    // What cannot be removed now is at the next opening.
    await one?.draft.discard().catch(() => undefined);
  }

  #failed(reason: string): Result<never> {
    this.#lastFailure = { at: this.#surroundings.clock().getTime(), reason };
    this.#settleWaiting();
    return fail(reason);
  }

  #settleWaiting(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}

function isGoodOf({ health, state }: BackupEntry, uuid: string | null): boolean {
  return health === 'good' && uuid !== null && state?.uuid === uuid;
}

/**
 * For each store the number of the last change in its oldest good backup. The first version does not count where there
 * are others: it stands for itself, and would keep every change that was ever made.
 */
export function oldestKept(entries: readonly BackupEntry[]): ReadonlyMap<string, number> {
  const oldest = new Map<string, number>();
  const good = entries.filter(({ health }) => health === 'good');
  for (const { state, reason } of good) {
    if (state === null) continue;
    const others = good.filter(
      (other) => other.state?.uuid === state.uuid && other.reason !== 'first',
    );
    if (reason === 'first' && others.length > 0) continue;
    oldest.set(state.uuid, Math.min(state.sequence, oldest.get(state.uuid) ?? Infinity));
  }
  return oldest;
}

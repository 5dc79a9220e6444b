import { realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import type { BackupEntry, BackupList } from '#ipc/contract/backups.ts';
import type { StoreState } from '#ipc/contract/store.ts';
import type { ReadingOnly } from '#ipc/contract/window.ts';
import type { WorkspaceFacts } from '#ipc/contract/workspaces.ts';
import { explain } from '../files/explain.ts';
import { fail, succeed, type Result } from '../result.ts';
import { BackupShelf } from './backups/shelf.ts';
import { listColdCopies } from './cold/description.ts';
import { layoutOf, peekName, type Layout } from './folder.ts';
import { objectionByLock } from './lock.ts';
import { skimManifest } from './manifest.ts';
import { copyForReading, type ReadingCopy } from './reading-copy.ts';
import { measureWorkspace } from './sizes.ts';
import { findDamage } from './store-condition.ts';

/** A workspace that is only read: its store is a private copy, and nothing is ever written in its folder. */
export class ReadingWorkspace {
  readonly name: string;
  readonly path: string;
  readonly reading: ReadingOnly;
  readonly copy: ReadingCopy;
  /** What the store is to hold; null when that is not known. */
  readonly expected: StoreState | null;
  /** What shows for certain that the store's files are damaged, in words; empty when nothing does. */
  readonly damage: string;
  readonly #layout: Layout;
  readonly #shelf: BackupShelf;
  #foundWholeAt: number | null = null;

  constructor(parts: {
    readonly name: string;
    readonly layout: Layout;
    readonly reading: ReadingOnly;
    readonly copy: ReadingCopy;
    readonly expected: StoreState | null;
    readonly damage: string;
  }) {
    this.name = parts.name;
    this.path = parts.layout.folder;
    this.reading = parts.reading;
    this.copy = parts.copy;
    this.expected = parts.expected;
    this.damage = parts.damage;
    this.#layout = parts.layout;
    this.#shelf = new BackupShelf(parts.layout.backups);
  }

  /** The page has opened the copy and found in it what was saved. */
  noteWhole(at: Date): void {
    this.#foundWholeAt = at.getTime();
  }

  async listBackups(): Promise<BackupList> {
    const entries = await this.#shelf.list();
    const uuid = this.expected?.uuid;
    const isGood = ({ health, state }: BackupEntry) => health === 'good' && state?.uuid === uuid;
    const lastGoodAt = entries.find(isGood)?.createdAt ?? null;
    return { entries, state: { lastGoodAt, lastFailure: null } };
  }

  readBackup(name: string, offset: number): Promise<Result<Uint8Array>> {
    return this.#shelf.read(name, offset);
  }

  verifyBackup(name: string): Promise<Result<BackupEntry>> {
    return this.#shelf.verify(name);
  }

  async describe(): Promise<WorkspaceFacts> {
    const [{ state }, coldCopies, sizes] = await Promise.all([
      this.listBackups(),
      listColdCopies(this.#layout.cold),
      measureWorkspace(this.#layout),
    ]);
    return {
      foundWholeAt: this.#foundWholeAt,
      lastGoodBackupAt: state.lastGoodAt,
      coldCopies,
      journalUpTo: null,
      onlyInStore: 0,
      sizes,
    };
  }
}

/**
 * Makes a workspace ready to be read from a private copy below `base`; fails in words, with nothing left behind, when
 * there is nothing to read. One that somebody has open is refused here too.
 */
export async function openReading(
  folder: string,
  reading: ReadingOnly,
  base: string,
): Promise<Result<ReadingWorkspace>> {
  try {
    const real = await realpath(folder);
    const objection = objectionByLock(real);
    if (objection !== null) return fail(objection);
    const layout = layoutOf(real);
    const manifest = await skimManifest(layout.manifest);
    const name = (await peekName(real)) ?? basename(real);
    const copy = await copyForReading(real, base);
    if (!copy.ok) return copy;
    const known = manifest?.state ?? null;
    return succeed(
      new ReadingWorkspace({
        name,
        layout,
        reading,
        copy: copy.value,
        expected: known === 'unknown' ? null : known,
        damage: await findDamage(copy.value.store),
      }),
    );
  } catch (error) {
    return fail(`It cannot be read: ${explain(error)}.`);
  }
}

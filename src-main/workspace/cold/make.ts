import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ColdCopy } from '#ipc/contract/recovery.ts';
import type { StoreState } from '#ipc/contract/store.ts';
import { syncFolder } from '../../files/atomic.ts';
import { copyFolder, measureFolder } from '../../files/copy-folder.ts';
import { explain } from '../../files/explain.ts';
import { removeTemporaries, temporaryIn } from '../../files/temporaries.ts';
import { freeName, type Layout } from '../folder.ts';
import { freeBytesOf, inMegabytes, neededBytes } from '../free-space.ts';
import { fileStamp } from '../stamp.ts';
import { listColdCopies, writeDescription } from './description.ts';
import { isCopied, notNeeded, replacedByNext } from './plan.ts';

/** Where a session keeps its databases, below its folder; also the name of the folder in a copy. */
export const databasesFolder = 'IndexedDB';

/** What came of copying the store's files before a start. */
export type ColdOutcome =
  | {
      readonly kind: 'made';
      readonly name: string;
      readonly files: number;
      readonly bytes: number;
      readonly tookMs: number;
    }
  /** The newest copy is of the same change, or there is no store yet. */
  | { readonly kind: 'needless' }
  /** In words. */
  | { readonly kind: 'failed'; readonly reason: string };

/** What is known of the store before it is opened. */
export interface StoreBefore {
  /** Null when that is lost. */
  readonly state: StoreState | null;
  /** The Electron that wrote it. */
  readonly electron: string | null;
}

/**
 * Copies the store's files, which no window may have open, so that damage done by this start can be undone. It never
 * stands in the way of opening: what went wrong comes back in words.
 */
export async function makeColdCopy(
  { store, cold, backups }: Layout,
  before: StoreBefore,
  now: Date,
): Promise<ColdOutcome> {
  const source = join(store, databasesFolder);
  const started = performance.now();
  const temporary = temporaryIn(cold);
  try {
    if ((await stat(source).catch(() => null)) === null) return { kind: 'needless' };
    await removeTemporaries(cold);
    const copies = await listColdCopies(cold);
    if (isCopied(copies, before.state, before.electron)) return { kind: 'needless' };
    const lack = await lackOfSpaceFor(source, backups);
    if (lack !== null) return { kind: 'failed', reason: lack };
    await mkdir(cold, { recursive: true });
    await removeCopies(cold, replacedByNext(copies));
    await mkdir(temporary);
    const copied = await copyFolder(source, join(temporary, databasesFolder));
    await writeDescription(temporary, { createdAt: now.getTime(), proven: false, ...before });
    const path = await freeName(join(cold, fileStamp(now)));
    await rename(temporary, path);
    for (const changed of [cold, backups]) await syncFolder(changed);
    const tookMs = Math.round(performance.now() - started);
    return { kind: 'made', name: path.slice(cold.length + 1), ...copied, tookMs };
  } catch (error) {
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
    return { kind: 'failed', reason: `The store's files could not be copied: ${explain(error)}.` };
  }
}

/** The store was opened and is whole, so the copy made before that is good: older ones than the last three go. */
export async function proveColdCopy(cold: string, name: string): Promise<void> {
  const copy = (await listColdCopies(cold)).find((one) => one.name === name);
  if (copy === undefined) return;
  await writeDescription(join(cold, name), { ...copy, proven: true });
  await removeCopies(cold, notNeeded(await listColdCopies(cold)));
}

async function removeCopies(cold: string, copies: readonly ColdCopy[]): Promise<void> {
  for (const { name } of copies) {
    // Under a name that is none, so that half of a copy is never taken for one.
    const doomed = temporaryIn(cold);
    await rename(join(cold, name), doomed);
    await rm(doomed, { recursive: true, force: true });
  }
}

async function lackOfSpaceFor(source: string, folder: string): Promise<string | null> {
  const { bytes } = await measureFolder(source);
  const free = await freeBytesOf(folder);
  if (free === null || free >= bytes + neededBytes) return null;
  return (
    `The store's files were not copied before this start: they take ${inMegabytes(bytes)} MB, and the disk has ` +
    `only ${inMegabytes(free)} MB free. The copies made earlier are kept.`
  );
}

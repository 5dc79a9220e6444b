import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ColdCopy } from '#ipc/contract/recovery.ts';
import { syncFolder } from '../../files/atomic.ts';
import { copyFolder, measureFolder } from '../../files/copy-folder.ts';
import { explain } from '../../files/explain.ts';
import { temporaryIn } from '../../files/temporaries.ts';
import { fail, succeed, type Result } from '../../result.ts';
import { majorOf } from '../electron-version.ts';
import { freeName, type Layout } from '../folder.ts';
import { freeBytesOf, inMegabytes, neededBytes } from '../free-space.ts';
import { moveStoreAside } from '../start-over.ts';
import { isColdCopyName, listColdCopies } from './description.ts';
import { databasesFolder } from './make.ts';

export interface PutBack {
  readonly copy: ColdCopy;
  /** Where the store lies now that was there. */
  readonly aside: string;
}

/**
 * Puts a copy in the place of the store, which no window may have open. The store is moved aside, never deleted, and
 * the copy stays. `letGo` is called in between: it makes Chromium close what it still holds of the former store, and
 * whatever that leaves behind is moved aside too.
 */
export async function putBackColdCopy(
  layout: Layout,
  name: string,
  { electron, stamp }: { readonly electron: string; readonly stamp: string },
  letGo: () => Promise<void>,
): Promise<Result<PutBack>> {
  const found = await findFor(layout.cold, name, electron);
  if (!found.ok) return found;
  const temporary = temporaryIn(layout.cold);
  try {
    const source = join(layout.cold, name, databasesFolder);
    const lack = await lackOfSpaceFor(source);
    if (lack !== null) return fail(lack);
    // Everything that can fail for want of room or of a sound disk is done before anything is moved.
    await copyFolder(source, temporary);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
    return fail(`The copy ${name} cannot be used: ${explain(error)}. The store was left as it is.`);
  }
  const moved = await moveStoreAside(layout, stamp);
  if (!moved.ok) {
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
    return moved;
  }
  try {
    await letGo();
    await place(temporary, layout);
    return succeed({ copy: found.value, aside: moved.value.path });
  } catch (error) {
    return fail(
      `The store was moved aside to ${moved.value.path}, but the copy ${name} could not be put in its place: ` +
        `${explain(error)}. Nothing was deleted.`,
    );
  }
}

async function findFor(cold: string, name: string, electron: string): Promise<Result<ColdCopy>> {
  const copies = isColdCopyName(name) ? await listColdCopies(cold) : [];
  const copy = copies.find((one) => one.name === name);
  if (copy === undefined) return fail(`There is no copy ${name} of the store.`);
  if (copy.electron === null || majorOf(copy.electron) !== majorOf(electron)) {
    const made = copy.electron === null ? 'an unknown Electron' : `Electron ${copy.electron}`;
    return fail(
      `The copy ${name} is one of ${made}; this Lode runs on Electron ${electron}, which might not read it and ` +
        'would then empty it. The store was left as it is. Restore a backup instead.',
    );
  }
  return succeed(copy);
}

async function place(temporary: string, { store, aside }: Layout): Promise<void> {
  const target = join(store, databasesFolder);
  if ((await stat(target).catch(() => null)) !== null) {
    await rename(target, await freeName(join(aside, `${basename(store)}-remains`)));
  }
  await mkdir(store, { recursive: true });
  await rename(temporary, target);
  await syncFolder(store);
}

async function lackOfSpaceFor(source: string): Promise<string | null> {
  const { bytes } = await measureFolder(source);
  const free = await freeBytesOf(source);
  if (free === null || free >= bytes + neededBytes) return null;
  return (
    `The copy takes ${inMegabytes(bytes)} MB, and the disk has only ${inMegabytes(free)} MB free. ` +
    'The store was left as it is. Free some space and try again.'
  );
}

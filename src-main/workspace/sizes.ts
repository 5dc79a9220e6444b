import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { WorkspaceSizes } from '#ipc/contract/workspaces.ts';
import type { Layout } from './folder.ts';

/** How much room each part of a workspace takes on disk; what cannot be looked at counts as nothing. */
export async function measureWorkspace(layout: Layout): Promise<WorkspaceSizes> {
  const [store, journal, backups, coldCopies, aside, trimmed] = await Promise.all([
    sizeOf(layout.store),
    sizeOf(layout.journal),
    sizeOf(layout.backups, false),
    sizeOf(layout.cold),
    sizeOf(layout.aside),
    sizeOf(layout.trimmed),
  ]);
  return { store, journal, backups, coldCopies, aside: aside + trimmed };
}

/** The bytes of the files in a folder that others may be writing in, and in those below it unless told otherwise. */
async function sizeOf(folder: string, recursive = true): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive }).catch(() => []);
  const sizes = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) =>
        lstat(join(entry.parentPath ?? entry.path, entry.name)).then(
          ({ size }) => size,
          () => 0,
        ),
      ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

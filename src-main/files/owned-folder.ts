import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning } from '../workspace/process-identity.ts';

/**
 * A new folder below `base` that only this user can look into, named by `prefix` and by this process. What earlier
 * processes left of theirs is removed.
 */
export function makeOwnedFolder(base: string, prefix: string): string {
  removeAbandonedFolders(base, prefix);
  return mkdtempSync(join(base, `${prefix}${process.pid}-`));
}

/** Removes folders of that prefix whose process has ended, and so cannot remove them any more. */
export function removeAbandonedFolders(base: string, prefix: string): void {
  const pattern = new RegExp(`^${prefix}(\\d+)-`);
  for (const name of readdirSync(base)) {
    const pid = Number(pattern.exec(name)?.[1]);
    if (pid > 0 && !isRunning({ pid, started: null })) removeOwnedFolder(join(base, name));
  }
}

/** Removes it as far as that is possible; what remains goes when the next such folder is made. */
export function removeOwnedFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // Another user's, or Chromium is still writing into it.
  }
}

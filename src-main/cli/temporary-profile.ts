import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning } from '../workspace/process-identity.ts';

/** What such a folder is for; it stands in its name. */
type Purpose = 'command' | 'merge';

/**
 * A folder of this process's own, for nobody else to look into: for what Chromium keeps besides the workspace, so that
 * commands neither share it with each other nor with the window, or for a copy of another workspace. Folders that
 * killed programs left behind are removed.
 */
export function makeTemporaryProfile(base: string, purpose: Purpose = 'command'): string {
  const prefix = `lode-${purpose}-`;
  for (const name of readdirSync(base)) {
    const pid = Number(new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1]);
    if (pid > 0 && !isRunning({ pid, started: null })) removeProfile(join(base, name));
  }
  return mkdtempSync(join(base, `${prefix}${process.pid}-`));
}

/** Removes it as far as that is possible; what remains goes with the next one. */
export function removeProfile(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // Another user's, or Chromium is still writing into it.
  }
}

import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning } from '../workspace/process-identity.ts';

const PREFIX = 'lode-command-';

/**
 * A folder for what Chromium keeps besides the workspace, so that commands neither share it with each other nor with
 * the window. Folders that killed commands left behind are removed.
 */
export function makeTemporaryProfile(base: string): string {
  for (const name of readdirSync(base)) {
    const pid = Number(new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1]);
    if (pid > 0 && !isRunning({ pid, started: null })) removeProfile(join(base, name));
  }
  return mkdtempSync(join(base, `${PREFIX}${process.pid}-`));
}

/** Removes it as far as that is possible; what remains goes with the next command. */
export function removeProfile(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // Another user's, or Chromium is still writing into it.
  }
}

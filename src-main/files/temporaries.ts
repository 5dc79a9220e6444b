import { randomUUID } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from './explain.ts';

/** A name for a file or folder that is not finished yet. Short: the real one with an ending could be too long. */
export function temporaryIn(folder: string): string {
  return join(folder, `.lode-${randomUUID()}.tmp`);
}

export function isTemporary(name: string): boolean {
  return /^\.lode-[0-9a-f-]{36}\.tmp$/.test(name);
}

/** Removes what programs that ended too early have left; only for folders that nobody else is writing in. */
export async function removeTemporaries(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  });
  for (const name of names.filter(isTemporary)) {
    await rm(join(folder, name), { recursive: true, force: true });
  }
}

import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { stageFile, type StagedFile } from '../files/atomic.ts';
import { explain } from '../files/explain.ts';
import { fail, succeed, type Result } from '../result.ts';
import type { BackupKeeper } from '../workspace/backups/keeper.ts';
import { hashFile } from '../workspace/backups/shelf.ts';
import { putInPlace } from '../files/put-in-place.ts';

/** Where the backups are, and what looks after them. */
export interface BackupSource {
  readonly layout: { readonly backups: string };
  readonly backups: Pick<BackupKeeper, 'verify'>;
}

/**
 * Copies a good backup to that path, durably. The copy is read back before it takes the place of what may be there.
 * Resolves to the path, or to why there is no copy.
 */
export async function copyBackup(
  { layout, backups }: BackupSource,
  name: string,
  out: string,
): Promise<Result<string>> {
  const entry = await backups.verify(name);
  if (!entry.ok) return entry;
  const { health, problem, sha256 } = entry.value;
  if (health !== 'good') return fail(`The backup ${name} was not copied: ${problem}`);
  const staged = await stageCopy(join(layout.backups, name), out, sha256);
  if (!staged.ok) return staged;
  const written = await putInPlace([staged.value], []);
  return written.ok ? succeed(staged.value.path) : written;
}

async function stageCopy(
  source: string,
  out: string,
  sha256: string | null,
): Promise<Result<StagedFile>> {
  try {
    const staged = await stageFile(out, createReadStream(source));
    if ((await hashFile(staged.temporary)) === sha256) return succeed(staged);
    await staged.discard();
    throw new Error('read back, the copy was not what the backup is');
  } catch (error) {
    return fail(`${out} could not be written: ${explain(error)}. What was there is unchanged.`);
  }
}

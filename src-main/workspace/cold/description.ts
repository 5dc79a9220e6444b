import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ColdCopy } from '#ipc/contract/recovery.ts';
import type { StoreState } from '#ipc/contract/store.ts';
import { writeAtomic } from '../../files/atomic.ts';
import { errorCode } from '../../files/explain.ts';
import { checkStoreState } from '../../ipc/guards/store.ts';
import { readStamp, stampPattern } from '../stamp.ts';

const FORMAT_VERSION = 1;
const FILE_NAME = 'copy.json';
const namePattern = new RegExp(`^${stampPattern}(-\\d{1,3})?$`);

export function isColdCopyName(value: unknown): value is string {
  return typeof value === 'string' && namePattern.test(value);
}

/** The copies in that folder, newest first. */
export async function listColdCopies(folder: string): Promise<ColdCopy[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  });
  const copies = await Promise.all(
    names.filter(isColdCopyName).map((name) => describe(folder, name)),
  );
  return copies.sort((a, b) => (a.name < b.name ? 1 : -1));
}

/** Puts what is known of a copy into its folder. */
export async function writeDescription(
  folder: string,
  { createdAt, state, electron, proven }: Omit<ColdCopy, 'name'>,
): Promise<void> {
  const time = new Date(createdAt).toISOString();
  const content = { formatVersion: FORMAT_VERSION, time, electron, proven, state };
  await writeAtomic(join(folder, FILE_NAME), `${JSON.stringify(content, null, 2)}\n`);
}

async function describe(folder: string, name: string): Promise<ColdCopy> {
  const createdAt = readStamp(name.slice(0, 'YYYY-MM-DDTHH-MM-SS-mmmZ'.length)) ?? 0;
  try {
    const text = await readFile(join(folder, name, FILE_NAME), 'utf8');
    const { formatVersion, electron, proven, state } = JSON.parse(text) as Record<string, unknown>;
    if (formatVersion === FORMAT_VERSION) {
      return {
        name,
        createdAt,
        state: stateOf(state),
        electron: typeof electron === 'string' ? electron : null,
        proven: proven === true,
      };
    }
  } catch {
    // It stays a copy, of which nothing is known.
  }
  return { name, createdAt, state: null, electron: null, proven: false };
}

function stateOf(value: unknown): StoreState | null {
  const checked = checkStoreState(value);
  return checked.ok ? checked.value : null;
}

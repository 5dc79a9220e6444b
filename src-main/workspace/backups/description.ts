import { readFile } from 'node:fs/promises';
import type { BackupReason } from '#ipc/contract/backups.ts';
import type { StoreState } from '#ipc/contract/store.ts';
import { writeAtomic } from '../../files/atomic.ts';
import { isBackupReason } from '../../ipc/guards/backups.ts';
import { checkStoreState } from '../../ipc/guards/store.ts';

/** What stands beside a backup in `<name>.json`: written only once the backup was read back and is good. */
export interface BackupDescription {
  /** Milliseconds. */
  readonly createdAt: number;
  readonly reason: BackupReason;
  readonly state: StoreState;
  /** Bytes. */
  readonly size: number;
  /** Of the whole file, in hexadecimal digits. */
  readonly sha256: string;
  readonly lode: string;
  readonly electron: string;
}

const FORMAT_VERSION = 1;

export function descriptionPath(backupPath: string): string {
  return `${backupPath}.json`;
}

export async function writeDescription(
  backupPath: string,
  { createdAt, reason, state, size, sha256, lode, electron }: BackupDescription,
): Promise<void> {
  const content = {
    formatVersion: FORMAT_VERSION,
    createdAt: new Date(createdAt).toISOString(),
    reason,
    ...state,
    size,
    sha256,
    lode,
    electron,
  };
  await writeAtomic(descriptionPath(backupPath), `${JSON.stringify(content, null, 2)}\n`);
}

/** The description of that backup; `missing`, or `damaged` when it cannot be understood. */
export async function readDescription(
  backupPath: string,
): Promise<BackupDescription | 'missing' | 'damaged'> {
  const text = await readFile(descriptionPath(backupPath), 'utf8').catch(() => null);
  if (text === null) return 'missing';
  try {
    return parse(JSON.parse(text)) ?? 'damaged';
  } catch {
    return 'damaged';
  }
}

function parse(value: unknown): BackupDescription | null {
  if (typeof value !== 'object' || value === null) return null;
  const found = value as Record<string, unknown>;
  const { formatVersion, reason, size, sha256, lode, electron } = found;
  const state = checkStoreState(found);
  const createdAt = Date.parse(String(found['createdAt']));
  const isSound =
    formatVersion === FORMAT_VERSION &&
    state.ok &&
    !Number.isNaN(createdAt) &&
    isBackupReason(reason) &&
    Number.isSafeInteger(size) &&
    typeof sha256 === 'string' &&
    typeof lode === 'string' &&
    typeof electron === 'string';
  return isSound
    ? { createdAt, reason, state: state.value, size: size as number, sha256, lode, electron }
    : null;
}

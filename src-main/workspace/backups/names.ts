import { backupReasons, type BackupReason } from '#ipc/contract/backups.ts';
import { fileStamp, readStamp, stampPattern } from '../stamp.ts';

const reasons = Object.keys(backupReasons).join('|');
const namePattern = new RegExp(`^lode-(${stampPattern})-(${reasons})(?:-\\d{1,3})?\\.zip$`);

/** The name of a backup made then: `lode-2024-03-01T10-00-00-000Z-timed.zip`. */
export function backupName(moment: Date, reason: BackupReason): string {
  return `lode-${fileStamp(moment)}-${reason}.zip`;
}

/** What a backup's name says of it; null for a name that Lode did not give. */
export function readBackupName(
  name: string,
): { readonly createdAt: number; readonly reason: BackupReason } | null {
  const [, stamp, reason] = namePattern.exec(name) ?? [];
  const createdAt = stamp === undefined ? null : readStamp(stamp);
  // The pattern lets pass only what the contract names.
  return createdAt === null ? null : { createdAt, reason: reason as BackupReason };
}

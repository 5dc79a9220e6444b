import type { BackupEntry } from '#ipc/contract/backups.ts';
import type { Start } from '#ipc/contract/window.ts';

/** A backup as the command line prints it for scripts; what is not known is null. */
export interface BackupRecord {
  readonly name: string;
  readonly path: string;
  /** ISO 8601, UTC. */
  readonly created_at: string;
  readonly reason: BackupEntry['reason'];
  /** Bytes. */
  readonly size: number;
  readonly sha256: string | null;
  readonly counts: NonNullable<BackupEntry['state']>['counts'] | null;
  /** Number of the last change that it holds. */
  readonly sequence: number | null;
  readonly health: BackupEntry['health'];
  /** Why it is not good; empty when it is. */
  readonly problem: string;
}

export function toBackupRecord(
  { name, createdAt, reason, size, sha256, state, health, problem }: BackupEntry,
  { path, platform }: Pick<Start, 'path' | 'platform'>,
): BackupRecord {
  return {
    name,
    path: [path, 'backups', name].join(platform === 'win32' ? '\\' : '/'),
    created_at: new Date(createdAt).toISOString(),
    reason,
    size,
    sha256,
    counts: state?.counts ?? null,
    sequence: state?.sequence ?? null,
    health,
    problem,
  };
}

import type { BackupEntry } from '#ipc/contract/backups.ts';
import { succeed, type Result } from '#domain/result.ts';
import type { Step } from '#domain/steps.ts';
import { stepFor, type TableDifferences } from '#domain/table-differences.ts';
import { commitAfterBackup, type BackedUpPorts } from './commit-after-backup.ts';

/** What is to be restored, and under which name it stands in the log. */
export interface RestorePlan {
  readonly label: string;
  readonly chosen: ReadonlyArray<TableDifferences>;
  /** Every difference there is: what is chosen may need editions from among the others. */
  readonly all: ReadonlyArray<TableDifferences>;
}

export interface Restored {
  readonly step: Step;
  /** Of what was there before. */
  readonly backupBefore: BackupEntry;
}

/**
 * Makes the chosen tables what they are in the backup: one step, which undo takes back whole, after a backup of what
 * is there now. Without that backup nothing is restored. Null when there is nothing to change.
 */
export async function restore(
  { label, chosen, all }: RestorePlan,
  ports: BackedUpPorts,
): Promise<Result<Restored | null>> {
  const step = stepFor(label, chosen, all);
  if (step === null) return succeed(null);
  const done = await commitAfterBackup(step, ports, 'Nothing was restored');
  return done.ok ? succeed({ step, backupBefore: done.value }) : done;
}

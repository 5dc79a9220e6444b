import type { BackupEntry } from '#ipc/contract.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import type { Step } from '#domain/steps.ts';
import { stepFor, type TableDifferences } from '#domain/table-differences.ts';

/** What is to be restored, and under which name it stands in the log. */
export interface RestorePlan {
  readonly label: string;
  readonly chosen: ReadonlyArray<TableDifferences>;
  /** Every difference there is: what is chosen may need editions from among the others. */
  readonly all: ReadonlyArray<TableDifferences>;
}

export interface RestorePorts {
  /** Backs up what is there now; rejects with the reason. */
  readonly backUp: () => Promise<BackupEntry>;
  /** Puts the step into the store; fails with the reason, with nothing changed. */
  readonly commit: (step: Step) => Promise<Result<unknown>>;
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
  { backUp, commit }: RestorePorts,
): Promise<Result<Restored | null>> {
  const step = stepFor(label, chosen, all);
  if (step === null) return succeed(null);
  const backed = await attempt(backUp);
  if (!backed.ok) {
    return fail(
      `Nothing was restored, since what is there now could not be backed up: ${backed.reason}`,
    );
  }
  const committed = await commit(step);
  return committed.ok ? succeed({ step, backupBefore: backed.value }) : committed;
}

async function attempt<T>(action: () => Promise<T>): Promise<Result<T>> {
  try {
    return succeed(await action());
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

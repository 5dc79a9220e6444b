import type { BackupEntry } from '#ipc/contract/backups.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import type { Step } from '#domain/steps.ts';

export interface BackedUpPorts {
  /** Backs up what is there now; rejects with the reason. */
  readonly backUp: () => Promise<BackupEntry>;
  /** Puts the step into the store; fails with the reason, with nothing changed. */
  readonly commit: (step: Step) => Promise<Result<unknown>>;
}

/**
 * Makes a large step after a backup of what is there now, which it answers with. Without that backup nothing is done;
 * `nothingWas` begins the sentence that says so.
 */
export async function commitAfterBackup(
  step: Step,
  { backUp, commit }: BackedUpPorts,
  nothingWas: string,
): Promise<Result<BackupEntry>> {
  const backed = await attempt(backUp);
  if (!backed.ok) {
    return fail(`${nothingWas}, since what is there now could not be backed up: ${backed.reason}`);
  }
  const committed = await commit(step);
  return committed.ok ? backed : committed;
}

async function attempt<T>(action: () => Promise<T>): Promise<Result<T>> {
  try {
    return succeed(await action());
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

import type { BackupRequests } from '#ipc/contract/backups.ts';
import type { JournalRequests } from '#ipc/contract/journal.ts';
import type { RecoveryRequests } from '#ipc/contract/recovery.ts';
import type { Result } from './result.ts';
import type { Workspace } from './workspace/workspace.ts';

/** The requests about what is kept beside the store; a hidden window may ask them as well as one for people. */
type SafetyRequests = JournalRequests &
  Omit<BackupRequests, 'offerBackups'> &
  Pick<RecoveryRequests, 'listColdCopies'>;

/** What answers them; `workspace` throws in words when none is open. */
export function respondToSafety(workspace: () => Workspace): SafetyRequests {
  return {
    readJournal: async (uuid, since) => workspace().readJournal(uuid, since),
    readFormerStore: async (uuid, since) => workspace().readFormerStore(uuid, since),
    beginBackup: async (reason, state) => {
      // It must be this workspace's store: the files of another one do not belong here.
      const known = workspace().expected;
      if (known?.uuid !== state.uuid) throw new Error('That is not the store of this workspace.');
      return orThrow(await workspace().backups.begin(reason, state));
    },
    appendBackup: async (id, bytes) => orThrow(await workspace().backups.append(id, bytes)),
    finishBackup: async (id, state) => orThrow(await workspace().backups.finish(id, state)),
    abandonBackup: async (id, why) => orThrow(await workspace().backups.abandon(id, why)),
    listBackups: async () => workspace().listBackups(),
    readBackup: async (name, offset) => orThrow(await workspace().backups.read(name, offset)),
    verifyBackup: async (name) => orThrow(await workspace().backups.verify(name)),
    listColdCopies: async () => workspace().listColdCopies(),
  };
}

/** The value, or the reason as an error: requests reject in words. */
export function orThrow<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

import type { Requests } from '#ipc/contract.ts';
import type { BackupEntry } from '#ipc/contract/backups.ts';
import type { JournalEntry } from '#ipc/contract/journal.ts';
import type { StoreState } from '#ipc/contract/store.ts';
import { openArchive } from '#exchange/archive-file.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import { readBackupFile } from './backups.ts';
import { readWholeFormer } from './recover-former.ts';
import {
  candidates,
  findMismatch,
  planRecoveryFrom,
  wasGivenUp,
  type RecoveryInput,
  type RecoveryPlan,
} from './recover-plan.ts';

/** What is asked of main. */
export type RecoveryPort = Pick<
  Requests,
  'listBackups' | 'readJournal' | 'readFormerStore' | 'readBackup'
>;

/**
 * What can be brought back of a store that was lost: the newest good backup that can be read, and what the journal
 * and the former store's files hold after it; null when there is no such backup. `found` is what is left in the store. Changes nothing.
 */
export async function planRecovery(
  main: RecoveryPort,
  expected: StoreState | null,
  found: StoreState | null,
): Promise<RecoveryPlan | null> {
  const { entries } = await main.listBackups();
  const uuid = expected?.uuid ?? found?.uuid ?? newestStore(entries);
  if (uuid === null) return null;
  const passedOver = entries
    .filter(({ health, state }) => health === 'damaged' && (state === null || state.uuid === uuid))
    .map(({ name, problem }) => `${name}: ${problem}`);
  for (const backup of candidates(entries, uuid)) {
    const read = await readInput(main, backup, uuid);
    if (read.ok) return planRecoveryFrom(read.value, expected, passedOver);
    passedOver.push(`${backup.name}: ${read.reason}`);
  }
  return null;
}

/** Where nothing else tells which store it was: the one of the newest good backup. */
function newestStore(entries: ReadonlyArray<BackupEntry>): string | null {
  const good = entries.filter(({ health }) => health === 'good');
  return good.sort((a, b) => b.createdAt - a.createdAt)[0]?.state?.uuid ?? null;
}

async function readInput(
  main: RecoveryPort,
  backup: BackupEntry,
  uuid: string,
): Promise<Result<RecoveryInput>> {
  try {
    const opened = await openArchive(await readBackupFile(main, backup.name));
    if (!opened.ok) return opened;
    const mismatch = findMismatch(backup, opened.value);
    if (mismatch !== null) return fail(mismatch);
    const last = opened.value.revisions.at(-1)?.sequence ?? 0;
    const withLast = last === 0 ? null : await readWholeJournal(main, uuid, last - 1);
    if (withLast !== null && wasGivenUp(opened.value, withLast.entries[0])) {
      return fail('it holds changes that were given up later');
    }
    // Where the journal begins later, its oldest files have gone because backups hold what was in them.
    const journal =
      withLast !== null && withLast.entries.length > 0
        ? withLast
        : await readWholeJournal(main, uuid, last);
    // Together with its last change, to see whether both went the same way.
    const former = await readWholeFormer(main, uuid, Math.max(0, last - 1));
    return succeed({ backup, content: opened.value, ...journal, former });
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

async function readWholeJournal(
  main: RecoveryPort,
  uuid: string,
  since: number,
): Promise<{ readonly entries: ReadonlyArray<JournalEntry>; readonly problem: string }> {
  const entries: JournalEntry[] = [];
  for (;;) {
    const part = await main.readJournal(uuid, entries.at(-1)?.sequence ?? since);
    entries.push(...part.entries);
    if (!part.more || part.entries.length === 0) return { entries, problem: part.problem };
  }
}

import type { BackupEntry } from '#ipc/contract/backups.ts';
import type { JournalEntry } from '#ipc/contract/journal.ts';
import type { StoreState } from '#ipc/contract/store.ts';
import { isEqual } from '#domain/equality.ts';
import type { Revision } from '#domain/steps.ts';
import type { ArchiveContent } from '#exchange/archive.ts';
import { stateOf } from './archive.ts';
import { followUp, type FormerInput } from './recover-former.ts';
import { readRevision, replay } from './recover-replay.ts';
import { countChanges } from './state.ts';

/** A backup that was read, and what the journal and the former store hold after it. */
export interface RecoveryInput {
  readonly backup: BackupEntry;
  readonly content: ArchiveContent;
  /** From the backup's own last change on, where the journal still has that one. */
  readonly entries: ReadonlyArray<JournalEntry>;
  /** What the journal lacks behind them, in words; empty when nothing. */
  readonly problem: string;
  /** From the backup's own last change on, where the former store's files still have that one. */
  readonly former: FormerInput;
}

/** Changes of one origin. */
export interface Share {
  readonly count: number;
  /** When the first and the last of them were made, in milliseconds; null when there are none. */
  readonly from: number | null;
  readonly to: number | null;
}

/** What a fresh store would hold after a recovery, and how that compares with what was saved. */
export interface RecoveryPlan {
  readonly backup: BackupEntry;
  /** What the fresh store is filled with. */
  readonly content: ArchiveContent;
  readonly state: StoreState;
  /** How many changes journal and former store gave after the backup. */
  readonly applied: number;
  /** Where the changes came from that it holds. */
  readonly shares: { readonly backup: Share; readonly journal: Share; readonly former: Share };
  /** How many parts of the former store's files are damaged, and were passed over. */
  readonly damagedParts: number;
  /** What speaks against the former store's files, in words; empty when nothing does. */
  readonly objection: string;
  /** When the last change that is in it was made, in milliseconds; null when it holds none. */
  readonly lastChangeAt: number | null;
  /** What the store is known to have held; null when that is not known. */
  readonly expected: StoreState | null;
  /** How many of the last changes are missing; null when it is not known how many there were. */
  readonly missing: number | null;
  /** Whether it is exactly what was saved. */
  readonly isWhole: boolean;
  /** Why there is not more, in words; empty when nothing is missing, or nobody knows. */
  readonly stopped: string;
  /** Newer backups that cannot be used, each with the reason in words. */
  readonly passedOver: ReadonlyArray<string>;
}

/** The good backups of that store, the one that holds most changes first. */
export function candidates(entries: ReadonlyArray<BackupEntry>, uuid: string): BackupEntry[] {
  return entries
    .filter(({ health, state }) => health === 'good' && state?.uuid === uuid)
    .sort((a, b) => sequenceOf(b) - sequenceOf(a) || b.createdAt - a.createdAt);
}

/** Why the backup's content is not what its description says, in words; null when it is. */
export function findMismatch({ state }: BackupEntry, content: ArchiveContent): string | null {
  const found = stateOf(content);
  const isSame =
    state?.uuid === found.uuid &&
    state.sequence === found.sequence &&
    isEqual(state.counts, found.counts);
  return isSame ? null : 'it does not hold what its description says';
}

/**
 * Whether the backup ends with another change than the journal has under that number: then it is of changes that were
 * given up later, and what follows in the journal does not belong behind it.
 */
export function wasGivenUp(
  { revisions }: ArchiveContent,
  noted: JournalEntry | undefined,
): boolean {
  const last = revisions.at(-1);
  if (last === undefined || noted?.sequence !== last.sequence) return false;
  return !isEqual(readRevision(noted.entry), last);
}

/** Whether a recovery brings anything that is not in what is left of the store. */
export function bringsMore({ state }: RecoveryPlan, found: StoreState | null): boolean {
  if (found?.uuid !== state.uuid) return true;
  if (found.sequence !== state.sequence) return state.sequence > found.sequence;
  return !isEqual(found.counts, state.counts);
}

/** What a fresh store would hold, with every change that the journal and the former store still give. */
export function planRecoveryFrom(
  { backup, content, entries, problem, former }: RecoveryInput,
  expected: StoreState | null,
  passedOver: ReadonlyArray<string>,
): RecoveryPlan {
  const start = stateOf(content);
  const journal = replay(
    content,
    entries.filter(({ sequence }) => sequence > start.sequence),
  );
  const next = followUp(former, journal.content.revisions, expected?.sequence ?? 0);
  // What does not fit of the journal ends the matter: nothing behind it can.
  const salvaged =
    journal.stopped === ''
      ? replay(journal.content, next.entries, 'the store itself')
      : { content: journal.content, applied: [], stopped: '' };
  const applied = [...journal.applied, ...salvaged.applied];
  const state = stateOf(salvaged.content);
  const missing = expected === null ? null : Math.max(0, expected.sequence - state.sequence);
  const isWhole =
    expected !== null && missing === 0 && isEqual(stateAt(start, applied, expected), expected);
  const reasons = [problem, salvaged.stopped || next.ended];
  return {
    backup,
    content: salvaged.content,
    state,
    applied: applied.length,
    shares: {
      backup: shareOf(content.revisions),
      journal: shareOf(journal.applied),
      former: shareOf(salvaged.applied),
    },
    damagedParts: former.damaged,
    objection: next.objection,
    lastChangeAt: salvaged.content.revisions.at(-1)?.at ?? null,
    expected,
    missing,
    isWhole,
    stopped: isWhole ? '' : journal.stopped || reasons.filter(Boolean).join(' '),
    passedOver,
  };
}

function shareOf(revisions: ReadonlyArray<Revision>): Share {
  const [first, last] = [revisions[0], revisions.at(-1)];
  return { count: revisions.length, from: first?.at ?? null, to: last?.at ?? null };
}

/** What the store held after the change with which the expected state ends; the journal may know of one more. */
function stateAt(
  start: StoreState,
  applied: ReadonlyArray<Revision>,
  { sequence, schema }: StoreState,
): StoreState {
  const counts = applied
    .filter((revision) => revision.sequence <= sequence)
    .reduce((sum, { changes }) => countChanges(sum, changes), start.counts);
  return { uuid: start.uuid, schema, counts, sequence: Math.max(start.sequence, sequence) };
}

function sequenceOf({ state }: BackupEntry): number {
  return state?.sequence ?? -1;
}

import type { ColdCopy } from '#ipc/contract/recovery.ts';
import type { StoreState } from '#ipc/contract/store.ts';
import { majorOf } from '../electron-version.ts';

const MOST_PROVEN = 3;
const MOST_UNPROVEN = 2;

/** Whether the newest copy is of the store as it is now: the same change of the same store, by the same Electron. */
export function isCopied(
  copies: readonly ColdCopy[],
  state: StoreState | null,
  electron: string | null,
): boolean {
  const newest = copies[0];
  return (
    newest !== undefined &&
    newest.proven &&
    state !== null &&
    newest.state?.uuid === state.uuid &&
    newest.state.sequence === state.sequence &&
    newest.electron !== null &&
    electron !== null &&
    majorOf(newest.electron) === majorOf(electron)
  );
}

/**
 * The copies, newest first, that make room for one more. Only those go after which the store was never seen whole, and
 * of them the oldest stays: it is nearest to when the store last was.
 */
export function replacedByNext(copies: readonly ColdCopy[]): readonly ColdCopy[] {
  return unprovenSince(copies).slice(0, 1 - MOST_UNPROVEN);
}

/** The copies, newest first, that are not needed any more now that the newest was proven. */
export function notNeeded(copies: readonly ColdCopy[]): readonly ColdCopy[] {
  const newestProven = unprovenSince(copies).length;
  const kept = new Set(copies.filter(({ proven }) => proven).slice(0, MOST_PROVEN));
  return copies.slice(newestProven).filter((copy) => !kept.has(copy));
}

function unprovenSince(copies: readonly ColdCopy[]): readonly ColdCopy[] {
  const newestProven = copies.findIndex(({ proven }) => proven);
  return newestProven < 0 ? copies : copies.slice(0, newestProven);
}

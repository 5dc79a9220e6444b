import { plural } from '#domain/plural.ts';
import type { BackupEntry } from '#ipc/contract/backups.ts';
import type { StoreState } from '#ipc/contract/store.ts';

const reasons: Record<NonNullable<BackupEntry['reason']>, string> = {
  first: 'first version, always kept',
  timed: 'by itself, while working',
  closing: 'by itself, on closing',
  'before-import': 'before an import',
  'before-restore': 'before a restore',
  'before-migration': 'before a new store version',
  'before-merge': 'before a merge',
  asked: 'asked for',
};

/** Why a backup was made, in words. */
export function nameReason(reason: BackupEntry['reason']): string {
  return reason === null ? 'not known' : reasons[reason];
}

export const healthWords: Record<BackupEntry['health'], string> = {
  good: 'verified',
  unverified: 'not verified',
  damaged: 'damaged',
};

/** What a store held, in words. */
export function describeHoldings(state: StoreState | null): string {
  if (state === null) return 'not known';
  const { observations, annotations, revisions } = state.counts;
  return [
    plural(observations, 'figure'),
    plural(annotations, 'note'),
    plural(revisions, 'change'),
  ].join(', ');
}

/** How much of what is there now is not in it, as the end of a sentence; empty where that is not known, or nothing. */
export function changesSince(state: StoreState | null, now: number): string {
  const missing = state === null ? 0 : now - state.counts.revisions;
  if (missing <= 0) return '';
  return missing === 1 ? ', without the last change' : `, without the last ${missing} changes`;
}

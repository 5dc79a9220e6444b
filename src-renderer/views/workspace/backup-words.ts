import type { BackupEntry } from '#ipc/contract.ts';

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

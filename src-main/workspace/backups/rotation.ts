import type { BackupEntry } from '#ipc/contract/backups.ts';
import { readBackupName } from './names.ts';

const DAY_MS = 86_400_000;
const MONTH_MS = 31 * DAY_MS;
const MOST_DAMAGED = 10;

/**
 * The names of the backups to remove: of good ones all of the last day stay, then the newest of each day for a month,
 * then the newest of each month; and when what stays takes more than `limitBytes`, the oldest of it go. Never the
 * `first` ones, never the newest of a store. Of damaged ones the newest ten stay, aside from all that. What Lode did
 * not name, or cannot verify, is left alone. Days and months are those of UTC.
 */
export function planRotation(
  backups: readonly BackupEntry[],
  now: number,
  limitBytes: number,
): readonly string[] {
  const own = backups
    .filter(({ name }) => readBackupName(name) !== null)
    .sort((a, b) => b.createdAt - a.createdAt || (a.name < b.name ? 1 : -1));
  const good = own.filter(({ health }) => health === 'good');
  const untouchable = new Set(good.filter(isUntouchable));
  const kept = new Set([...untouchable, ...thinOut(good, now)]);
  let size = [...kept].reduce((sum, backup) => sum + backup.size, 0);
  for (const oldest of [...good].reverse()) {
    if (size <= limitBytes) break;
    if (untouchable.has(oldest) || !kept.delete(oldest)) continue;
    size -= oldest.size;
  }
  const damaged = own.filter(({ health }) => health === 'damaged').slice(MOST_DAMAGED);
  return [...good.filter((backup) => !kept.has(backup)), ...damaged].map(({ name }) => name);
}

/** For `filter` over good backups, newest first. */
function isUntouchable(
  backup: BackupEntry,
  index: number,
  newestFirst: readonly BackupEntry[],
): boolean {
  const newest = newestFirst.find(({ state }) => state?.uuid === backup.state?.uuid);
  return backup.reason === 'first' || backup === newest;
}

/** One of each span: the newest, which comes first. */
function thinOut(newestFirst: readonly BackupEntry[], now: number): readonly BackupEntry[] {
  const taken = new Set<string>();
  return newestFirst.filter((backup) => {
    if (backup.reason === 'first') return false;
    const span = spanOf(backup, now);
    const isNewest = !taken.has(span);
    taken.add(span);
    return isNewest;
  });
}

/** What a backup stands for: itself, its day or its month. */
function spanOf({ createdAt, name }: BackupEntry, now: number): string {
  const age = now - createdAt;
  if (age < DAY_MS) return name;
  const date = new Date(createdAt).toISOString();
  return age < MONTH_MS ? date.slice(0, 'YYYY-MM-DD'.length) : date.slice(0, 'YYYY-MM'.length);
}

import type { WorkspaceFacts } from '#ipc/contract/workspaces.ts';
import { formatDateTime } from '#format/times.ts';

/** A part of the workspace on disk: how it fares, in words, and the room it takes. */
export interface PartRow {
  readonly part: string;
  readonly state: string;
  /** Bytes. */
  readonly size: number;
}

/** The parts of a workspace on disk. */
export function describeParts(
  { foundWholeAt, lastGoodBackupAt, coldCopies, sizes, ...facts }: WorkspaceFacts,
  locale: string,
): ReadonlyArray<PartRow> {
  const moment = (at: number) => formatDateTime(at, locale);
  const newest = coldCopies[0];
  return [
    {
      part: 'Store',
      state:
        foundWholeAt === null
          ? 'not opened yet'
          : `found whole when it was opened, ${moment(foundWholeAt)}`,
      size: sizes.store,
    },
    { part: 'Journal', state: describeJournal(facts), size: sizes.journal },
    {
      part: 'Backups',
      state:
        lastGoodBackupAt === null ? 'no good one yet' : `last good one ${moment(lastGoodBackupAt)}`,
      size: sizes.backups,
    },
    {
      part: 'Copies of the store’s files',
      state:
        newest === undefined
          ? 'none yet; the next start makes one'
          : `${coldCopies.length}, the newest of ${moment(newest.createdAt)}`,
      size: sizes.coldCopies,
    },
    ...(sizes.aside === 0
      ? []
      : [
          {
            part: 'Set aside',
            state: 'former stores and what was cut from torn logs; Lode never deletes them',
            size: sizes.aside,
          },
        ]),
  ];
}

function describeJournal({
  journalUpTo,
  onlyInStore,
}: Pick<WorkspaceFacts, 'journalUpTo' | 'onlyInStore'>): string {
  if (journalUpTo === null) return 'not looked at while the workspace is only read';
  if (onlyInStore > journalUpTo) {
    return `lacks change ${onlyInStore}; the store has it, and a backup is made for it`;
  }
  return journalUpTo === 0
    ? 'nothing to note yet'
    : `holds the changes up to number ${journalUpTo}`;
}

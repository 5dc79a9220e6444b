import type { StoreState } from '#ipc/contract/store.ts';
import { diffRecords } from '#domain/record-diff.ts';
import { succeed, type Result } from '#domain/result.ts';
import { groupByTable, type TableDifferences } from '#domain/table-differences.ts';
import type { ArchiveContent } from '#exchange/archive.ts';
import { openArchive } from '#exchange/archive-file.ts';
import { readRecords, stateOf, toRecords } from './archive.ts';
import type { LodeDatabase } from './database.ts';

/** How an archive differs from the store: what would change if it were restored. */
export interface Differences {
  /** What the archive holds. */
  readonly state: StoreState;
  /** By table in document order; last, what belongs to no table. Empty when nothing differs. */
  readonly groups: ReadonlyArray<TableDifferences>;
}

/** How the archive with these bytes differs from the store; fails with the reason when it is no sound one. */
export async function findDifferences(
  db: LodeDatabase,
  bytes: Uint8Array,
): Promise<Result<Differences>> {
  const opened = await openArchive(bytes);
  return opened.ok ? succeed(await compareWithStore(db, opened.value)) : opened;
}

async function compareWithStore(db: LodeDatabase, content: ArchiveContent): Promise<Differences> {
  const now = await db.transaction('r', db.tables, () => readRecords(db));
  const then = toRecords(content);
  return {
    state: stateOf(content),
    groups: groupByTable(
      diffRecords(now, then),
      [...now.tables, ...then.tables],
      [...now.series, ...then.series],
    ),
  };
}

import { compareForMerge, type MergeComparison } from '#domain/merge/compare.ts';
import type { MergeSide } from '#domain/merge/sides.ts';
import { takeDifferences, type Taking } from '#domain/merge/take.ts';
import { succeed, type Result } from '#domain/result.ts';
import type { ArchiveContent } from '#exchange/archive.ts';
import { openArchive } from '#exchange/archive-file.ts';
import { namesOf } from '#format/names-of-world.ts';
import { nameTarget } from '#format/target-names.ts';
import { readRecords, stateOf, toRecords } from './archive.ts';
import type { LodeDatabase } from './database.ts';

/** What the archive with these bytes holds otherwise than the store; fails with the reason when it is no sound one. */
export async function compareArchive(
  db: LodeDatabase,
  bytes: Uint8Array,
): Promise<Result<MergeComparison>> {
  const opened = await openArchive(bytes);
  if (!opened.ok) return opened;
  return succeed(compareForMerge(await readSide(db), toSide(opened.value)));
}

/** What is taken from an archive. */
export interface TakeInput {
  readonly bytes: Uint8Array;
  /** The keys of the chosen differences. */
  readonly keys: ReadonlyArray<string>;
  /** Under which name it stands in the log. */
  readonly label: string;
}

/** The step that takes the chosen differences from the archive; null when nothing is chosen. */
export async function takeFromArchive(
  db: LodeDatabase,
  { bytes, keys, label }: TakeInput,
): Promise<Result<Taking | null>> {
  const opened = await openArchive(bytes);
  if (!opened.ok) return opened;
  const [here, there] = [await readSide(db), toSide(opened.value)];
  return takeDifferences(here, there, new Set(keys), label, nameTargetsOf);
}

function nameTargetsOf({ tables, series, editions, charts }: MergeComparison) {
  const names = namesOf({
    tables: mapById(tables),
    series: mapById(series),
    editions: mapById(editions),
    charts: mapById(charts),
  });
  return (target: string) => nameTarget(target, names).text;
}

function mapById<T extends { readonly id: string }>(rows: ReadonlyArray<T>): Map<string, T> {
  return new Map(rows.map((one) => [one.id, one]));
}

function readSide(db: LodeDatabase): Promise<MergeSide> {
  return db.transaction('r', db.tables, async () => {
    const identity = await db.settings.get('store');
    return {
      uuid: identity?.key === 'store' ? identity.uuid : '',
      records: await readRecords(db),
      revisions: await db.revisions.orderBy('sequence').toArray(),
    };
  });
}

function toSide(content: ArchiveContent): MergeSide {
  const { uuid } = stateOf(content);
  return { uuid, records: toRecords(content), revisions: content.revisions };
}

import type { StoreCounts, StoreState } from '#ipc/contract/store.ts';
import type { RecordChange } from '#domain/steps.ts';
import type { LodeDatabase } from './database.ts';
import { readLastSequence } from './last-sequence.ts';
import { schemaVersion } from './migrations.ts';

/**
 * What the store holds, counted in one read transaction; `schema` is the version of its layout. Throws when its own
 * record is missing.
 */
export function readState(db: LodeDatabase, schema = schemaVersion): Promise<StoreState> {
  return db.transaction('r', db.tables, async () => {
    const identity = await db.settings.get('store');
    if (identity?.key !== 'store') throw new Error('the store has no record of its own');
    const blocks = await db.blocks.toArray();
    return {
      uuid: identity.uuid,
      schema,
      sequence: await readLastSequence(db),
      counts: {
        tables: await db.statisticalTables.count(),
        series: await db.series.count(),
        observations: blocks.reduce((sum, block) => sum + Object.keys(block.figures).length, 0),
        annotations: await db.annotations.count(),
        revisions: await db.revisions.count(),
      },
    };
  });
}

/** The counts after these changes and the one log entry that records them. */
export function countChanges(
  counts: StoreCounts,
  changes: ReadonlyArray<RecordChange>,
): StoreCounts {
  const gain = (on: RecordChange['on']) =>
    changes
      .filter((change) => change.on === on)
      .reduce(
        (sum, { before, after }) => sum + Number(after !== null) - Number(before !== null),
        0,
      );
  return {
    tables: counts.tables + gain('table'),
    series: counts.series + gain('series'),
    observations: counts.observations + gain('figure'),
    annotations: counts.annotations + gain('annotation'),
    revisions: counts.revisions + 1,
  };
}

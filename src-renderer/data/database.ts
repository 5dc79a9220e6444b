import Dexie, { type EntityTable, type Table as DexieTable } from 'dexie';
import type { SavedChart } from '#domain/charts/chart.ts';
import type { SavedReport } from '#domain/reports/report.ts';
import type {
  Annotation,
  Block,
  Edition,
  Note,
  Series,
  Source,
  Table,
} from '#domain/observations.ts';
import type { Setting } from '#domain/settings.ts';
import type { Revision } from '#domain/steps.ts';
import { migrations, type Migration } from './migrations.ts';

/** The name is part of what a workspace's files hold: it never changes. */
export const databaseName = 'lode';

/** The local store. `upTo` opens it as a past version knew it; `layouts` are other ones than its own, for tests. */
export class LodeDatabase extends Dexie {
  declare editions: EntityTable<Edition, 'id'>;
  declare series: EntityTable<Series, 'id'>;
  declare blocks: DexieTable<Block, [seriesId: string, editionId: string]>;
  declare notes: EntityTable<Note, 'id'>;
  declare sources: EntityTable<Source, 'id'>;
  declare annotations: EntityTable<Annotation, 'id'>;
  /** From version 2 on; `readCharts` reads them of any version. */
  declare charts: EntityTable<SavedChart, 'id'>;
  declare reports: EntityTable<SavedReport, 'id'>;
  declare revisions: EntityTable<Revision, 'sequence'>;
  /** One record a key: what the store is, and what the analyst decided about the workspace, where work goes on. */
  declare settings: DexieTable<Setting, Setting['key']>;

  constructor(
    name: string = databaseName,
    upTo: number = Infinity,
    layouts: ReadonlyArray<Migration> = migrations,
  ) {
    // Strict: a commit that was acknowledged survives a power cut.
    super(name, { chromeTransactionDurability: 'strict' });
    for (const { version, stores, upgrade } of layouts) {
      if (version > upTo) continue;
      const declared = this.version(version).stores(stores);
      if (upgrade !== undefined) declared.upgrade(upgrade);
    }
  }

  /** The store `tables`; as a property that name is Dexie's own list of stores. */
  get statisticalTables(): EntityTable<Table, 'id'> {
    return this.table('tables');
  }
}

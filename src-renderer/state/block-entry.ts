import type { Store } from '#data/store.ts';
import { coveredFlags } from '#domain/covered-flags.ts';
import {
  planBlock,
  stepOfBlock,
  type BlockEntry,
  type BlockInput,
  type PlannedEntry,
} from '#domain/enter-block.ts';
import type { View } from '#domain/view.ts';
import type { Separators } from '#domain/notation-numbers.ts';
import type { Note, Table } from '#domain/observations.ts';
import type { RecordChange, Revision, Step } from '#domain/steps.ts';
import type { TableData } from './table-data.svelte.ts';

/** What entering blocks needs of the workbench. */
export interface BlockHost {
  readonly store: Store;
  view(): View;
  workingId(): string;
  /** Is that edition there already? */
  isMade(): boolean;
  notes(): ReadonlyArray<Note>;
  separators(): Separators;
  table(tableId: string): Table | null;
  tableData(tableId: string): TableData;
  /** Makes the step, and says it when it fails; null when it is not in the store. */
  commit(step: Step): Promise<{ readonly entry: Revision | null } | null>;
}

/** Enters many figures of a table as one step. */
export class BlockEntryTaker {
  readonly #host: BlockHost;

  constructor(host: BlockHost) {
    this.#host = host;
  }

  /** What would come of each entry now; `about` says where the figures come from. */
  plan(
    tableId: string,
    entries: ReadonlyArray<BlockEntry>,
    about: Pick<BlockInput, 'source' | 'locator'> = {},
  ): PlannedEntry[] {
    const host = this.#host;
    const { figures } = host.tableData(tableId);
    const table = host.table(tableId);
    const notes = host.notes();
    return planBlock(entries, {
      figures,
      view: host.view(),
      editionId: host.workingId(),
      isMade: host.isMade(),
      notes,
      covered:
        table === null || figures.baseline === null
          ? []
          : coveredFlags(table, notes, figures.baseline),
      separators: host.separators(),
      now: Date.now(),
      ...about,
    });
  }

  /**
   * Enters what is wanted of a plan, shown at once, and adds the rows that it needs in the same step; how many figures
   * were saved, 0 when none could be.
   */
  async enter(
    tableId: string,
    plan: ReadonlyArray<PlannedEntry>,
    what: string,
    isWanted: (planned: PlannedEntry) => boolean = () => true,
    newRows: ReadonlyArray<RecordChange> = [],
  ): Promise<number> {
    const figures = stepOfBlock(plan, what, isWanted);
    if (figures === null) return 0;
    const added = new Set(
      newRows.flatMap((one) => (one.on === 'series' && one.before === null ? [one.id] : [])),
    );
    const needsRows = figures.changes.some((one) => one.on === 'figure' && added.has(one.seriesId));
    const step = needsRows ? { ...figures, changes: [...newRows, ...figures.changes] } : figures;
    const settle = this.#host.tableData(tableId).anticipate(step.changes);
    const done = await this.#host.commit(step);
    settle(done?.entry?.sequence ?? null);
    const wanted = plan.filter((one) => one.outcome.kind === 'change' && isWanted(one));
    return done === null ? 0 : wanted.length;
  }
}

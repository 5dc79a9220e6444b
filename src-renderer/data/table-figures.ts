import { isEqual } from '#domain/equality.ts';
import { Figures } from '#domain/figures.ts';
import type { Block, Figure } from '#domain/observations.ts';
import type { RecordChange, Revision } from '#domain/steps.ts';
import type { LodeDatabase } from './database.ts';
import { readLastSequence } from './last-sequence.ts';
import type { RecentEntries } from './recent-entries.ts';

/** The figures of a table as the store holds them after the log entry `sequence`. */
export interface StoredFigures {
  readonly figures: Figures;
  readonly sequence: number;
}

/** So many blocks are read at once: more would hold up a frame when they arrive. */
const blocksAtOnce = 400;

/**
 * Reads one table's figures, and from then on only what the log says has changed. What cannot be followed is read
 * anew: entries that are no longer kept, and changes that do not start from what is held.
 */
export class TableFiguresReader {
  readonly #db: LodeDatabase;
  readonly #recent: Pick<RecentEntries, 'between'>;
  readonly #tableId: string;
  #held: StoredFigures | null = null;

  constructor(db: LodeDatabase, recent: Pick<RecentEntries, 'between'>, tableId: string) {
    this.#db = db;
    this.#recent = recent;
    this.#tableId = tableId;
  }

  /** What the store holds now. Reads the log's end, so that a live query of it runs again after every commit. */
  async read(): Promise<StoredFigures> {
    const { revisions } = this.#db;
    const last = await this.#db.transaction('r', revisions, () => readLastSequence(this.#db));
    const followed = this.#follow(last) ?? (await this.#readAll());
    // Another reading may have gone further meanwhile.
    if (this.#held === null || this.#held.sequence <= followed.sequence) this.#held = followed;
    return this.#held;
  }

  #follow(last: number): StoredFigures | null {
    const held = this.#held;
    if (held === null) return null;
    if (held.sequence >= last) return held;
    const entries = this.#recent.between(held.sequence, last);
    const figures = entries === null ? null : followEntries(held.figures, entries, this.#tableId);
    return figures === null ? null : { figures, sequence: last };
  }

  /** One transaction, so that the figures are exactly those of the log up to that entry. */
  #readAll(): Promise<StoredFigures> {
    const { editions, blocks, revisions } = this.#db;
    return this.#db.transaction('r', [editions, blocks, revisions], async () => ({
      figures: new Figures(
        await editions.toArray(),
        await readBlocks(this.#db, this.#tableId, blocksAtOnce),
      ),
      sequence: await readLastSequence(this.#db),
    }));
  }
}

/** A table's blocks, read in parts between which the window goes on. */
export async function readBlocks(
  { blocks }: LodeDatabase,
  tableId: string,
  atOnce: number,
): Promise<Block[]> {
  const keys = await blocks.where('tableId').equals(tableId).primaryKeys();
  const read: Block[] = [];
  for (let first = 0; first < keys.length; first += atOnce) {
    const [from, to] = [keys[first], keys[Math.min(first + atOnce, keys.length) - 1]];
    if (from === undefined || to === undefined) continue;
    const found = await blocks
      .where('[seriesId+editionId]')
      .between(from, to, true, true)
      .toArray();
    // Blocks of another table may lie in between.
    read.push(...found.filter((block) => block.tableId === tableId));
  }
  return read;
}

/**
 * The figures of a table, or of all where that is null, after these entries; null where they do not go on from those
 * that are held.
 */
export function followEntries(
  held: Figures,
  entries: ReadonlyArray<Pick<Revision, 'changes'>>,
  tableId: string | null,
): Figures | null {
  let figures = held;
  for (const { changes } of entries) {
    const own = changes.filter(
      (change) =>
        change.on === 'edition' ||
        (change.on === 'figure' && (tableId === null || change.tableId === tableId)),
    );
    if ((tableId !== null && !changes.every(staysInTable)) || !startsFrom(figures, own))
      return null;
    figures = figures.with(own);
  }
  return figures;
}

/** Figures go with their series where that becomes another table's. */
function staysInTable(change: RecordChange): boolean {
  if (change.on !== 'series' || change.before === null || change.after === null) return true;
  return change.before.tableId === change.after.tableId;
}

function startsFrom(figures: Figures, changes: ReadonlyArray<RecordChange>): boolean {
  const changed = new Map<string, Figure | null>();
  return changes.every((change) => {
    if (change.on !== 'figure') return true;
    const { seriesId, period, editionId } = change;
    const key = JSON.stringify([seriesId, period, editionId]);
    const known = changed.get(key);
    const stated = known === undefined ? figures.stated(seriesId, period, editionId) : known;
    changed.set(key, change.after);
    return isEqual(stated, change.before);
  });
}

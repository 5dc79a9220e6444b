import { listChanges, listNoteChanges, pickFigure } from '#domain/figure-history.ts';
import type { FigureChange, FigureEntry, FigurePlace, NoteChange } from '#domain/figure-history.ts';
import type { LodeDatabase } from './database.ts';

/** A figure's changes as far as the log was read. */
export interface FigureHistory {
  /** Newest first. */
  readonly changes: ReadonlyArray<FigureChange>;
  /** What happened to notes on it, newest first, as far back. */
  readonly noteChanges: ReadonlyArray<NoteChange>;
  /** The whole log was read, and nothing older is left out. */
  readonly isWhole: boolean;
  /** How many entries of the log were looked at. */
  readonly read: number;
}

/** Entries that are fetched together; one at a time by cursor would take three times as long. */
const batch = 100;

/** No look reads more of the log than this: some tens of milliseconds. */
const mostPerLook = 2000;

/**
 * The history of one figure, read from the log's end backwards. An index by figure would have to hold a key for each of
 * the figures that an import changes, and every store a new version of its layout; as the log is only ever appended to,
 * what was read of it stays true, and after a change only the new entries are read.
 */
export class FigureLog {
  readonly #db: LodeDatabase;
  readonly #place: FigurePlace;
  /** By sequence. */
  readonly #entries = new Map<number, FigureEntry>();
  /** What was read lies between these, both included; nothing while `to` is null. */
  #from = 1;
  #to: number | null = null;

  constructor(db: LodeDatabase, place: FigurePlace) {
    this.#db = db;
    this.#place = place;
  }

  /**
   * The newest `wanted` changes of the figure, or fewer where the log ends or a look has read enough: `looks` says how
   * many times over.
   */
  async read(wanted: number, looks = 1): Promise<FigureHistory> {
    await this.#readNew();
    const oldest = Math.max(1, (this.#to ?? 0) - looks * mostPerLook + 1);
    // One more than wanted says whether there are older ones.
    while (this.#entries.size <= wanted && this.#from > oldest) {
      await this.#readBatch(Math.max(oldest, this.#from - batch), this.#from - 1);
    }
    const entries = [...this.#entries.values()];
    const changes = listChanges(entries);
    return {
      changes: changes.slice(0, wanted),
      noteChanges: listNoteChanges(entries),
      isWhole: this.#from <= 1 && changes.length <= wanted,
      read: this.#to === null ? 0 : this.#to - this.#from + 1,
    };
  }

  /** Reads what was appended since the last time. */
  async #readNew(): Promise<void> {
    const [last = 0] = await this.#db.revisions
      .orderBy('sequence')
      .reverse()
      .limit(1)
      .primaryKeys();
    if (last === 0) return;
    if (this.#to === null) {
      // Nothing was read yet: what is read begins, empty, behind the last entry.
      this.#from = last + 1;
      this.#to = last;
      return;
    }
    for (let next = this.#to + 1; next <= last; next += batch) {
      await this.#fetch(next, Math.min(last, next + batch - 1));
    }
    this.#to = Math.max(this.#to, last);
  }

  async #readBatch(first: number, last: number): Promise<void> {
    await this.#fetch(first, last);
    this.#from = Math.min(this.#from, first);
  }

  async #fetch(first: number, last: number): Promise<void> {
    const revisions = await this.#db.revisions
      .where('sequence')
      .between(first, last, true, true)
      .toArray();
    for (const revision of revisions) {
      const entry = pickFigure(revision, this.#place);
      if (entry !== null) this.#entries.set(entry.sequence, entry);
    }
  }
}

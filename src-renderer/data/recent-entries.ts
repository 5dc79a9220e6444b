import type { Revision } from '#domain/steps.ts';

/** So many changes are kept in memory; what is larger, an import, is read anew from the store sooner than followed. */
const mostKept = 20_000;

/** The log's last entries, so that who follows the store need not read them back. Those that were large are not kept. */
export class RecentEntries {
  #entries: ReadonlyArray<Revision> = [];

  /** Of an entry that is about to be committed; one that is not is taken over by the next with its number. */
  note(entry: Revision): void {
    const before = this.#entries.filter(({ sequence }) => sequence < entry.sequence);
    const all = [...before, entry];
    let kept = 0;
    const first = all.findLastIndex(({ changes }) => (kept += changes.length + 1) > mostKept);
    this.#entries = all.slice(first + 1);
  }

  /** The entries after one number up to another, in order; null where one of them is not kept. */
  between(after: number, upTo: number): ReadonlyArray<Revision> | null {
    const found = this.#entries.filter(({ sequence }) => sequence > after && sequence <= upTo);
    const isWhole = found.every(({ sequence }, place) => sequence === after + 1 + place);
    return isWhole && found.length === upTo - after ? found : null;
  }
}

import { allNotes, filterNotes, type NotesFilter } from '#domain/annotations/filter-notes.ts';
import { sortNotes, type NotesOrder } from '#domain/annotations/sort-notes.ts';
import type { AppState } from '#state/app.svelte.ts';
import { NoteIndex, type IndexedNote } from '#state/note-index.svelte.ts';

/** What the analyst looks at on this screen: kept while the window is open, so that going to a figure and back loses nothing. */
export class NotesScreenState {
  readonly index = new NoteIndex();
  filter = $state.raw<NotesFilter>(allNotes);
  order = $state<NotesOrder>('changed');
  /** The note that is shown whole; another one where it is not listed. */
  #activeId = $state<string | null>(null);
  /** Those that are selected besides. */
  #selectedIds = $state.raw<Readonly<Record<string, true>>>({});
  /** Where a selection by Shift begins. */
  #anchorId: string | null = null;

  readonly #sorted = $derived.by(() => sortNotes(this.index.entries ?? [], this.order));
  readonly listed: ReadonlyArray<IndexedNote> = $derived.by(() =>
    filterNotes(this.#sorted, this.filter),
  );
  readonly activeIndex = $derived.by(() => {
    const found = this.listed.findIndex(({ note }) => note.id === this.#activeId);
    return found === -1 ? (this.listed.length === 0 ? -1 : 0) : found;
  });
  readonly active = $derived.by(() => this.listed[this.activeIndex] ?? null);
  /** Those selected that are listed; what nobody sees nothing is done to. */
  readonly selected: ReadonlyArray<IndexedNote> = $derived.by(() =>
    this.listed.filter(({ note }) => this.isSelected(note.id)),
  );
  readonly isFiltered = $derived.by(() => Object.values(this.filter).some((text) => text !== ''));

  choose(part: Partial<NotesFilter>): void {
    this.filter = { ...this.filter, ...part };
  }

  isSelected(id: string): boolean {
    return Object.hasOwn(this.#selectedIds, id);
  }

  /** Shows the note at that place; alone, or with what is selected kept (`add`) or reaching to it (`reach`). */
  goTo(index: number, how: 'alone' | 'add' | 'reach' = 'alone'): void {
    const at = Math.max(0, Math.min(this.listed.length - 1, index));
    const id = this.listed[at]?.note.id;
    if (id === undefined) return;
    if (how === 'alone') {
      this.selectNone();
      this.#anchorId = id;
    } else if (how === 'add') {
      this.#toggle(id);
      this.#anchorId = id;
    } else {
      this.#reach(at);
    }
    this.#activeId = id;
  }

  /** Shows that note, without the filters where they hide it; false where it is none of those that are known. */
  lead(id: string): boolean {
    if (this.index.entries?.some(({ note }) => note.id === id) !== true) return false;
    if (!this.listed.some(({ note }) => note.id === id)) this.filter = allNotes;
    this.goTo(this.listed.findIndex(({ note }) => note.id === id));
    return true;
  }

  selectAll(): void {
    this.#select(this.listed);
  }

  selectNone(): void {
    this.#selectedIds = {};
  }

  /** The first to be added takes the one that is shown along, as everywhere. */
  #toggle(id: string): void {
    const { active, selected } = this;
    const isIn = this.isSelected(id);
    const before = selected.length === 0 && active !== null ? [active] : selected;
    const others = before.filter(({ note }) => note.id !== id);
    const own = this.listed.filter(({ note }) => note.id === id);
    this.#select(isIn ? others : [...others, ...own]);
  }

  #reach(at: number): void {
    const anchorId = this.#anchorId ?? this.active?.note.id;
    const anchor = this.listed.findIndex(({ note }) => note.id === anchorId);
    const from = anchor === -1 ? at : anchor;
    this.#select(this.listed.slice(Math.min(from, at), Math.max(from, at) + 1));
    this.#anchorId = this.listed[from]?.note.id ?? null;
  }

  #select(entries: ReadonlyArray<IndexedNote>): void {
    this.#selectedIds = Object.fromEntries(entries.map(({ note }) => [note.id, true]));
  }
}

const known = new WeakMap<AppState, NotesScreenState>();

export function notesStateOf(app: AppState): NotesScreenState {
  const found = known.get(app) ?? makeDetached();
  known.set(app, found);
  return found;
}

/** Belongs to no screen: what it derives would end with the first one to show it. */
function makeDetached(): NotesScreenState {
  const made: { state?: NotesScreenState } = {};
  $effect.root(() => {
    made.state = new NotesScreenState();
  });
  return made.state as NotesScreenState;
}

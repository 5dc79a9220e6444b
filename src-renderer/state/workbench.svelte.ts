import { enter } from '#data/enter.ts';
import type { Committed, Store } from '#data/store.ts';
import { orderEditions, workingEditionId } from '#domain/editions.ts';
import { addPeriod, enterFigure, workingEdition, writeAnnotation } from '#domain/edits.ts';
import { latest, type Figures, type View } from '#domain/figures.ts';
import type { Annotation, Edition, Note, Series, Source, Table } from '#domain/observations.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import type { Revision, Step } from '#domain/steps.ts';
import { LiveQuery } from './live-query.svelte.ts';
import type { Messages } from './messages.svelte.ts';
import { TableData } from './table-data.svelte.ts';

/** The figure that the inspector shows. */
export interface Selection {
  readonly tableId: string;
  readonly seriesId: string;
  readonly period: string;
}

interface UndoTops {
  readonly undo: Revision | null;
  readonly redo: Revision | null;
}

/** The open workspace as screens see it: what the store holds now, and the actions that change it. */
export class Workbench {
  readonly store: Store;
  readonly #messages: Messages;
  readonly #editions: LiveQuery<Edition[]>;
  readonly #tables: LiveQuery<Table[]>;
  readonly #notes: LiveQuery<Note[]>;
  readonly #annotations: LiveQuery<Annotation[]>;
  readonly #sources: LiveQuery<Source[]>;
  readonly #undoTops: LiveQuery<UndoTops>;
  // Not state: what it holds is live by itself.
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  readonly #tableData = new Map<string, TableData>();

  view = $state.raw<View>(latest);
  #selection = $state.raw<Selection | null>(null);
  readonly #remembered: Record<string, Selection> = {};
  #pending = $state(0);
  #savedAt = $state<number | null>(null);

  readonly editions = $derived.by(() => orderEditions(this.#editions.current ?? []));
  readonly tables = $derived.by(() =>
    [...(this.#tables.current ?? [])].sort((a, b) => a.order - b.order),
  );
  readonly notes = $derived.by(() => this.#notes.current ?? []);
  readonly annotations = $derived.by(() => this.#annotations.current ?? []);
  readonly sources = $derived.by(() => this.#sources.current ?? []);
  readonly isLoaded = $derived.by(
    () => this.#editions.loaded && this.#tables.loaded && this.#notes.loaded,
  );

  constructor(store: Store, messages: Messages) {
    this.store = store;
    this.#messages = messages;
    const { db } = store;
    this.#editions = new LiveQuery(() => db.editions.toArray());
    this.#tables = new LiveQuery(() => db.statisticalTables.toArray());
    this.#notes = new LiveQuery(() => db.notes.toArray());
    this.#annotations = new LiveQuery(() => db.annotations.toArray());
    this.#sources = new LiveQuery(() => db.sources.toArray());
    this.#undoTops = new LiveQuery(async () => {
      const last = await db.revisions.orderBy('sequence').last();
      const entry = async (sequence: number | null | undefined) =>
        typeof sequence === 'number' ? ((await db.revisions.get(sequence)) ?? null) : null;
      return { undo: await entry(last?.undoTop), redo: await entry(last?.redoTop) };
    });
  }

  /** The figure that the inspector shows. */
  get selection(): Selection | null {
    return this.#selection;
  }

  select(selection: Selection): void {
    this.#selection = selection;
    this.#remembered[selection.tableId] = selection;
  }

  /** The figure that was last selected in a table; null when none was. */
  rememberedSelection(tableId: string): Selection | null {
    return this.#remembered[tableId] ?? null;
  }

  /** The edition that edits go to; null until the first edit makes one. */
  get working(): Edition | null {
    return workingEdition(this.editions, null);
  }

  get isSaving(): boolean {
    return this.#pending > 0;
  }

  /** When the last change was safely on disk, in milliseconds; null before the first of this session. */
  get savedAt(): number | null {
    return this.#savedAt;
  }

  /** What undo would take back and redo make again. */
  get undoTops(): UndoTops {
    return this.#undoTops.current ?? { undo: null, redo: null };
  }

  /** One table's series and figures, kept while the window is open. */
  tableData(tableId: string): TableData {
    const known = this.#tableData.get(tableId);
    if (known !== undefined) return known;
    const made = makeDetached(() => new TableData(this.store.db, tableId, () => this.editions));
    this.#tableData.set(tableId, made);
    return made;
  }

  /** Why figures cannot be entered in the view shown; null when they can. */
  get readOnlyReason(): string | null {
    if (this.view.kind === 'latest') return null;
    return 'This is a look back. Set “As of” to “Latest” to enter figures.';
  }

  /** Enters a figure; the answer says at once whether the text can be read, and the commit follows. */
  enterFigure(series: Series, period: string, text: string, figures: Figures): Result<null> {
    if (this.readOnlyReason !== null) return fail(this.readOnlyReason);
    const editionId = this.working?.id ?? workingEditionId;
    const notes = this.notes;
    const tried = enterFigure({ series, period, editionId, text, notes }, figures, Date.now());
    if (!tried.ok) return tried;
    void this.#commit(() => enter(this.store, { seriesId: series.id, period, text, editionId }));
    return succeed(null);
  }

  /** Adds an empty column; fails with the reason when that is no period or is there. */
  addPeriod(table: Table, shown: ReadonlyArray<string>, text: string): Result<string> {
    const made = addPeriod(table, shown, text);
    if (!made.ok) return made;
    void this.#commitStep(made.value.step);
    return succeed(made.value.period);
  }

  /** Writes the note on a target; an empty text removes it. */
  writeNote(before: Annotation | null, target: string, markdown: string): Promise<void> {
    const step = writeAnnotation(before, target, markdown, () => crypto.randomUUID(), Date.now());
    return step === null ? Promise.resolve() : this.#commitStep(step);
  }

  async undo(): Promise<void> {
    const label = this.undoTops.undo?.label;
    if (label === undefined) return this.#messages.say('Nothing to undo.');
    if (await this.#commit(() => this.store.undo())) this.#messages.say(`Undone: ${label}`);
  }

  async redo(): Promise<void> {
    const label = this.undoTops.redo?.label;
    if (label === undefined) return this.#messages.say('Nothing to redo.');
    if (await this.#commit(() => this.store.redo())) this.#messages.say(`Done again: ${label}`);
  }

  async #commitStep(step: Step): Promise<void> {
    await this.#commit(() => this.store.commit(step));
  }

  /** True when it is on disk. What went wrong is shown; nothing was changed then. */
  async #commit(command: () => Promise<Committed>): Promise<boolean> {
    this.#pending += 1;
    try {
      const done = await command();
      if (!done.ok) this.#messages.reportError(new Error(done.reason));
      else this.#savedAt = Date.now();
      return done.ok;
    } catch (error) {
      this.#messages.reportError(error);
      return false;
    } finally {
      this.#pending -= 1;
    }
  }
}

/** Makes live data that belongs to no screen: what the first screen to ask for it owned would end with that screen. */
function makeDetached<T>(make: () => T): T {
  const made: { value?: T } = {};
  $effect.root(() => {
    made.value = make();
  });
  return made.value as T;
}

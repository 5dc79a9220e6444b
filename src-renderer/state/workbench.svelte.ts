import type { StoreCounts } from '#ipc/contract.ts';
import { annotate } from '#data/annotate.ts';
import { chooseIn } from '#data/choose.ts';
import { readChoices } from '#data/read-workspace.ts';
import { enter } from '#data/enter.ts';
import { UnrecordedError, type Committed, type Store } from '#data/store.ts';
import type { Analyses, AnalysisName } from '#domain/analyses.ts';
import { defaultChoices, type Choices } from '#domain/choices.ts';
import { orderEditions, workingEditionId } from '#domain/editions.ts';
import { addPeriod, enterFigure, workingEdition } from '#domain/edits.ts';
import { latest, type Figures, type View } from '#domain/figures.ts';
import type { Annotation, Edition, Note, Series, Source, Table } from '#domain/observations.ts';
import { nameRow } from '#domain/names.ts';
import { succeed, type Result } from '#domain/result.ts';
import type { Revision } from '#domain/steps.ts';
import { Analyst } from './analyst.ts';
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
  readonly #choices: LiveQuery<Choices>;
  readonly #undoTops: LiveQuery<UndoTops>;
  readonly #analyst = new Analyst();
  // Not state, as below.
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  readonly #analyses = new Map<string, LiveQuery<Analyses[AnalysisName]>>();
  // Not state: what it holds is live by itself.
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  readonly #tableData = new Map<string, TableData>();

  view = $state.raw<View>(latest);
  #selection = $state.raw<Selection | null>(null);
  readonly #remembered: Record<string, Selection> = {};
  #pending = $state(0);
  #savedAt = $state<number | null>(null);
  #counts = $state.raw<StoreCounts>() as StoreCounts;

  readonly editions = $derived.by(() => orderEditions(this.#editions.current ?? []));
  readonly tables = $derived.by(() =>
    [...(this.#tables.current ?? [])].sort((a, b) => a.order - b.order),
  );
  readonly notes = $derived.by(() => this.#notes.current ?? []);
  readonly annotations = $derived.by(() => this.#annotations.current ?? []);
  readonly sources = $derived.by(() => this.#sources.current ?? []);
  readonly choices = $derived.by(() => this.#choices.current ?? defaultChoices);
  readonly isLoaded = $derived.by(
    () => this.#editions.loaded && this.#tables.loaded && this.#notes.loaded,
  );

  constructor(store: Store, messages: Messages) {
    this.store = store;
    this.#counts = store.state.counts;
    this.#messages = messages;
    const { db } = store;
    this.#editions = new LiveQuery(() => db.editions.toArray());
    this.#tables = new LiveQuery(() => db.statisticalTables.toArray());
    this.#notes = new LiveQuery(() => db.notes.toArray());
    this.#annotations = new LiveQuery(() => db.annotations.toArray());
    this.#sources = new LiveQuery(() => db.sources.toArray());
    this.#choices = new LiveQuery(() => readChoices(db));
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

  /** What a look over the whole workspace finds, in the view that is set; made anew after every change. */
  analysis<Name extends AnalysisName>(name: Name): LiveQuery<Analyses[Name]> {
    const { view } = this;
    const key = JSON.stringify([name, view]);
    const known = this.#analyses.get(key) as LiveQuery<Analyses[Name]> | undefined;
    if (known !== undefined) return known;
    const made = new LiveQuery(async () => {
      // Every change appends to the log: reading its end is what makes the query run again.
      await this.store.db.revisions.orderBy('sequence').last();
      return this.#analyst.ask(name, view);
    });
    this.#analyses.set(key, made);
    return made;
  }

  /** What the store holds, counted after every commit. */
  get counts(): StoreCounts {
    return this.#counts;
  }

  /** Enters a figure; the answer says at once whether the text can be read, and the commit follows. */
  enterFigure(
    entry: { series: Series; period: string; text: string; isWhole: boolean },
    figures: Figures,
  ): Result<null> {
    const editionId = this.working?.id ?? workingEditionId;
    const { series, period, text, isWhole } = entry;
    const tried = enterFigure({ ...entry, editionId, notes: this.notes }, figures, Date.now());
    if (!tried.ok) return tried;
    const what = `${nameRow(series)}, ${period}`;
    void this.#commit(what, () =>
      enter(this.store, { seriesId: series.id, period, text, editionId, isWhole }),
    );
    return succeed(null);
  }

  /** Adds an empty column; fails with the reason when that is no period or is there. */
  addPeriod(table: Table, shown: ReadonlyArray<string>, text: string): Result<string> {
    const made = addPeriod(table, shown, text);
    if (!made.ok) return made;
    void this.#commit(made.value.step.label, () => this.store.commit(made.value.step));
    return succeed(made.value.period);
  }

  /** Writes the note on a target; an empty text removes it. True when it is in the store. */
  async writeNote(target: string, markdown: string): Promise<boolean> {
    const done = await this.#commit('The note', () =>
      annotate(this.store, target, markdown, () => crypto.randomUUID()),
    );
    return done !== null;
  }

  /** Decides something about the workspace; what is refused is said. */
  async choose(part: Partial<Omit<Choices, 'key'>>): Promise<void> {
    await this.#commit('The setting', () => chooseIn(this.store, part));
  }

  async undo(): Promise<void> {
    const done = await this.#commit('Undo', () => this.store.undo());
    if (done === null) return;
    this.#messages.say(done.entry === null ? 'Nothing to undo.' : `Undone: ${done.entry.label}`);
  }

  async redo(): Promise<void> {
    const done = await this.#commit('Redo', () => this.store.redo());
    if (done === null) return;
    this.#messages.say(
      done.entry === null ? 'Nothing to redo.' : `Done again: ${done.entry.label}`,
    );
  }

  /** Resolves once everything that was entered so far is in the store. */
  settled(): Promise<void> {
    return this.store.settled();
  }

  /** The log entry once it is in the store; null when it is not, and why was shown. `what` names it in messages. */
  async #commit(
    what: string,
    command: () => Promise<Committed>,
  ): Promise<{ readonly entry: Revision | null } | null> {
    this.#pending += 1;
    try {
      const done = await command();
      if (!done.ok) throw new Error(done.reason);
      this.#noteSaved(done.value !== null);
      return { entry: done.value };
    } catch (error) {
      const isStored = error instanceof UnrecordedError;
      if (isStored) this.#noteSaved(true);
      const reason = error instanceof Error ? error.message : String(error);
      this.#messages.reportError(new Error(isStored ? reason : `${what}: not saved. ${reason}`));
      return null;
    } finally {
      this.#pending -= 1;
    }
  }

  #noteSaved(hasChanged: boolean): void {
    if (!hasChanged) return;
    this.#messages.clearDone();
    this.#savedAt = Date.now();
    this.#counts = this.store.state.counts;
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

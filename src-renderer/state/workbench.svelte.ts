import type { StoreCounts } from '#ipc/contract.ts';
import { annotate } from '#data/annotate.ts';
import { chooseIn } from '#data/choose.ts';
import { readChoices, readWorkspace, type WorkspaceFigures } from '#data/read-workspace.ts';
import { editEdition, type EditionCommand } from '#data/edition-commands.ts';
import { keepOpenEdition, readOpenEdition } from '#data/open-edition.ts';
import { restore, type RestoreInput } from '#data/restore.ts';
import { UnrecordedError, type Committed, type Store } from '#data/store.ts';
import type { Analyses, AnalysisName } from '#domain/analyses.ts';
import { defaultChoices, separatorsFor, type Choices } from '#domain/choices.ts';
import { coveredFlags } from '#domain/covered-flags.ts';
import { orderEditions, workingEditionId } from '#domain/editions.ts';
import { addPeriod, workingEdition } from '#domain/edits.ts';
import { latest, type View } from '#domain/figures.ts';
import { printCell } from '#domain/notation.ts';
import type { Separators } from '#domain/notation-numbers.ts';
import type {
  Annotation,
  Edition,
  Note,
  Observation,
  Source,
  Table,
} from '#domain/observations.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import type { Revision, Step } from '#domain/steps.ts';
import { Analyst } from './analyst.ts';
import { FigureEntry } from './figure-entry.ts';
import { LiveQuery } from './live-query.svelte.ts';
import type { Messages } from './messages.svelte.ts';
import { TaskRunner } from './task-runner.ts';
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
  /** Takes figures as they are typed. */
  readonly entering: FigureEntry;
  readonly #messages: Messages;
  readonly #editions: LiveQuery<Edition[]>;
  readonly #tables: LiveQuery<Table[]>;
  readonly #notes: LiveQuery<Note[]>;
  readonly #annotations: LiveQuery<Annotation[]>;
  readonly #sources: LiveQuery<Source[]>;
  readonly #allFigures: LiveQuery<WorkspaceFigures>;
  readonly #choices: LiveQuery<Choices>;
  readonly #openEdition: LiveQuery<string | null>;
  readonly #undoTops: LiveQuery<UndoTops>;
  readonly tasks = new TaskRunner();
  readonly #analyst = new Analyst(this.tasks);
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
    this.entering = new FigureEntry({
      store,
      working: () => this.working,
      notes: () => this.notes,
      separators: () => this.separators,
      tableData: (tableId) => this.tableData(tableId),
      commit: (what, command) => this.#commit(what, command),
    });
    const { db } = store;
    this.#editions = new LiveQuery(() => db.editions.toArray());
    this.#tables = new LiveQuery(() => db.statisticalTables.toArray());
    this.#notes = new LiveQuery(() => db.notes.toArray());
    this.#annotations = new LiveQuery(() => db.annotations.toArray());
    this.#sources = new LiveQuery(() => db.sources.toArray());
    this.#allFigures = new LiveQuery(() => readWorkspace(db));
    this.#choices = new LiveQuery(() => readChoices(db));
    this.#openEdition = new LiveQuery(() => readOpenEdition(db));
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
  readonly working = $derived.by(() =>
    workingEdition(this.editions, this.#openEdition.current ?? null),
  );

  /** From now on edits go to this edition, and what is shown is as of it. */
  async workOn(editionId: string): Promise<void> {
    const { db } = this.store;
    await keepOpenEdition(db, editionId);
    const newest = orderEditions(await db.editions.toArray()).at(-1);
    this.view = newest?.id === editionId ? latest : { kind: 'as-of', editionId };
  }

  /** Makes, changes, publishes, reopens or removes an edition; the answer says why it was refused. */
  async editEdition(command: EditionCommand): Promise<Result<null>> {
    const refused: { reason?: string } = {};
    const done = await this.#commit(
      'The edition',
      () => editEdition(this.store, command),
      (reason) => (refused.reason = reason),
    );
    if (refused.reason !== undefined) return fail(refused.reason);
    return done === null ? fail('It was not saved; the status bar says why.') : succeed(null);
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

  /** All tables' series and figures, for what looks at more than one table; null while they are being read. */
  get allFigures(): WorkspaceFigures | null {
    return this.#allFigures.current ?? null;
  }

  /** A figure as its table prints it: flags that the table's head carries are left out. */
  print(observation: Observation, tableId: string): string {
    const table = this.tables.find(({ id }) => id === tableId);
    const edition = this.editions.find(({ id }) => id === observation.editionId);
    return printCell(
      observation,
      table === undefined ? [] : coveredFlags(table, this.notes, edition),
    );
  }

  /** The title of an edition, or its id when it is gone. */
  nameEdition(id: string): string {
    return this.editions.find((edition) => edition.id === id)?.title ?? id;
  }

  /** One table's series and figures, kept while the window is open. */
  tableData(tableId: string): TableData {
    const known = this.#tableData.get(tableId);
    if (known !== undefined) return known;
    const made = makeDetached(() => new TableData(this.store.db, tableId));
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

  /** How the analyst writes numbers when typing. */
  get separators(): Separators {
    return separatorsFor(this.choices);
  }

  /** What the store holds, counted after every commit. */
  get counts(): StoreCounts {
    return this.#counts;
  }

  /** Enters a figure again as the log remembers it, in the edition that edits go to; `what` names it in messages. */
  async restore(what: string, input: Omit<RestoreInput, 'into'>): Promise<void> {
    if (this.view.kind !== 'latest' && this.view.editionId !== this.working?.id) {
      this.#messages.say('This is a look back. Set “As of” to “Latest” to restore figures.');
      return;
    }
    const into = this.working?.id ?? workingEditionId;
    const done = await this.#commit(what, () => restore(this.store, { ...input, into }));
    if (done === null) return;
    const label = done.entry?.label;
    this.#messages.say(
      label === undefined ? `${what}: that figure stands there.` : `Restored: ${label}`,
    );
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

  /** Makes a step that was built elsewhere; true when it is in the store. */
  async commitStep(step: Step): Promise<boolean> {
    return (await this.#commit(step.label, () => this.store.commit(step))) !== null;
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

  /** Resolves once everything that was entered so far is in the store, what still waits for an answer too. */
  settled(): Promise<void> {
    this.entering.keepWaiting();
    return this.store.settled();
  }

  /**
   * The log entry once it is in the store; null when it is not, and why was shown: by `refuse` when the command says
   * no by itself and somebody wants to know, else as a message, in which `what` names it.
   */
  async #commit(
    what: string,
    command: () => Promise<Committed>,
    refuse?: (reason: string) => void,
  ): Promise<{ readonly entry: Revision | null } | null> {
    this.#pending += 1;
    try {
      const done = await command();
      if (!done.ok && refuse !== undefined) {
        refuse(done.reason);
        return null;
      }
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

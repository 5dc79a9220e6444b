import type { StoreCounts } from '#ipc/contract/store.ts';
import type { ReadingOnly } from '#ipc/contract/window.ts';
import { annotate } from '#data/annotate.ts';
import { changeFigurePart, type PartInput } from '#data/change-part.ts';
import { acknowledgeIn } from '#data/acknowledge.ts';
import { chooseIn } from '#data/choose.ts';
import { takeNotes, type NoteToTake } from '#data/import-notes.ts';
import { readChoices, readWorkspace, type WorkspaceFigures } from '#data/read-workspace.ts';
import { editEdition, type EditionCommand } from '#data/edition-commands.ts';
import { readLastSequence } from '#data/last-sequence.ts';
import { keepOpenEdition, readOpenEdition } from '#data/open-edition.ts';
import { restore, type RestoreInput } from '#data/restore.ts';
import { restructure, type StructureBuilder } from '#data/restructure.ts';
import { UnrecordedError, type Committed, type Store } from '#data/store.ts';
import { readUndoTops, type UndoTops } from '#data/undo-tops.ts';
import type { Analyses, AnalysisName } from '#domain/analyses.ts';
import { defaultChoices, separatorsFor, type Choices } from '#domain/choices.ts';
import type { RangeTarget } from '#domain/annotations/note-places.ts';
import { notesOn } from '#domain/annotations/notes-on.ts';
import type { SeriesBreak } from '#domain/compare/series-break.ts';
import { coveredFlags } from '#domain/covered-flags.ts';
import { freeWorkingId, orderEditions } from '#domain/editions.ts';
import { isEqual } from '#domain/equality.ts';
import { addPeriod, workingEdition } from '#domain/edits.ts';
import { latest, type View } from '#domain/view.ts';
import { printCell } from '#domain/notation.ts';
import type { Separators } from '#domain/notation-numbers.ts';
import type {
  Annotation,
  Edition,
  Note,
  Observation,
  Series,
  Source,
  Table,
} from '#domain/observations.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import type { Revision, Step } from '#domain/steps.ts';
import { nameTargetWhole } from '#format/target-names.ts';
import { Analyst } from './analyst.ts';
import { BlockEntryTaker } from './block-entry.ts';
import { DoubleEntry, type ChosenColumn } from './double-entry.svelte.ts';
import { FigureEntry } from './figure-entry.ts';
import { LiveQuery } from './live-query.svelte.ts';
import type { ManyCells } from './many-cells.svelte.ts';
import type { Messages } from './messages.svelte.ts';
import { nameSourceOf } from '#format/name-source.ts';
import type { OrderedChange } from './notes-desk.svelte.ts';
import { RedoQuestion } from './redo-question.svelte.ts';
import { SavedCharts } from './saved-charts.svelte.ts';
import { SavedReports } from './saved-reports.svelte.ts';
import { StorageGate } from './storage.svelte.ts';
import { TaskRunner } from './task-runner.ts';
import { TableData } from './table-data.svelte.ts';

/** The figure that the inspector shows. */
export interface Selection {
  readonly tableId: string;
  readonly seriesId: string;
  readonly period: string;
}

/** A column on its way to the store. */
export interface AddedPeriod {
  readonly period: string;
  readonly saved: Promise<boolean>;
}

/** A command on its way to the store. */
interface Ordered {
  /** Names it where it is said that it failed. */
  readonly what: string;
  readonly command: () => Promise<Committed>;
  /** Hears why the command itself says no; else that is a message. */
  readonly refuse?: (reason: string) => void;
  /** What was typed for it: kept on screen when it cannot be saved. */
  readonly text?: string;
  /** It ends no chain of undone steps, or that was asked already. */
  readonly mayEndRedo?: boolean;
}

/** The open workspace as screens see it: what the store holds now, and the actions that change it. */
export class Workbench {
  readonly store: Store;
  /** Takes figures as they are typed. */
  readonly entering: FigureEntry;
  /** Takes blocks of figures that are pasted, filled or cleared. */
  readonly blocks: BlockEntryTaker;
  /** The charts that are kept. */
  readonly charts: SavedCharts;
  /** The reports that are kept. */
  readonly reports: SavedReports;
  /** Whether the store takes changes. */
  readonly storage: StorageGate;
  /** Asks before a change ends what could be redone. */
  readonly redoQuestion = new RedoQuestion(() => ({
    top: this.undoTops.redo?.sequence ?? null,
    length: this.undoTops.redoable,
  }));
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

  /** What the analyst chose to look at; null: what is worked on. */
  #view = $state.raw<View | null>(null);
  /** The cells that are selected, when they are several: what the status bar sums up. */
  chosen = $state.raw<ReadonlyArray<{ readonly series: Series; readonly period: string }>>([]);
  /** The selected cells as what a note can be on; null where they are one, or no rectangle of the table as printed. */
  chosenRange = $state.raw<RangeTarget | null>(null);
  /** The selected cells where they are too many to be told one by one; else null. */
  chosenMany = $state.raw<ManyCells | null>(null);
  #keyingAgain = $state.raw<DoubleEntry | null>(null);
  #selection = $state.raw<Selection | null>(null);
  readonly #remembered: Record<string, Selection> = {};
  #pending = $state(0);
  // Not state: nobody shows it.
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  readonly #underWay = new Set<Promise<unknown>>();
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
    () =>
      this.#editions.loaded &&
      this.#tables.loaded &&
      this.#notes.loaded &&
      this.#openEdition.loaded,
  );

  /** `reading` says why nothing can be changed, where nothing can. */
  constructor(store: Store, messages: Messages, reading: ReadingOnly | null = null) {
    this.store = store;
    this.storage = new StorageGate(reading);
    this.#counts = store.state.counts;
    this.#messages = messages;
    this.entering = new FigureEntry({
      store,
      workingId: () => this.workingId,
      notes: () => this.notes,
      separators: () => this.separators,
      tableData: (tableId) => this.tableData(tableId),
      refusal: () => this.storage.refusal,
      redoAtStake: () => this.redoQuestion.atStake,
      giveUpRedo: () => this.redoQuestion.agree(),
      commit: (what, command, text) => this.#commit({ what, command, text, mayEndRedo: true }),
    });
    this.blocks = new BlockEntryTaker({
      store,
      view: () => this.view,
      workingId: () => this.workingId,
      isMade: () => this.working !== null,
      notes: () => this.notes,
      separators: () => this.separators,
      table: (tableId) => this.tables.find(({ id }) => id === tableId) ?? null,
      tableData: (tableId) => this.tableData(tableId),
      commit: (step) => this.#commit({ what: step.label, command: () => store.commit(step) }),
    });
    store.onLost((error) => this.storage.freeze(error));
    const { db } = store;
    this.#editions = this.live(() => db.editions.toArray());
    this.#tables = this.live(() => db.statisticalTables.toArray());
    this.#notes = this.live(() => db.notes.toArray());
    this.#annotations = this.live(() => db.annotations.toArray());
    this.#sources = this.live(() => db.sources.toArray());
    this.#allFigures = this.live(() => readWorkspace(db));
    this.#choices = this.live(() => readChoices(db));
    this.#openEdition = this.live(() => readOpenEdition(db));
    this.#undoTops = this.live(() => readUndoTops(db));
    this.charts = new SavedCharts(this);
    this.reports = new SavedReports(this);
  }

  /** A query of the store for a screen of its own; a store that fails is taken care of here, as for all others. */
  live<T>(query: () => Promise<T>): LiveQuery<T> {
    return new LiveQuery(query, this.#takeError);
  }

  /** A failing store is not shown by every screen in place of what it shows. */
  readonly #takeError = (error: unknown): boolean => this.storage.takeError(error);

  /** Which editions' figures are shown; what is worked on until something else is chosen, or once that is gone. */
  get view(): View {
    const view = this.#view;
    if (view === null) return this.#viewOfWork;
    if (view.kind === 'latest' || !this.#editions.loaded) return view;
    return this.editions.some(({ id }) => id === view.editionId) ? view : this.#viewOfWork;
  }

  set view(view: View) {
    // To look at what is worked on is to go on looking at it when that becomes another edition.
    this.#view = isEqual(view, this.#viewOfWork) ? null : view;
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

  /** What is typed must not land under what is shown: the newest figures, or those as of an edition before the newest. */
  readonly #viewOfWork = $derived.by((): View => {
    const { working } = this;
    return working === null || working.id === this.editions.at(-1)?.id
      ? latest
      : { kind: 'as-of', editionId: working.id };
  });

  /** From now on edits go to this edition, and what is shown is as of it. */
  async workOn(editionId: string): Promise<void> {
    const { refusal } = this.storage;
    if (refusal !== null) {
      this.#messages.reportError(new Error(`The edition was not changed. ${refusal}`));
      return;
    }
    try {
      await keepOpenEdition(this.store.db, editionId);
      this.#view = null;
    } catch (error) {
      this.storage.takeError(error);
      this.#messages.reportError(error);
    }
  }

  /**
   * Makes, changes, publishes, reopens or removes an edition; the answer says why it was refused. One that is reopened
   * is worked on from then on.
   */
  async editEdition(command: EditionCommand): Promise<Result<null>> {
    const refused: { reason?: string } = {};
    const done = await this.#commit({
      what: 'The edition',
      command: () => editEdition(this.store, command),
      refuse: (reason) => (refused.reason = reason),
    });
    if (refused.reason !== undefined) return fail(refused.reason);
    if (done === null) return fail('It was not saved; the status bar says why.');
    if (command.kind === 'reopen') await this.workOn(command.id);
    return succeed(null);
  }

  /** Changes how tables are set out; the answer says why it was refused. */
  restructure(what: string, build: StructureBuilder, text?: string): Promise<Result<null>> {
    const typed = text === undefined ? {} : { text };
    return this.order({ what, command: () => restructure(this.store, build), ...typed });
  }

  /** Has a command carried out as every change is; the answer says why it was refused. */
  async order(change: OrderedChange): Promise<Result<null>> {
    const refused: { reason?: string } = {};
    const done = await this.#commit({ ...change, refuse: (reason) => (refused.reason = reason) });
    if (refused.reason !== undefined) return fail(refused.reason);
    return done === null ? fail('It was not saved; the status bar says why.') : succeed(null);
  }

  /** The id of the edition that edits go to, which the first edit makes when there is none. */
  get workingId(): string {
    return this.working?.id ?? freeWorkingId(this.editions);
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
    return this.#undoTops.current ?? { undo: null, redo: null, redoable: 0 };
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
    const made = makeDetached(() => new TableData(this.store, tableId, this.#takeError));
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
      await readLastSequence(this.store.db);
      return this.#analyst.ask(name, view);
    }, this.#takeError);
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

  /** Says something else of a figure than its value, which `what` names; empty once it is saved, else why it is not. */
  async changePart(what: string, input: PartInput): Promise<string> {
    const refused = { reason: '' };
    const done = await this.#commit({
      what,
      command: () => changeFigurePart(this.store, input),
      refuse: (reason) => (refused.reason = reason),
    });
    if (done !== null) return '';
    return refused.reason || 'It was not saved; the status bar says why.';
  }

  /** Enters a figure again as the log remembers it, in the edition that edits go to; `what` names it in messages. */
  async restore(what: string, input: Omit<RestoreInput, 'into'>): Promise<void> {
    if (this.view.kind !== 'latest' && this.view.editionId !== this.working?.id) {
      this.#messages.say('This is a look back. Set “As of” to “Latest” to restore figures.');
      return;
    }
    const into = this.workingId;
    const command = () => restore(this.store, { ...input, into });
    const done = await this.#commit({ what, command });
    if (done === null) return;
    const label = done.entry?.label;
    this.#messages.say(
      label === undefined ? `${what}: that figure stands there.` : `Restored: ${label}`,
    );
  }

  /**
   * Adds an empty column; fails with the reason when that is no period or is there. `saved` is whether it is in the
   * store; why it is not is said.
   */
  addPeriod(table: Table, shown: ReadonlyArray<string>, text: string): Result<AddedPeriod> {
    const made = addPeriod(table, shown, text);
    if (!made.ok) return made;
    const { refusal } = this.storage;
    if (refusal !== null) return fail(`Not added. ${refusal}`);
    const { step, period } = made.value;
    return succeed({ period, saved: this.commitStep(step) });
  }

  /** Writes the note on a target; an empty text removes it. True when it is in the store. */
  async writeNote(target: string, markdown: string): Promise<boolean> {
    const command = () => annotate(this.store, target, markdown, () => crypto.randomUUID());
    const what = `Note on ${this.nameTarget(target)}`;
    const stored = notesOn(this.annotations, target)[0]?.markdown ?? '';
    // A field that was only looked into asks nothing and complains of nothing.
    const isAsStored = markdown.trim() === stored;
    if (isAsStored && this.storage.refusal !== null) return true;
    const ordered = { what, command, text: markdown, mayEndRedo: isAsStored };
    return (await this.#commit(ordered)) !== null;
  }

  /** Takes notes of a file as one step. True when they are in the store; `refuse` hears why the store says no. */
  async takeNotes(
    exportedAt: number,
    taken: ReadonlyArray<NoteToTake>,
    refuse: (reason: string) => void,
  ): Promise<boolean> {
    const command = () => takeNotes(this.store, exportedAt, taken);
    return (await this.#commit({ what: 'Import notes', command, refuse })) !== null;
  }

  /** By the rows that are shown anywhere: what is written on stands on the screen. */
  nameTarget(target: string): string {
    const shown = [...this.#tableData.values()].flatMap((data) => data.series);
    return nameTargetWhole(target, nameSourceOf(this, shown));
  }

  /** Makes a step that was built elsewhere; true when it is in the store. */
  async commitStep(step: Step): Promise<boolean> {
    return (
      (await this.#commit({ what: step.label, command: () => this.store.commit(step) })) !== null
    );
  }

  /** The same for a step about one table's figures, which shows them at once. */
  async commitFigures(tableId: string, step: Step): Promise<boolean> {
    const settle = this.tableData(tableId).anticipate(step.changes);
    const done = await this.#commit({ what: step.label, command: () => this.store.commit(step) });
    settle(done?.entry?.sequence ?? null);
    return done !== null;
  }

  /** The column that is keyed a second time, blind; null while none is. */
  get keyingAgain(): DoubleEntry | null {
    return this.#keyingAgain;
  }

  beginKeying(column: ChosenColumn): void {
    this.chosen = [];
    this.#keyingAgain = makeDetached(() => new DoubleEntry(this, column));
  }

  /** It is saved, or given up. */
  endKeying(): void {
    this.#keyingAgain = null;
  }

  /** Decides something about the workspace; what is refused is said. */
  async choose(part: Partial<Omit<Choices, 'key'>>): Promise<void> {
    await this.#commit({ what: 'The setting', command: () => chooseIn(this.store, part) });
  }

  /** Compares across these series breaks from now on, or no longer. */
  async acknowledge(breaks: ReadonlyArray<SeriesBreak>, isAcknowledged: boolean): Promise<void> {
    const command = () => acknowledgeIn(this.store, breaks, isAcknowledged);
    await this.#commit({ what: 'The decision', command });
  }

  async undo(): Promise<void> {
    const done = await this.#commit({
      what: 'Undo',
      command: () => this.store.undo(),
      mayEndRedo: true,
    });
    if (done === null) return;
    this.#messages.say(done.entry === null ? 'Nothing to undo.' : `Undone: ${done.entry.label}`);
  }

  async redo(): Promise<void> {
    const done = await this.#commit({
      what: 'Redo',
      command: () => this.store.redo(),
      mayEndRedo: true,
    });
    if (done === null) return;
    this.#messages.say(
      done.entry === null ? 'Nothing to redo.' : `Done again: ${done.entry.label}`,
    );
  }

  /** Resolves once every command that was given so far has ended. */
  settled(): Promise<void> {
    return this.store.settled();
  }

  /** The window closes: resolves once all that was entered is in the store, what waits for an answer too. */
  async putAway(): Promise<void> {
    this.redoQuestion.end();
    this.entering.keepWaiting();
    await Promise.allSettled([...this.#underWay]);
    await this.store.settled();
  }

  /** The log entry once it is in the store; null when it is not, and why was shown. */
  #commit(ordered: Ordered): Promise<{ readonly entry: Revision | null } | null> {
    const done = this.#carryOut(ordered);
    this.#underWay.add(done);
    void done.finally(() => this.#underWay.delete(done));
    return done;
  }

  async #carryOut(ordered: Ordered): Promise<{ readonly entry: Revision | null } | null> {
    if (this.#isRefused(ordered)) return null;
    if (ordered.mayEndRedo !== true && !(await this.redoQuestion.ask())) {
      const typed = ordered.text ? ` What you typed: “${ordered.text}”` : '';
      this.#giveUp(ordered, `The undone changes are kept.${typed}`);
      return null;
    }
    if (this.#isRefused(ordered)) return null;
    this.#pending += 1;
    try {
      const done = await ordered.command();
      if (!done.ok) {
        this.#giveUp(ordered, done.reason);
        return null;
      }
      return this.#takeSaved(ordered, done.value);
    } catch (error) {
      if (error instanceof UnrecordedError) {
        // The store has it: all goes on as after a commit, and what is missing beside it is said.
        const saved = this.#takeSaved(ordered, error.entry);
        this.#messages.reportError(error);
        return saved;
      }
      this.#sayWhatFailed(ordered, error);
      return null;
    } finally {
      this.#pending -= 1;
    }
  }

  #takeSaved({ what }: Ordered, entry: Revision | null): { readonly entry: Revision | null } {
    this.storage.forgetUnsaved(what);
    this.#noteSaved(entry !== null);
    return { entry };
  }

  /** Nothing is tried while the store takes no changes; what was typed is kept. */
  #isRefused(ordered: Ordered): boolean {
    const { refusal } = this.storage;
    if (refusal === null) return false;
    this.#keepText(ordered);
    this.#giveUp(ordered, refusal);
    return true;
  }

  #giveUp({ what, refuse }: Ordered, reason: string): void {
    if (refuse !== undefined) refuse(reason);
    else this.#messages.reportError(new Error(`${what}: not saved. ${reason}`));
  }

  #sayWhatFailed(ordered: Ordered, error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    const isFrozen = this.storage.takeError(error);
    if (isFrozen) this.#keepText(ordered);
    const why = isFrozen ? this.storage.reason : reason;
    this.#messages.reportError(new Error(`${ordered.what}: not saved. ${why}`));
  }

  #keepText({ what, text }: Ordered): void {
    if (text !== undefined) this.storage.keepUnsaved(what, text);
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

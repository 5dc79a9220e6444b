import type { StoreCounts } from '#ipc/contract/store.ts';
import type { ReadingOnly } from '#ipc/contract/window.ts';
import { changeFigurePart, type PartInput } from '#data/change-part.ts';
import { acknowledgeIn } from '#data/acknowledge.ts';
import { chooseIn } from '#data/choose.ts';
import { takeNotes, type NoteToTake } from '#data/import-notes.ts';
import type { WorkspaceFigures } from '#data/read-workspace.ts';
import { editEdition, type EditionCommand } from '#data/edition-commands.ts';
import { restore, type RestoreInput } from '#data/restore.ts';
import { restructure, type StructureBuilder } from '#data/restructure.ts';
import type { Store } from '#data/store.ts';
import type { UndoTops } from '#data/undo-tops.ts';
import type { Analyses, AnalysisName } from '#domain/analyses.ts';
import { separatorsFor, type Choices } from '#domain/choices.ts';
import type { RangeTarget } from '#domain/annotations/note-places.ts';
import type { SeriesBreak } from '#domain/compare/series-break.ts';
import { coveredFlags } from '#domain/covered-flags.ts';
import { addPeriod } from '#domain/edits.ts';
import type { View } from '#domain/view.ts';
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
import type { Step } from '#domain/steps.ts';
import { nameTargetWhole } from '#format/target-names.ts';
import { BlockEntryTaker } from './block-entry.ts';
import { DoubleEntry, type ChosenColumn } from './double-entry.svelte.ts';
import { FigureEntry } from './figure-entry.ts';
import { makeDetached } from './detached.svelte.ts';
import { EditionInUse } from './edition-in-use.svelte.ts';
import { LiveAnalyses } from './live-analyses.ts';
import { LiveQuery } from './live-query.svelte.ts';
import type { ManyCells } from './many-cells.svelte.ts';
import type { Messages } from './messages.svelte.ts';
import { nameSourceOf } from '#format/name-source.ts';
import { OpenTables } from './open-tables.ts';
import { Orders, type OrderedChange } from './orders.svelte.ts';
import type { RedoQuestion } from './redo-question.svelte.ts';
import { SavedCharts } from './saved-charts.svelte.ts';
import { SavedReports } from './saved-reports.svelte.ts';
import { StorageGate } from './storage.svelte.ts';
import { StoredRecords } from './stored-records.svelte.ts';
import { TaskRunner } from './task-runner.ts';
import type { TableData } from './table-data.svelte.ts';

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
  readonly #messages: Messages;
  readonly #records: StoredRecords;
  readonly #editionInUse: EditionInUse;
  readonly #orders: Orders;
  readonly #analyses: LiveAnalyses;
  readonly #openTables: OpenTables;
  readonly tasks = new TaskRunner();

  /** The cells that are selected, when they are several: what the status bar sums up. */
  chosen = $state.raw<ReadonlyArray<{ readonly series: Series; readonly period: string }>>([]);
  /** The selected cells as what a note can be on; null where they are one, or no rectangle of the table as printed. */
  chosenRange = $state.raw<RangeTarget | null>(null);
  /** The selected cells where they are too many to be told one by one; else null. */
  chosenMany = $state.raw<ManyCells | null>(null);
  #keyingAgain = $state.raw<DoubleEntry | null>(null);
  #selection = $state.raw<Selection | null>(null);
  readonly #remembered: Record<string, Selection> = {};

  /** `reading` says why nothing can be changed, where nothing can. */
  constructor(store: Store, messages: Messages, reading: ReadingOnly | null = null) {
    this.store = store;
    this.storage = new StorageGate(reading);
    this.#messages = messages;
    const live = <T>(query: () => Promise<T>) => this.live(query);
    this.#records = new StoredRecords(store.db, live);
    this.#analyses = new LiveAnalyses(store.db, this.tasks, live);
    this.#openTables = new OpenTables(store, this.#takeError);
    this.#editionInUse = new EditionInUse({
      db: store.db,
      records: this.#records,
      storage: this.storage,
      messages,
    });
    this.#orders = new Orders({
      store,
      storage: this.storage,
      messages,
      undoTops: () => this.undoTops,
    });
    this.entering = new FigureEntry({
      store,
      workingId: () => this.workingId,
      notes: () => this.notes,
      separators: () => this.separators,
      tableData: (tableId) => this.tableData(tableId),
      refusal: () => this.storage.refusal,
      redoAtStake: () => this.redoQuestion.atStake,
      giveUpRedo: () => this.redoQuestion.agree(),
      commit: (what, command, text) =>
        this.#orders.commit({ what, command, text, mayEndRedo: true }),
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
      commit: (step) =>
        this.#orders.commit({ what: step.label, command: () => store.commit(step) }),
    });
    store.onLost((error) => this.storage.freeze(error));
    this.charts = new SavedCharts(this);
    this.reports = new SavedReports(this);
  }

  /** A query of the store for a screen of its own; a store that fails is taken care of here, as for all others. */
  live<T>(query: () => Promise<T>): LiveQuery<T> {
    return new LiveQuery(query, this.#takeError);
  }

  /** A failing store is not shown by every screen in place of what it shows. */
  readonly #takeError = (error: unknown): boolean => this.storage.takeError(error);

  get editions(): ReadonlyArray<Edition> {
    return this.#records.editions;
  }

  get tables(): ReadonlyArray<Table> {
    return this.#records.tables;
  }

  get notes(): ReadonlyArray<Note> {
    return this.#records.notes;
  }

  get annotations(): ReadonlyArray<Annotation> {
    return this.#records.annotations;
  }

  get sources(): ReadonlyArray<Source> {
    return this.#records.sources;
  }

  get choices(): Choices {
    return this.#records.choices;
  }

  /** Whether what every screen needs has been read. */
  get isLoaded(): boolean {
    return this.#records.isLoaded;
  }

  /** All tables' series and figures, for what looks at more than one table; null while they are being read. */
  get allFigures(): WorkspaceFigures | null {
    return this.#records.allFigures;
  }

  /** What undo would take back and redo make again. */
  get undoTops(): UndoTops {
    return this.#records.undoTops;
  }

  /** Asks before a change ends what could be redone. */
  get redoQuestion(): RedoQuestion {
    return this.#orders.redoQuestion;
  }

  get isSaving(): boolean {
    return this.#orders.isSaving;
  }

  /** When the last change was safely on disk, in milliseconds; null before the first of this session. */
  get savedAt(): number | null {
    return this.#orders.savedAt;
  }

  /** What the store holds, counted after every commit. */
  get counts(): StoreCounts {
    return this.#orders.counts;
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
    return this.#openTables.data(tableId);
  }

  /** What a look over the whole workspace finds, in the view that is set; made anew after every change. */
  analysis<Name extends AnalysisName>(name: Name): LiveQuery<Analyses[Name]> {
    return this.#analyses.of(name, this.view);
  }

  /** How the analyst writes numbers when typing. */
  get separators(): Separators {
    return separatorsFor(this.choices);
  }

  /** Which editions' figures are shown; what is worked on until something else is chosen, or once that is gone. */
  get view(): View {
    return this.#editionInUse.view;
  }

  set view(view: View) {
    this.#editionInUse.view = view;
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
    return this.#editionInUse.working;
  }

  /** The id of the edition that edits go to, which the first edit makes when there is none. */
  get workingId(): string {
    return this.#editionInUse.workingId;
  }

  /** From now on edits go to this edition, and what is shown is as of it. */
  workOn(editionId: string): Promise<void> {
    return this.#editionInUse.workOn(editionId);
  }

  /**
   * Makes, changes, publishes, reopens or removes an edition; the answer says why it was refused. One that is reopened
   * is worked on from then on.
   */
  async editEdition(command: EditionCommand): Promise<Result<null>> {
    const done = await this.order({
      what: 'The edition',
      command: () => editEdition(this.store, command),
    });
    if (done.ok && command.kind === 'reopen') await this.workOn(command.id);
    return done;
  }

  /** Changes how tables are set out; the answer says why it was refused. */
  restructure(what: string, build: StructureBuilder, text?: string): Promise<Result<null>> {
    const typed = text === undefined ? {} : { text };
    return this.order({ what, command: () => restructure(this.store, build), ...typed });
  }

  /** Has a command carried out as every change is; the answer says why it was refused. */
  order(change: OrderedChange): Promise<Result<null>> {
    return this.#orders.order(change);
  }

  /** Says something else of a figure than its value, which `what` names; empty once it is saved, else why it is not. */
  async changePart(what: string, input: PartInput): Promise<string> {
    const done = await this.order({ what, command: () => changeFigurePart(this.store, input) });
    return done.ok ? '' : done.reason;
  }

  /** Enters a figure again as the log remembers it, in the edition that edits go to; `what` names it in messages. */
  async restore(what: string, input: Omit<RestoreInput, 'into'>): Promise<void> {
    if (this.view.kind !== 'latest' && this.view.editionId !== this.working?.id) {
      this.#messages.say('This is a look back. Set “As of” to “Latest” to restore figures.');
      return;
    }
    const into = this.workingId;
    const command = () => restore(this.store, { ...input, into });
    const done = await this.#orders.commit({ what, command });
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

  /** Takes notes of a file as one step. True when they are in the store; `refuse` hears why the store says no. */
  async takeNotes(
    exportedAt: number,
    taken: ReadonlyArray<NoteToTake>,
    refuse: (reason: string) => void,
  ): Promise<boolean> {
    const command = () => takeNotes(this.store, exportedAt, taken);
    return (await this.#orders.commit({ what: 'Import notes', command, refuse })) !== null;
  }

  /** By the rows that are shown anywhere: what is written on stands on the screen. */
  nameTarget(target: string): string {
    return nameTargetWhole(target, nameSourceOf(this, this.#openTables.series));
  }

  /** Makes a step that was built elsewhere; true when it is in the store. */
  async commitStep(step: Step): Promise<boolean> {
    return (
      (await this.#orders.commit({ what: step.label, command: () => this.store.commit(step) })) !==
      null
    );
  }

  /** The same for a step about one table's figures, which shows them at once. */
  async commitFigures(tableId: string, step: Step): Promise<boolean> {
    const settle = this.tableData(tableId).anticipate(step.changes);
    const done = await this.#orders.commit({
      what: step.label,
      command: () => this.store.commit(step),
    });
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
    await this.#orders.commit({ what: 'The setting', command: () => chooseIn(this.store, part) });
  }

  /** Compares across these series breaks from now on, or no longer. */
  async acknowledge(breaks: ReadonlyArray<SeriesBreak>, isAcknowledged: boolean): Promise<void> {
    const command = () => acknowledgeIn(this.store, breaks, isAcknowledged);
    await this.#orders.commit({ what: 'The decision', command });
  }

  undo(): Promise<void> {
    return this.#orders.undo();
  }

  redo(): Promise<void> {
    return this.#orders.redo();
  }

  /** Resolves once every command that was given so far has ended. */
  settled(): Promise<void> {
    return this.store.settled();
  }

  /** The window closes: resolves once all that was entered is in the store, what waits for an answer too. */
  async putAway(): Promise<void> {
    this.redoQuestion.end();
    this.entering.keepWaiting();
    await this.#orders.putAway();
  }
}

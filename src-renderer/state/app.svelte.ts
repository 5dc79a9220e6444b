import type { MenuCommand } from '#ipc/contract/menu.ts';
import type { Start } from '#ipc/contract/window.ts';
import type { NoteSubjectKind } from '#domain/annotations/note-subject-kind.ts';
import type { Table } from '#domain/observations.ts';
import { Backups } from './backups.svelte.ts';
import { ColumnWidths } from './column-widths.svelte.ts';
import { ChartDesk } from './chart-desk.svelte.ts';
import { DraftShelf } from './draft-shelf.ts';
import { Merging } from './merging.svelte.ts';
import type { Messages } from './messages.svelte.ts';
import { rememberPage, restorePage } from './page-place.ts';
import { Places } from './places.svelte.ts';
import { NotesDesk } from './notes-desk.svelte.ts';
import { printScreen, readScreen, type Screen } from './screens.ts';
import { showTarget, type WantedCells } from './show-target.ts';
import type { Preferences, Theme } from './preferences.svelte.ts';
import { ProseDesk } from './prose-desk.svelte.ts';
import { References } from './references.svelte.ts';
import type { Workbench } from './workbench.svelte.ts';
import { Workspaces } from './workspaces.svelte.ts';

export type WorkspaceStart = Extract<Start, { kind: 'workspace' }>;

/** What the window as a whole knows: the workbench, where the analyst is, and what the menu asks for. */
export class AppState {
  readonly start: WorkspaceStart;
  readonly workbench: Workbench;
  readonly preferences: Preferences;
  readonly columnWidths: ColumnWidths;
  readonly messages: Messages;
  readonly backups: Backups;
  readonly merging: Merging;
  readonly workspaces: Workspaces;
  readonly desk: ChartDesk;
  /** The way back. */
  readonly places = new Places();
  readonly prose = new ProseDesk();
  readonly notes: NotesDesk;
  readonly references: References;
  /** Figures are set as the sources set them. */
  readonly locale = 'en-US';

  addYearOpen = $state(false);
  newEditionOpen = $state(false);
  /** The panel in which the table that is shown is set up stands in the inspector's place. */
  setupOpen = $state(false);
  newTableOpen = $state(false);
  /** The window is about to close: nothing can be entered any more. */
  isClosing = $state(false);
  /** Cells that their table is to select once it shows them; null when none are. */
  wantedCells = $state.raw<WantedCells | null>(null);
  /** What a note is to be written on from the table, in the inspector; null when nothing is. */
  wantedNote = $state.raw<NoteSubjectKind | null>(null);
  /** How many dialogs are open: nothing under them can be answered. */
  openDialogs = $state(0);
  /** The note that the screen of notes is to lead to, by its id; null when none is. */
  wantedNoteId = $state.raw<string | null>(null);
  /** The check that the screen of checks is to lead to, by its id; null when none is. */
  wantedCheck = $state.raw<string | null>(null);
  #lastTableId: string | null = null;
  #screen = $state.raw<Screen>({ name: 'table', tableId: '' });
  readonly #actions: Partial<Record<MenuCommand, ReadonlyArray<() => void>>> = {};

  constructor(
    start: WorkspaceStart,
    workbench: Workbench,
    preferences: Preferences,
    messages: Messages,
  ) {
    this.start = start;
    this.workbench = workbench;
    this.preferences = preferences;
    this.columnWidths = new ColumnWidths(preferences, start.path);
    this.messages = messages;
    this.backups = new Backups(workbench, messages);
    this.merging = new Merging(workbench, this.backups, messages);
    this.workspaces = new Workspaces(start.name, workbench);
    this.notes = new NotesDesk(workbench);
    this.references = new References(workbench);
    this.desk = new ChartDesk(workbench.charts, new DraftShelf(preferences, start.path));
    this.#screen = readScreen(preferences.settings.screen) ?? this.#screen;
  }

  get screen(): Screen {
    return this.#screen;
  }

  /** The table that is shown, or would be; null when there is none. */
  get shownTable(): Table | null {
    const { screen, workbench } = this;
    if (screen.name !== 'table') return null;
    return workbench.tables.find(({ id }) => id === screen.tableId) ?? workbench.tables[0] ?? null;
  }

  /** The table that is shown, or was last; null before the first. */
  get lastTableId(): string | null {
    return this.shownTable?.id ?? this.#lastTableId;
  }

  /** A column is keyed a second time on the screen: nothing may tell what was entered first. */
  get isKeyingBlind(): boolean {
    const { keyingAgain } = this.workbench;
    return keyingAgain?.phase === 'keying' && keyingAgain.column.table.id === this.shownTable?.id;
  }

  goTo(screen: Screen): void {
    if (printScreen(screen) !== printScreen(this.#screen)) this.#leave();
    this.#enter(screen);
  }

  /** Goes back to where the analyst was before, as that was left. */
  goBack(): void {
    const place = this.places.take();
    if (place === null) {
      this.messages.say('There is nothing further back.');
      return;
    }
    const { screen, selection, chartId, page } = place;
    if (selection !== null) this.workbench.select(selection);
    if (screen.name === 'charts') this.workbench.charts.choose(chartId);
    this.#enter(screen);
    restorePage(page);
  }

  #enter(screen: Screen): void {
    this.#screen = screen;
    this.preferences.change({ screen: printScreen(screen) });
  }

  #leave(): void {
    this.#lastTableId = this.lastTableId;
    const { selection, charts } = this.workbench;
    const chartId = charts.chosen?.id ?? null;
    this.places.leave({ screen: this.#screen, selection, chartId, page: rememberPage() });
  }

  /** Goes to what a note is on; false, and it is said why, where that is gone. */
  async showTarget(target: string): Promise<boolean> {
    const shown = await showTarget(this, target);
    if (!shown.ok) this.messages.say(shown.reason);
    return shown.ok;
  }

  /** Shows a figure in its table and in the inspector. */
  showFigure(tableId: string, seriesId: string, period: string): void {
    this.#leave();
    this.workbench.select({ tableId, seriesId, period });
    this.#enter({ name: 'table', tableId });
  }

  /** Selects cells of a table. */
  showCells(cells: WantedCells): void {
    const { tableId, seriesId, period } = cells.from;
    this.showFigure(tableId, seriesId, period);
    this.wantedCells = cells;
  }

  /** Lets a note be written in the inspector, which opens. */
  beginNote(on: NoteSubjectKind): void {
    this.setupOpen = false;
    if (!this.preferences.settings.inspectorOpen) this.preferences.change({ inspectorOpen: true });
    this.wantedNote = on;
  }

  /** Shows a check on the screen of checks. */
  showCheck(id: string): void {
    this.wantedCheck = id;
    this.goTo({ name: 'checks' });
  }

  /** Shows a note on the screen of notes. */
  showNote(id: string): void {
    this.wantedNoteId = id;
    this.goTo({ name: 'notes' });
  }

  /** Shows the cell that a reference in a text names, where there is one. */
  showReference(source: string): void {
    const place = this.references.placeOf(source);
    if (place !== null) this.showFigure(place.tableId, place.seriesId, place.period);
  }

  /** Shows a chart that is kept, on the screen of charts. */
  showChart(id: string): void {
    this.#leave();
    this.workbench.charts.choose(id);
    this.#enter({ name: 'charts' });
  }

  /** What a screen does when the menu asks for it while it is shown; returns what ends that. */
  onAction(command: MenuCommand, act: () => void): () => void {
    this.#actions[command] = [...(this.#actions[command] ?? []), act];
    return () => {
      this.#actions[command] = this.#actions[command]?.filter((one) => one !== act) ?? [];
    };
  }

  /** Does what a menu command or its keys ask for. */
  act(command: MenuCommand): void {
    const actions = this.#actions[command] ?? [];
    if (actions.length > 0) for (const act of actions) act();
    else this.#actByItself(command);
  }

  #actByItself(command: MenuCommand): void {
    const { settings } = this.preferences;
    switch (command) {
      case 'undo':
      case 'redo':
        if (editTextNatively(command)) return;
        // It would change, and name, what the second keying is to be compared with.
        if (this.isKeyingBlind) this.messages.say('Finish or cancel the keying first.');
        else void this.workbench[command]();
        return;
      case 'new-table':
        this.newTableOpen = true;
        return;
      case 'table-setup':
        if (this.screen.name === 'table') this.setupOpen = !this.setupOpen;
        else this.messages.say('Open the table first.');
        return;
      case 'toggle-sidebar':
        return this.preferences.change({ sidebarOpen: !settings.sidebarOpen });
      case 'toggle-inspector':
        return this.preferences.change({ inspectorOpen: !settings.inspectorOpen });
      case 'theme-system':
      case 'theme-light':
      case 'theme-dark':
      case 'theme-contrast':
        return this.preferences.change({ theme: command.slice('theme-'.length) as Theme });
      default:
        this.messages.say('Open the screen that this belongs to first.');
    }
  }
}

/** In a text field, undo belongs to the text. True when it was done there. */
function editTextNatively(command: 'undo' | 'redo'): boolean {
  const field = document.activeElement;
  const isText =
    field instanceof HTMLTextAreaElement ||
    (field instanceof HTMLInputElement && ['text', 'search'].includes(field.type));
  if (!isText) return false;
  // The only way to reach a field's own undo stack; Chromium keeps it.
  document.execCommand(command);
  return true;
}

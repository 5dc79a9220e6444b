import type { MenuCommand, Start } from '#ipc/contract.ts';
import type { Table } from '#domain/observations.ts';
import { Backups } from './backups.svelte.ts';
import { ColumnWidths } from './column-widths.svelte.ts';
import { ChartDesk } from './chart-desk.svelte.ts';
import { Merging } from './merging.svelte.ts';
import type { Messages } from './messages.svelte.ts';
import { NotesDesk } from './notes-desk.svelte.ts';
import { printScreen, readScreen, type Screen } from './screens.ts';
import type { Preferences, Theme } from './preferences.svelte.ts';
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
    this.desk = new ChartDesk(workbench.charts);
    this.notes = new NotesDesk(workbench);
    this.references = new References(workbench);
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

  /** A column is keyed a second time on the screen: nothing may tell what was entered first. */
  get isKeyingBlind(): boolean {
    const { keyingAgain } = this.workbench;
    return keyingAgain?.phase === 'keying' && keyingAgain.column.table.id === this.shownTable?.id;
  }

  goTo(screen: Screen): void {
    this.#screen = screen;
    this.preferences.change({ screen: printScreen(screen) });
  }

  /** Shows a figure in its table and in the inspector. */
  showFigure(tableId: string, seriesId: string, period: string): void {
    this.workbench.select({ tableId, seriesId, period });
    this.goTo({ name: 'table', tableId });
  }

  /** Shows the cell that a reference in a text names, where there is one. */
  showReference(source: string): void {
    const place = this.references.placeOf(source);
    if (place !== null) this.showFigure(place.tableId, place.seriesId, place.period);
  }

  /** Shows a chart that is kept, on the screen of charts. */
  showChart(id: string): void {
    this.workbench.charts.choose(id);
    this.goTo({ name: 'charts' });
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
    (field instanceof HTMLInputElement && field.type === 'text');
  if (!isText) return false;
  // The only way to reach a field's own undo stack; Chromium keeps it.
  document.execCommand(command);
  return true;
}

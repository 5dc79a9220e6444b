import { app, dialog, session, type BrowserWindow, type Session } from 'electron';
import { realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import { defaultWorkspace } from './default-workspace.ts';
import { documentsFolder } from './documents.ts';
import { explain } from './files/explain.ts';
import { menuChannel } from './ipc/answer.ts';
import { answerRequests } from './ipc/handle.ts';
import { log } from './log.ts';
import { setMenu } from './menu.ts';
import { ORIGIN } from './origin.ts';
import { respondToPage, showFolder } from './page-requests.ts';
import { servePages } from './protocol.ts';
import { SettingsKeeper, withRecent } from './settings.ts';
import { refusedStart, sessionOf, startOf, surroundings } from './start.ts';
import { applyTheme, openWindow, rememberPlace, zoomBy } from './window.ts';
import { HeldWorkspaces } from './workspace/held-workspaces.ts';
import { openWorkspace, type Workspace } from './workspace/open.ts';

/** Two crashes of the page within this time are not cured by loading it once more. */
const CRASH_PAUSE_MS = 10_000;

/** The program with its window: one workspace at a time, from opening to the orderly end. */
export class Workbench {
  readonly #keeper: SettingsKeeper;
  readonly #held = new HeldWorkspaces(log);
  #window: BrowserWindow | null = null;
  #workspace: Workspace | null = null;
  /** While one window takes the place of another there may be none for a moment, and no third may come. */
  #isReplacing = false;

  constructor(settingsPath: string) {
    this.#keeper = new SettingsKeeper(settingsPath, log);
  }

  /** Opens the named workspace, or the default one; or a window that says why that was refused. */
  async start(named: string | null): Promise<void> {
    this.#endInOrder();
    app.on('second-instance', () => this.#focus());
    applyTheme(this.#keeper.current.window.theme);
    this.#setMenu();
    const last = this.#keeper.current.lastWorkspace;
    const found =
      named === null
        ? defaultWorkspace(last, documentsFolder())
        : { ok: true as const, value: named };
    const opened = found.ok ? await openWorkspace(found.value, surroundings) : found;
    if (opened.ok) this.#show(opened.value);
    else this.#showRefusal(found.ok ? found.value : (last ?? ''), opened.reason);
  }

  #show(workspace: Workspace): void {
    const keeper = this.#keeper;
    this.#held.hold(workspace);
    keeper.change({
      lastWorkspace: workspace.path,
      recentWorkspaces: withRecent(keeper.current.recentWorkspaces, workspace.path),
    });
    const window = this.#open(sessionOf(workspace), `Lode - ${workspace.name}`, workspace);
    answerRequests(
      window,
      respondToPage({
        window,
        keeper,
        workspace,
        start: () => startOf(workspace, keeper.current.window),
        chooseWorkspace: () => this.#choose(),
        startOver: () => this.#startOver(window, workspace),
      }),
    );
  }

  #showRefusal(path: string, reason: string): void {
    const keeper = this.#keeper;
    log(reason);
    // A session that lives in memory only: the page can say why, and no store is touched.
    const memory = session.fromPartition('refused');
    servePages(memory);
    const window = this.#open(memory, 'Lode', null);
    answerRequests(
      window,
      respondToPage({
        window,
        keeper,
        workspace: null,
        start: () => refusedStart(path, reason, keeper.current.window),
        chooseWorkspace: () => this.#choose(),
        startOver: async () => {
          throw new Error('No workspace is open in this window.');
        },
      }),
    );
  }

  #open(on: Session, title: string, workspace: Workspace | null): BrowserWindow {
    const window = openWindow(on, title, this.#keeper);
    reloadAfterCrash(window);
    this.#window = window;
    this.#workspace = workspace;
    return window;
  }

  /** Lets the analyst choose a folder and opens it in the window's place; what is open stays when it is refused. */
  async #choose(): Promise<boolean> {
    const [window, current] = [this.#window, this.#workspace];
    if (window === null || window.isDestroyed() || this.#isReplacing) return false;
    this.#isReplacing = true;
    try {
      const folder = await askForFolder(window, current);
      if (folder === null) return false;
      if (folder === current?.path) return true;
      await this.#held.untilLeft(folder);
      const opened = await openWorkspace(folder, surroundings);
      if (!opened.ok) throw new Error(opened.reason);
      rememberPlace(window, this.#keeper);
      window.once('closed', () => {
        if (current !== null) this.#held.leave(current);
      });
      this.#show(opened.value);
      window.close();
      return true;
    } finally {
      this.#isReplacing = false;
    }
  }

  /** Moves the store aside and opens a new window, which finds an empty one. */
  async #startOver(window: BrowserWindow, workspace: Workspace): Promise<void> {
    if (this.#isReplacing) return;
    this.#isReplacing = true;
    try {
      rememberPlace(window, this.#keeper);
      window.destroy();
      const moved = await workspace.startOver();
      if (moved.ok) {
        log(`the store was moved aside to ${moved.value}`);
        await letGoOfDatabase(workspace);
      }
      this.#show(workspace);
      if (!moved.ok) this.#tell(moved.reason);
    } finally {
      this.#isReplacing = false;
    }
  }

  /** Closing the last window ends the program: first what is known is put on disk, last the locks are released. */
  #endInOrder(): void {
    let isSettled = false;
    app.on('window-all-closed', () => {
      if (!this.#isReplacing) app.quit();
    });
    app.on('will-quit', (event) => {
      if (isSettled) return;
      event.preventDefault();
      void Promise.all([this.#held.markAllClosed(), this.#keeper.settle()]).then(() => {
        isSettled = true;
        app.quit();
      });
    });
    app.on('quit', () => this.#held.releaseAll());
  }

  #setMenu(): void {
    const keeper = this.#keeper;
    const attempt = (action: Promise<unknown>) =>
      void action.catch((error: unknown) => this.#tell(explain(error)));
    setMenu(
      {
        send: (command) => this.#window?.webContents.send(menuChannel, command),
        chooseWorkspace: () => attempt(this.#choose()),
        showWorkspace: () => {
          if (this.#workspace !== null) attempt(showFolder(this.#workspace));
        },
        zoom: (steps) => {
          if (this.#window !== null) zoomBy(this.#window, steps, keeper);
        },
        showAbout: () => attempt(this.#showAbout()),
      },
      keeper.current.window.theme,
      app.isPackaged,
    );
  }

  async #showAbout(): Promise<void> {
    await this.#showMessage('info', `Lode ${app.getVersion()}`, describeProgram());
  }

  #tell(problem: string): void {
    log(problem);
    void this.#showMessage('error', 'Lode could not do that', problem);
  }

  async #showMessage(type: 'info' | 'error', message: string, detail: string): Promise<void> {
    if (this.#window === null || this.#window.isDestroyed()) return;
    await dialog.showMessageBox(this.#window, { type, title: 'Lode', message, detail });
  }

  #focus(): void {
    if (this.#window === null || this.#window.isDestroyed()) return;
    if (this.#window.isMinimized()) this.#window.restore();
    this.#window.show();
    this.#window.focus();
  }
}

/** Makes the session let go of a database that was moved away; in its place there is nothing left to clear. */
async function letGoOfDatabase(workspace: Workspace): Promise<void> {
  try {
    const storages: ['indexdb'] = ['indexdb'];
    await sessionOf(workspace).clearStorageData({ origin: ORIGIN, storages });
  } catch (error) {
    // The window opens all the same, and finds out by itself whether the store works.
    log(`the former database could not be closed: ${explain(error)}`);
  }
}

async function askForFolder(
  window: BrowserWindow,
  current: Workspace | null,
): Promise<string | null> {
  const chosen = await dialog.showOpenDialog(window, {
    title: 'Choose a workspace, or an empty folder for a new one',
    buttonLabel: 'Open',
    defaultPath: current === null ? app.getPath('home') : dirname(current.path),
    properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
  });
  const folder = chosen.filePaths[0];
  if (chosen.canceled || folder === undefined || window.isDestroyed()) return null;
  // A folder that does not exist yet has only the name that was chosen.
  return realpath(folder).catch(() => folder);
}

/** Everything committed is in the store, which the page's process does not hold: the page is loaded again. */
function reloadAfterCrash(window: BrowserWindow): void {
  let lastCrash = -Infinity;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    const now = performance.now();
    if (now - lastCrash > CRASH_PAUSE_MS) window.reload();
    else dialog.showErrorBox('Lode', `The window keeps failing (${reason}). Start Lode again.`);
    lastCrash = now;
  });
}

function describeProgram(): string {
  const { electron, chrome, node } = process.versions;
  return `An offline desktop workbench for mineral statistics.\n\nElectron ${electron}, Chromium ${chrome}, Node ${node}`;
}

import { app, BrowserWindow, dialog, session, type Session } from 'electron';
import { realpath } from 'node:fs/promises';
import type { StoreState } from '#ipc/contract.ts';
import { workspaceOfOtherStart } from './arguments.ts';
import { askForFolder, askForNewFolder } from './choose-folder.ts';
import { closeWithFarewell } from './close-with-farewell.ts';
import { defaultWorkspace } from './default-workspace.ts';
import { documentsFolder } from './documents.ts';
import type { Farewell } from './farewell.ts';
import { explain } from './files/explain.ts';
import { menuChannel } from './ipc/answer.ts';
import { answerRequests } from './ipc/handle.ts';
import { log } from './log.ts';
import { setMenu } from './menu.ts';
import { ORIGIN } from './origin.ts';
import { respondToPage, showFolder } from './page-requests.ts';
import { servePages } from './protocol.ts';
import { describeRecent, findRecent, withRecent } from './recent-workspaces.ts';
import type { Result } from './result.ts';
import { SettingsKeeper } from './settings.ts';
import { refusedStart, sessionOf, startOf, surroundingsWith } from './start.ts';
import { careFor } from './window-care.ts';
import { applyTheme, openWindow, rememberPlace, zoomBy } from './window.ts';
import type { WorkspaceSwitch } from './workspace-requests.ts';
import { HeldWorkspaces } from './workspace/held-workspaces.ts';
import { openWorkspace } from './workspace/open.ts';
import type { SetAside } from './workspace/start-over.ts';
import type { Surroundings } from './workspace/surroundings.ts';
import type { Workspace } from './workspace/workspace.ts';

/** Two crashes of the page within this time are not cured by loading it once more. */
const CRASH_PAUSE_MS = 10_000;

/** What is on screen. */
interface Shown {
  readonly window: BrowserWindow;
  /** Null when none could be opened. */
  readonly workspace: Workspace | null;
  readonly farewell: Farewell;
}

/** The program with its window: one workspace at a time, from opening to the orderly end. */
export class Workbench {
  readonly #keeper: SettingsKeeper;
  readonly #held = new HeldWorkspaces(log);
  readonly #surroundings: Surroundings;
  #shown: Shown | null = null;
  /** While one window takes the place of another there may be none for a moment, and no third may come. */
  #isReplacing = false;
  /** Somebody wants the program to end: no further window may come. */
  #isQuitting = false;
  /** Whether a question about another start of the program waits for its answer. */
  #isAsking = false;
  /** What the window, and the menu, can ask for about workspaces. */
  readonly #switching: WorkspaceSwitch = {
    chooseWorkspace: () =>
      this.#goTo(({ window, workspace }) => askForFolder(window, workspace?.path ?? null)),
    newWorkspace: () =>
      this.#goTo(({ window, workspace }) => askForNewFolder(window, workspace?.path ?? null)),
    openRecent: (id) =>
      this.#goTo(async () => {
        const found = findRecent(this.#keeper.current.recentWorkspaces, id);
        if (!found.ok) throw new Error(found.reason);
        return found.value;
      }),
    recentChanged: () => this.#noteName(),
  };

  constructor(settingsPath: string) {
    this.#keeper = new SettingsKeeper(settingsPath, log);
    this.#surroundings = surroundingsWith(() => this.#keeper.current);
  }

  /** Opens the named workspace, or the default one; or a window that says why that was refused. */
  async start(named: string | null): Promise<void> {
    this.#endInOrder();
    app.on('second-instance', (_event, _argv, _cwd, data) => {
      this.#focus();
      const other = workspaceOfOtherStart(data);
      if (other !== null) this.#attempt(this.#offer(other));
    });
    applyTheme(this.#keeper.current.window.theme);
    this.#setMenu();
    const last = this.#keeper.current.lastWorkspace;
    const found =
      named === null
        ? defaultWorkspace(last, documentsFolder())
        : { ok: true as const, value: named };
    const opened = found.ok ? await this.#openWorkspace(found.value) : found;
    if (opened.ok) this.#show(opened.value);
    else this.#showRefusal(found.ok ? found.value : (last ?? ''), opened.reason);
  }

  async #openWorkspace(folder: string): Promise<Result<Workspace>> {
    const opened = await openWorkspace(folder, this.#surroundings);
    if (opened.ok && opened.value.coldCopy.kind === 'made') {
      const { files, bytes, tookMs } = opened.value.coldCopy;
      log(`the store's ${files} files, ${bytes} bytes, were copied in ${tookMs} ms`);
    }
    return opened;
  }

  #show(workspace: Workspace): void {
    const keeper = this.#keeper;
    this.#held.hold(workspace);
    keeper.change({
      lastWorkspace: workspace.path,
      recentWorkspaces: withRecent(keeper.current.recentWorkspaces, {
        path: workspace.path,
        name: workspace.name,
        openedAt: Date.now(),
      }),
    });
    this.#setMenu();
    const shown = this.#open(sessionOf(workspace), `Lode - ${workspace.name}`, workspace);
    const { window, farewell } = shown;
    const care = careFor(window, workspace, farewell);
    answerRequests(
      window,
      respondToPage({
        window,
        keeper,
        farewell,
        workspace,
        care,
        start: () => startOf(workspace, keeper.current.window),
        ...this.#switching,
        startOver: () => this.#startOver(window, workspace),
        recover: (promised, why) => this.#recover(window, workspace, promised, why),
        tryAgain: () => this.#tryAgain(window, workspace),
        putBackColdCopy: (name) => this.#putBackColdCopy(window, workspace, name),
      }),
    );
  }

  #showRefusal(path: string, reason: string): void {
    const keeper = this.#keeper;
    log(reason);
    // A session that lives in memory only: the page can say why, and no store is touched.
    const memory = session.fromPartition('refused');
    servePages(memory);
    const { window, farewell } = this.#open(memory, 'Lode', null);
    const refuse = async () => {
      throw new Error('No workspace is open in this window.');
    };
    answerRequests(
      window,
      respondToPage({
        window,
        keeper,
        farewell,
        workspace: null,
        care: null,
        start: () => refusedStart(path, reason, keeper.current.window),
        ...this.#switching,
        startOver: refuse,
        recover: refuse,
        tryAgain: refuse,
        putBackColdCopy: refuse,
      }),
    );
  }

  #open(on: Session, title: string, workspace: Workspace | null): Shown {
    const window = openWindow(on, title, this.#keeper);
    reloadAfterCrash(window);
    this.#shown = { window, workspace, farewell: closeWithFarewell(window) };
    return this.#shown;
  }

  /** What is on screen, unless its window has gone. */
  get #live(): Shown | null {
    return this.#shown === null || this.#shown.window.isDestroyed() ? null : this.#shown;
  }

  /**
   * Opens the folder that is found in the window's place; what is open stays when none is, or when that folder is
   * refused. False when nothing came of it.
   */
  async #goTo(find: (shown: Shown) => Promise<string | null>): Promise<boolean> {
    const shown = this.#live;
    if (shown === null) return false;
    return (await this.#replace(() => this.#openInPlaceOf(shown, find))) ?? false;
  }

  async #openInPlaceOf(
    shown: Shown,
    find: (shown: Shown) => Promise<string | null>,
  ): Promise<boolean> {
    const { window, workspace, farewell } = shown;
    const folder = await find(shown);
    if (folder === null) return false;
    if (folder === workspace?.path) return true;
    await this.#held.untilLeft(folder);
    // The window may be closed during any of these waits; then the program ends.
    if (window.isDestroyed()) return false;
    const opened = await this.#openWorkspace(folder);
    if (!opened.ok) throw new Error(opened.reason);
    this.#held.hold(opened.value);
    await farewell.say();
    if (window.isDestroyed() || this.#isQuitting) {
      this.#held.leave(opened.value);
      return false;
    }
    rememberPlace(window, this.#keeper);
    window.once('closed', () => {
      if (workspace !== null) this.#held.leave(workspace);
    });
    this.#show(opened.value);
    window.destroy();
    return true;
  }

  /** Moves the store aside and opens a new window, which finds an empty one. */
  #startOver(window: BrowserWindow, workspace: Workspace): Promise<void> {
    return this.#afterMovingAside(window, workspace, () => workspace.startOver());
  }

  /** The same, for a page that fills the empty store with what can be recovered. */
  #recover(
    window: BrowserWindow,
    workspace: Workspace,
    promised: StoreState,
    why: string,
  ): Promise<void> {
    return this.#afterMovingAside(window, workspace, () => workspace.recover(promised, why));
  }

  async #afterMovingAside(
    window: BrowserWindow,
    workspace: Workspace,
    move: () => Promise<Result<SetAside>>,
  ): Promise<void> {
    await this.#replace(async () => {
      this.#dismiss(window);
      const moved = await move();
      if (moved.ok) {
        log(`the store was moved aside to ${moved.value.path}`);
        await letGoOfDatabase(workspace);
      }
      if (this.#isQuitting) return;
      this.#show(workspace);
      const problem = moved.ok ? moved.value.problem : moved.reason;
      if (problem !== '') this.#tell(problem);
    });
  }

  /** Moves the store aside, puts a copy of its files in its place and opens a new window on that. */
  async #putBackColdCopy(window: BrowserWindow, workspace: Workspace, name: string): Promise<void> {
    await this.#replace(async () => {
      this.#dismiss(window);
      const done = await workspace.putBackColdCopy(name, () => letGoOfDatabase(workspace));
      if (this.#isQuitting) return;
      this.#show(workspace);
      if (!done.ok) this.#tell(done.reason);
    });
  }

  /** Opens the workspace anew, with everything that is done at a start, in a new window. */
  async #tryAgain(window: BrowserWindow, workspace: Workspace): Promise<void> {
    await this.#replace(async () => {
      this.#dismiss(window);
      this.#held.leave(workspace);
      await this.#held.untilLeft(workspace.path);
      if (this.#isQuitting) return;
      const opened = await this.#openWorkspace(workspace.path);
      if (opened.ok) this.#held.hold(opened.value);
      if (this.#isQuitting) return;
      if (opened.ok) this.#show(opened.value);
      else this.#showRefusal(workspace.path, opened.reason);
    });
  }

  /** Does what puts one window in the place of another, unless that is being done; null then. */
  async #replace<T>(action: () => Promise<T>): Promise<T | null> {
    if (this.#isReplacing || this.#isQuitting) return null;
    this.#isReplacing = true;
    try {
      return await action();
    } finally {
      this.#isReplacing = false;
      // Meanwhile the end of the last window did not end the program.
      if (BrowserWindow.getAllWindows().length === 0) app.quit();
    }
  }

  /** Removes a window whose page has no store open. */
  #dismiss(window: BrowserWindow): void {
    rememberPlace(window, this.#keeper);
    window.destroy();
  }

  /** Somebody has started the program once more, for a workspace of their choice: asks whether to go there. */
  async #offer(folder: string): Promise<void> {
    const shown = this.#live;
    if (shown === null || this.#isReplacing || this.#isAsking) return;
    const wanted = await realpath(folder).catch(() => folder);
    const open = shown.workspace?.path ?? null;
    if (wanted === open || shown.window.isDestroyed()) return;
    this.#isAsking = true;
    try {
      const { response } = await dialog.showMessageBox(shown.window, {
        type: 'question',
        title: 'Lode',
        message: open === null ? 'Lode shows no workspace.' : `Lode shows ${open}.`,
        detail: `Open ${wanted} instead?`,
        buttons: ['Open', 'Stay'],
        defaultId: 0,
        cancelId: 1,
      });
      if (response === 0) await this.#goTo(async () => wanted);
    } finally {
      this.#isAsking = false;
    }
  }

  /** Closing the last window ends the program: first what is known is put on disk, last the locks are released. */
  #endInOrder(): void {
    let isSettled = false;
    app.on('before-quit', () => {
      this.#isQuitting = true;
    });
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
    setMenu(
      {
        send: (command) => this.#live?.window.webContents.send(menuChannel, command),
        newWorkspace: () => this.#attempt(this.#switching.newWorkspace()),
        chooseWorkspace: () => this.#attempt(this.#switching.chooseWorkspace()),
        openRecent: (id) => this.#attempt(this.#switching.openRecent(id)),
        showWorkspace: () => {
          const workspace = this.#live?.workspace ?? null;
          if (workspace !== null) this.#attempt(showFolder(workspace));
        },
        zoom: (steps) => {
          if (this.#live !== null) zoomBy(this.#live.window, steps, keeper);
        },
        showAbout: () => this.#attempt(this.#showAbout()),
      },
      keeper.current.window.theme,
      describeRecent(keeper.current.recentWorkspaces, null),
      app.isPackaged,
    );
  }

  /** Shows the present name of the workspace wherever main does. */
  #noteName(): void {
    const shown = this.#live;
    const keeper = this.#keeper;
    const workspace = shown?.workspace ?? null;
    if (shown !== null && workspace !== null) {
      const { path, name } = workspace;
      shown.window.setTitle(`Lode - ${name}`);
      keeper.change({
        recentWorkspaces: keeper.current.recentWorkspaces.map((one) =>
          one.path === path ? { ...one, name } : one,
        ),
      });
    }
    this.#setMenu();
  }

  async #showAbout(): Promise<void> {
    await this.#showMessage('info', `Lode ${app.getVersion()}`, describeProgram());
  }

  #attempt(action: Promise<unknown>): void {
    void action.catch((error: unknown) => this.#tell(explain(error)));
  }

  #tell(problem: string): void {
    log(problem);
    void this.#showMessage('error', 'Lode could not do that', problem);
  }

  async #showMessage(type: 'info' | 'error', message: string, detail: string): Promise<void> {
    if (this.#live === null) return;
    await dialog.showMessageBox(this.#live.window, { type, title: 'Lode', message, detail });
  }

  #focus(): void {
    const window = this.#live?.window;
    if (window === undefined) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
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

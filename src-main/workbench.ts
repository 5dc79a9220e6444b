import { app, session, type BrowserWindow, type Session } from 'electron';
import { realpath } from 'node:fs/promises';
import type { StoreState } from '#ipc/contract/store.ts';
import type { ReadingOnly } from '#ipc/contract/window.ts';
import { workspaceOfOtherStart } from './arguments.ts';
import { askToSwitch } from './ask-to-switch.ts';
import { Changeover } from './changeover.ts';
import { askForFolder, askForNewFolder } from './choose-folder.ts';
import { closeWithFarewell } from './close-with-farewell.ts';
import { defaultWorkspace } from './default-workspace.ts';
import { documentsFolder } from './documents.ts';
import type { Farewell } from './farewell.ts';
import { menuChannel } from './ipc/answer.ts';
import { answerRequests } from './ipc/handle.ts';
import { log } from './log.ts';
import { setMenu } from './menu.ts';
import { MessageBox } from './message-box.ts';
import { respondToPage } from './page-requests.ts';
import { servePages } from './protocol.ts';
import { describeRecent, findRecent, withRecent } from './recent-workspaces.ts';
import { respondToRefusedPage } from './refused-requests.ts';
import { reloadAfterCrash } from './reload-after-crash.ts';
import { respondToReadingPage } from './reading-requests.ts';
import type { Result } from './result.ts';
import { SettingsKeeper } from './settings.ts';
import { letGoOfDatabase, sessionAt, sessionOf, startOf, surroundingsWith } from './start.ts';
import { careFor } from './window-care.ts';
import { showFolder } from './window-favours.ts';
import { applyTheme, openWindow, rememberPlace, zoomBy } from './window.ts';
import { WorkspaceOpener, type AnyWorkspace } from './workspace-opener.ts';
import type { WorkspaceSwitch } from './workspace-requests.ts';
import { ReadingWorkspace } from './workspace/reading-workspace.ts';
import { ReturnWatch } from './workspace/return-watch.ts';
import type { SetAside } from './workspace/start-over.ts';
import type { Workspace } from './workspace/workspace.ts';

/** What is on screen. */
interface Shown {
  readonly window: BrowserWindow;
  /** Null when none could be opened, or one is only read. */
  readonly workspace: Workspace | null;
  /** Where what is shown lies; null when that is nothing. */
  readonly path: string | null;
  readonly farewell: Farewell;
  /** Gives free what was held for it, once its window has gone. */
  readonly leave: () => void;
}

/** The program with its window: one workspace at a time, from opening to the orderly end. */
export class Workbench {
  readonly #keeper: SettingsKeeper;
  readonly #opener: WorkspaceOpener;
  #shown: Shown | null = null;
  readonly #changeover = new Changeover();
  readonly #box = new MessageBox(() => this.#live?.window ?? null);
  /** Whether a question about another start of the program waits for its answer. */
  #isAsking = false;
  /** What the window, and the menu, can ask for about workspaces. */
  readonly #switching: WorkspaceSwitch = {
    chooseWorkspace: () => this.#goTo(({ window, path }) => askForFolder(window, path)),
    newWorkspace: () => this.#goTo(({ window, path }) => askForNewFolder(window, path)),
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
    this.#opener = new WorkspaceOpener(surroundingsWith(() => this.#keeper.current));
  }

  /** Opens the named workspace, or the default one; or a window that says why that was refused. */
  async start(named: string | null): Promise<void> {
    this.#changeover.endInOrder(
      () => Promise.all([this.#opener.markAllClosed(), this.#keeper.settle()]),
      () => this.#opener.releaseAll(),
    );
    app.on('second-instance', (_event, _argv, _cwd, data) => {
      this.#focus();
      const other = workspaceOfOtherStart(data);
      if (other !== null) this.#box.attempt(this.#offer(other));
    });
    applyTheme(this.#keeper.current.window.theme);
    this.#setMenu();
    const last = this.#keeper.current.lastWorkspace;
    const found =
      named === null
        ? defaultWorkspace(last, documentsFolder())
        : { ok: true as const, value: named };
    const opened = found.ok ? await this.#opener.open(found.value) : found;
    if (opened.ok) this.#showOpened(opened.value);
    else this.#showRefusal(found.ok ? found.value : (last ?? ''), opened.reason);
  }

  #showOpened(opened: AnyWorkspace): void {
    if (opened instanceof ReadingWorkspace) this.#showReading(opened);
    else this.#show(opened);
  }

  #show(workspace: Workspace): void {
    const keeper = this.#keeper;
    this.#remember(workspace);
    const { window, farewell } = this.#open(sessionOf(workspace), `Lode - ${workspace.name}`, {
      workspace,
      path: workspace.path,
      leave: () => this.#opener.leave(workspace),
    });
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
        tryAgain: () => this.#tryAgain(window),
        openForReading: (reason) => this.#goOnReading(window, workspace, reason),
        putBackColdCopy: (name) => this.#putBackColdCopy(window, workspace, name),
      }),
    );
  }

  /** The same for a workspace that is only read; it is opened properly as soon as that can be. */
  #showReading(workspace: ReadingWorkspace): void {
    const { name, path, copy } = workspace;
    this.#remember(workspace);
    const watch = new ReturnWatch(
      () => this.#opener.canWork(path),
      () => this.#comeBack(window, path),
    );
    const { window } = this.#open(sessionAt(copy.store), `Lode - ${name} (reading only)`, {
      workspace: null,
      path,
      leave: () => this.#opener.leave(workspace),
    });
    window.once('closed', () => watch.stop());
    if (workspace.reading.cause !== 'newer') watch.start();
    const owner = { ...this.#switching, tryAgain: () => this.#tryAgain(window) };
    answerRequests(window, respondToReadingPage(window, workspace, this.#keeper, owner));
  }

  /** What stood in the way of working is over: the workspace is opened in the window's place, at the same screen. */
  async #comeBack(window: BrowserWindow, path: string): Promise<void> {
    await this.#changeover.do(async () => {
      const shown = this.#live;
      if (shown?.window !== window) return;
      const opened = await this.#opener.openToWork(path);
      if (!opened.ok) return;
      if (window.isDestroyed() || this.#changeover.isQuitting)
        return this.#opener.leave(opened.value);
      this.#putInPlaceOf(shown, opened.value);
    });
  }

  /** A newer Lode has written the store, which only its page could find out: goes on reading a copy of it. */
  async #goOnReading(window: BrowserWindow, workspace: Workspace, reason: string): Promise<void> {
    await this.#changeover.do(async () => {
      this.#dismiss(window);
      this.#opener.leave(workspace);
      await this.#opener.untilLeft(workspace.path);
      const reading: ReadingOnly = { cause: 'newer', reason };
      const opened = await this.#opener.openToRead(workspace.path, reading, reason);
      if (this.#changeover.isQuitting) return;
      if (opened.ok) this.#showOpened(opened.value);
      else this.#showRefusal(workspace.path, opened.reason);
    });
  }

  #remember({ path, name }: { readonly path: string; readonly name: string }): void {
    const keeper = this.#keeper;
    keeper.change({
      lastWorkspace: path,
      recentWorkspaces: withRecent(keeper.current.recentWorkspaces, {
        path,
        name,
        openedAt: Date.now(),
      }),
    });
    this.#setMenu();
  }

  #showRefusal(path: string, reason: string): void {
    const keeper = this.#keeper;
    log(reason);
    // A session that lives in memory only: the page can say why, and no store is touched.
    const memory = session.fromPartition('refused');
    servePages(memory);
    const nothing = { workspace: null, path: null, leave: () => undefined };
    const { window, farewell } = this.#open(memory, 'Lode', nothing);
    const context = { window, keeper, farewell, ...this.#switching };
    answerRequests(window, respondToRefusedPage(context, path, reason));
  }

  #open(on: Session, title: string, about: Omit<Shown, 'window' | 'farewell'>): Shown {
    const window = openWindow(on, title, this.#keeper);
    reloadAfterCrash(window);
    this.#shown = { window, farewell: closeWithFarewell(window), ...about };
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
    return (await this.#changeover.do(() => this.#openInPlaceOf(shown, find))) ?? false;
  }

  async #openInPlaceOf(
    shown: Shown,
    find: (shown: Shown) => Promise<string | null>,
  ): Promise<boolean> {
    const { window, path, farewell } = shown;
    const folder = await find(shown);
    if (folder === null) return false;
    if (folder === path) return true;
    await this.#opener.untilLeft(folder);
    // The window may be closed during any of these waits; then the program ends.
    if (window.isDestroyed()) return false;
    const opened = await this.#opener.open(folder);
    if (!opened.ok) throw new Error(opened.reason);
    await farewell.say();
    if (window.isDestroyed() || this.#changeover.isQuitting) {
      this.#opener.leave(opened.value);
      return false;
    }
    this.#putInPlaceOf(shown, opened.value);
    return true;
  }

  #putInPlaceOf({ window, leave }: Shown, opened: AnyWorkspace): void {
    rememberPlace(window, this.#keeper);
    window.once('closed', leave);
    this.#showOpened(opened);
    window.destroy();
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
    await this.#changeover.do(async () => {
      this.#dismiss(window);
      const moved = await move();
      if (moved.ok) {
        log(`the store was moved aside to ${moved.value.path}`);
        await letGoOfDatabase(workspace);
      }
      if (this.#changeover.isQuitting) return;
      this.#show(workspace);
      const problem = moved.ok ? moved.value.problem : moved.reason;
      if (problem !== '') this.#box.tell(problem);
    });
  }

  /** Moves the store aside, puts a copy of its files in its place and opens a new window on that. */
  async #putBackColdCopy(window: BrowserWindow, workspace: Workspace, name: string): Promise<void> {
    await this.#changeover.do(async () => {
      this.#dismiss(window);
      const done = await workspace.putBackColdCopy(name, () => letGoOfDatabase(workspace));
      if (this.#changeover.isQuitting) return;
      this.#show(workspace);
      if (!done.ok) this.#box.tell(done.reason);
    });
  }

  /** Opens the workspace anew, with everything that is done at a start, in a new window. */
  async #tryAgain(window: BrowserWindow): Promise<void> {
    await this.#changeover.do(async () => {
      const shown = this.#live;
      if (shown?.window !== window || shown.path === null) return;
      const { path, leave } = shown;
      this.#dismiss(window);
      leave();
      await this.#opener.untilLeft(path);
      if (this.#changeover.isQuitting) return;
      const opened = await this.#opener.open(path);
      if (this.#changeover.isQuitting) return;
      if (opened.ok) this.#showOpened(opened.value);
      else this.#showRefusal(path, opened.reason);
    });
  }

  /** Removes a window whose page has no store open. */
  #dismiss(window: BrowserWindow): void {
    rememberPlace(window, this.#keeper);
    window.destroy();
  }

  /** Somebody has started the program once more, for a workspace of their choice: asks whether to go there. */
  async #offer(folder: string): Promise<void> {
    const shown = this.#live;
    if (shown === null || this.#changeover.isUnderWay || this.#isAsking) return;
    const wanted = await realpath(folder).catch(() => folder);
    const open = shown.path;
    if (wanted === open || shown.window.isDestroyed()) return;
    this.#isAsking = true;
    try {
      if (await askToSwitch(shown.window, open, wanted)) await this.#goTo(async () => wanted);
    } finally {
      this.#isAsking = false;
    }
  }

  #setMenu(): void {
    const keeper = this.#keeper;
    setMenu(
      {
        send: (command) => this.#live?.window.webContents.send(menuChannel, command),
        newWorkspace: () => this.#box.attempt(this.#switching.newWorkspace()),
        chooseWorkspace: () => this.#box.attempt(this.#switching.chooseWorkspace()),
        openRecent: (id) => this.#box.attempt(this.#switching.openRecent(id)),
        showWorkspace: () => {
          const path = this.#live?.path ?? null;
          if (path !== null) this.#box.attempt(showFolder(path));
        },
        zoom: (steps) => {
          if (this.#live !== null) zoomBy(this.#live.window, steps, keeper);
        },
        showAbout: () => this.#box.attempt(this.#box.showAbout()),
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

  #focus(): void {
    const window = this.#live?.window;
    if (window === undefined) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  }
}

import { app, BrowserWindow, nativeTheme, screen, type Session } from 'electron';
import { join } from 'node:path';
import type { WindowSettings } from '#ipc/contract/settings.ts';
import { ORIGIN } from './origin.ts';
import { largestZoom, smallestZoom, type SettingsKeeper } from './settings.ts';
import { placeWindow, smallestWindow } from './window-place.ts';

const ZOOM_STEP = 0.1;
/** How long a loaded page may take to paint before its window is shown all the same. */
const LONGEST_UNSEEN_MS = 500;

/** The paper of each theme, so that a window does not flash before its page has painted. */
const paper = { light: '#fdfdfb', dark: '#17181c', contrast: '#ffffff' };

/** Opens a window for people on that session; it shows itself once painted and remembers where it was. */
export function openWindow(session: Session, title: string, keeper: SettingsKeeper): BrowserWindow {
  const { place, maximised, zoom, window: look } = keeper.current;
  const displays = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()];
  const window = new BrowserWindow({
    ...placeWindow(
      place,
      displays.map((display) => display.workArea),
    ),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    title,
    show: false,
    backgroundColor: paperOf(look.theme),
    webPreferences: { ...pagePreferences(session), zoomFactor: zoom },
  });
  showOnce(window, maximised);
  window.on('page-title-updated', (event) => event.preventDefault());
  // The session keeps a zoom of its own for the origin, which would win over the preference above.
  window.webContents.on('did-finish-load', () =>
    window.webContents.setZoomFactor(keeper.current.zoom),
  );
  window.webContents.on('zoom-changed', (_event, direction) =>
    zoomBy(window, direction === 'in' ? 1 : -1, keeper),
  );
  window.on('close', () => rememberPlace(window, keeper));
  void window.loadURL(`${ORIGIN}/`).catch(() => window.show());
  return window;
}

/**
 * Shows the window as soon as its page has painted. When Chromium's graphics process ends and starts anew meanwhile,
 * the first frame is lost and nobody says that the window is ready: it is then shown soon after the page has loaded.
 */
function showOnce(window: BrowserWindow, maximised: boolean): void {
  const show = () => {
    if (window.isDestroyed() || window.isVisible()) return;
    if (maximised) window.maximize();
    window.show();
  };
  window.once('ready-to-show', show);
  window.webContents.once('did-finish-load', () => setTimeout(show, LONGEST_UNSEEN_MS));
}

/** Notes where the window is, for the next one. Closing does so by itself, destroying does not. */
export function rememberPlace(window: BrowserWindow, keeper: SettingsKeeper): void {
  keeper.change({ place: window.getNormalBounds(), maximised: window.isMaximized() });
}

/** Opens a window that nobody sees, with the same page on the same terms, which works at full speed all the same. */
export function openHiddenWindow(session: Session): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { ...pagePreferences(session), backgroundThrottling: false },
  });
  // A page that does not load is noticed by its silence, and logged where all pages are watched.
  void window.loadURL(`${ORIGIN}/`).catch(() => undefined);
  return window;
}

/** Makes the page larger or smaller by steps of a tenth, or by 0 steps as it was made; the next start keeps it. */
export function zoomBy(window: BrowserWindow, steps: number, keeper: SettingsKeeper): void {
  const tenths = Math.round(keeper.current.zoom / ZOOM_STEP) + steps;
  const wanted = steps === 0 ? 1 : tenths / 10;
  const zoom = Math.min(largestZoom, Math.max(smallestZoom, wanted));
  keeper.change({ zoom });
  window.webContents.setZoomFactor(zoom);
}

/** Makes menus, dialogs and the page's own colour scheme follow the chosen theme. */
export function applyTheme(theme: WindowSettings['theme']): void {
  nativeTheme.themeSource = theme === 'contrast' ? 'light' : theme;
}

function paperOf(theme: WindowSettings['theme']): string {
  if (theme === 'system') return nativeTheme.shouldUseDarkColors ? paper.dark : paper.light;
  return paper[theme];
}

function pagePreferences(session: Session): Electron.WebPreferences {
  return {
    session,
    preload: join(app.getAppPath(), 'out', 'preload', 'preload.cjs'),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: !app.isPackaged,
  };
}

import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, isAbsolute } from 'node:path';
import { largestBackupLimit, smallestBackupLimit } from '#ipc/contract/backups.ts';
import { longestAuthor, type WindowSettings } from '#ipc/contract/settings.ts';
import { writeAtomic } from './files/atomic.ts';
import { errorCode, explain } from './files/explain.ts';
import { LatestWriter } from './files/latest-writer.ts';
import { clampChartDrafts } from './ipc/chart-drafts.ts';
import { clampColumnWidths } from './ipc/column-widths.ts';
import { checkWindowSettings, themes } from './ipc/guards/settings.ts';
import { clampRecent, type Recent } from './recent-workspaces.ts';

export interface WindowPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What the program remembers from one start to the next; nothing in it changes what a workspace holds. */
export interface Settings {
  readonly window: WindowSettings;
  /** Where the window was before it was maximised; null lets the system choose. */
  readonly place: WindowPlace | null;
  readonly maximised: boolean;
  /** 1 is 100 %. */
  readonly zoom: number;
  readonly lastWorkspace: string | null;
  /** Newest first. */
  readonly recentWorkspaces: readonly Recent[];
  readonly exportFolder: string | null;
  /** How many bytes the good backups of a workspace may take together. */
  readonly backupLimitBytes: number;
}

export const smallestZoom = 0.5;
export const largestZoom = 3;
const NARROWEST_PANE = 120;
const WIDEST_PANE = 1_200;

export const defaultSettings: Settings = {
  window: {
    theme: 'system',
    sidebarWidth: 220,
    inspectorWidth: 320,
    sidebarOpen: true,
    inspectorOpen: true,
    screen: '',
    columnWidths: [],
    author: '',
  },
  place: null,
  maximised: false,
  zoom: 1,
  lastWorkspace: null,
  recentWorkspaces: [],
  exportFolder: null,
  backupLimitBytes: 1024 ** 3,
};

/**
 * The settings in that file; defaults where it says nothing usable. A file that cannot be understood is moved aside
 * to `.bad` unless `lookOnly`, and `report` is told.
 */
export function readSettings(
  path: string,
  report: (message: string) => void,
  lookOnly = false,
): Settings {
  try {
    return clampSettings(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return defaultSettings;
    if (!(error instanceof SyntaxError) || lookOnly) {
      report(`the settings ${path} could not be read (${explain(error)}); defaults are used`);
      return defaultSettings;
    }
    moveAside(path, report);
    return defaultSettings;
  }
}

/** Each setting if it makes sense, brought into its bounds, else its default: one bad field does not spoil the rest. */
export function clampSettings(value: unknown): Settings {
  const found = fieldsOf(value);
  return {
    window: clampWindow(fieldsOf(found['window'])),
    place: clampPlace(fieldsOf(found['place'])),
    maximised: booleanOr(found['maximised'], defaultSettings.maximised),
    zoom: clampNumber(found['zoom'], smallestZoom, largestZoom, defaultSettings.zoom),
    lastWorkspace: pathOrNull(found['lastWorkspace']),
    recentWorkspaces: clampRecent(found['recentWorkspaces']),
    exportFolder: pathOrNull(found['exportFolder']),
    backupLimitBytes: Math.round(
      clampNumber(
        found['backupLimitBytes'],
        smallestBackupLimit,
        largestBackupLimit,
        defaultSettings.backupLimitBytes,
      ),
    ),
  };
}

/** The settings while the program runs; every change goes to disk without being waited for. */
export class SettingsKeeper {
  #settings: Settings;
  readonly #report: (message: string) => void;
  readonly #writer: LatestWriter<Settings>;

  constructor(path: string, report: (message: string) => void) {
    mkdirSync(dirname(path), { recursive: true });
    this.#settings = readSettings(path, report);
    this.#report = report;
    this.#writer = new LatestWriter((settings) =>
      writeAtomic(path, `${JSON.stringify(settings, null, 2)}\n`),
    );
  }

  get current(): Settings {
    return this.#settings;
  }

  change(changes: Partial<Settings>): void {
    this.#settings = clampSettings({ ...this.#settings, ...changes });
    this.#writer
      .put(this.#settings)
      .catch((error: unknown) => this.#report(`the settings were not kept: ${explain(error)}`));
  }

  /** Resolves once everything changed so far is on disk, or was reported as not kept. */
  settle(): Promise<void> {
    return this.#writer.settle();
  }
}

function moveAside(path: string, report: (message: string) => void): void {
  try {
    renameSync(path, `${path}.bad`);
    report(`the settings were garbled; they are kept as ${path}.bad and defaults are used`);
  } catch (error) {
    report(`the settings ${path} are garbled and could not be moved aside: ${explain(error)}`);
  }
}

function clampWindow(found: Readonly<Record<string, unknown>>): WindowSettings {
  const defaults = defaultSettings.window;
  const candidate = {
    theme: themes.find((theme) => theme === found['theme']) ?? defaults.theme,
    sidebarWidth: clampPane(found['sidebarWidth'], defaults.sidebarWidth),
    inspectorWidth: clampPane(found['inspectorWidth'], defaults.inspectorWidth),
    sidebarOpen: booleanOr(found['sidebarOpen'], defaults.sidebarOpen),
    inspectorOpen: booleanOr(found['inspectorOpen'], defaults.inspectorOpen),
    screen: typeof found['screen'] === 'string' ? found['screen'] : defaults.screen,
    columnWidths: clampColumnWidths(found['columnWidths']),
    author: clampAuthor(found['author']),
    ...('chartDrafts' in found ? { chartDrafts: clampChartDrafts(found['chartDrafts']) } : {}),
  };
  const checked = checkWindowSettings(candidate);
  return checked.ok ? checked.value : { ...candidate, screen: defaults.screen };
}

function clampAuthor(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, longestAuthor) : defaultSettings.window.author;
}

function clampPane(value: unknown, fallback: number): number {
  return Math.round(clampNumber(value, NARROWEST_PANE, WIDEST_PANE, fallback));
}

function clampPlace(found: Readonly<Record<string, unknown>>): WindowPlace | null {
  const { x, y, width, height } = found;
  return isPixels(x) && isPixels(y) && isPixels(width) && isPixels(height)
    ? { x, y, width, height }
    : null;
}

function clampNumber(value: unknown, least: number, most: number, fallback: number): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return fallback;
  return Math.min(most, Math.max(least, value));
}

function booleanOr(value: unknown, fallback: boolean): boolean {
  return typeof value === 'boolean' ? value : fallback;
}

function pathOrNull(value: unknown): string | null {
  return typeof value === 'string' && isAbsolute(value) ? value : null;
}

function isPixels(value: unknown): value is number {
  return Number.isInteger(value) && Math.abs(value as number) < 100_000;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

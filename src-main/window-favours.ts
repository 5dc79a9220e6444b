import { app, shell } from 'electron';
import type { WindowSettings } from '#ipc/contract/settings.ts';
import type { StoreState } from '#ipc/contract/store.ts';
import { checkTheme } from './menu.ts';
import type { SettingsKeeper } from './settings.ts';
import { applyTheme } from './window.ts';

/** Keeps what was chosen about the window for the next one, and makes menus and dialogs follow it. */
export function keepWindowSettings(keeper: SettingsKeeper, settings: WindowSettings): void {
  keeper.change({ window: settings });
  applyTheme(settings.theme);
  checkTheme(settings.theme);
}

/** Shows a workspace's folder in the desktop's file manager; throws in words when that cannot be. */
export async function showFolder(path: string): Promise<void> {
  const problem = await shell.openPath(path);
  if (problem !== '') throw new Error(`${path} cannot be shown: ${problem}`);
}

/** Says on stdout what was loaded, for whoever started Lode from a terminal. */
export function reportLoaded(path: string, { counts }: StoreState): void {
  process.stdout.write(
    `Lode ${app.getVersion()}: workspace ${path}, ${counts.tables} tables, ` +
      `${counts.series} series, ${counts.observations} observations\n`,
  );
}

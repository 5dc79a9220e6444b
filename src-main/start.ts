import { app, session, type Session } from 'electron';
import type { WindowSettings } from '#ipc/contract/settings.ts';
import type { Start } from '#ipc/contract/window.ts';
import { explain } from './files/explain.ts';
import { log } from './log.ts';
import { ORIGIN } from './origin.ts';
import { servePages } from './protocol.ts';
import type { Settings } from './settings.ts';
import type { ReadingWorkspace } from './workspace/reading-workspace.ts';
import type { Surroundings } from './workspace/surroundings.ts';
import type { Workspace } from './workspace/workspace.ts';

/** What the workspace modules need to know of this program, whose settings may change while it runs. */
export function surroundingsWith(settings: () => Settings): Surroundings {
  return {
    electron: process.versions.electron,
    lode: app.getVersion(),
    clock: () => new Date(),
    backupLimitBytes: () => settings().backupLimitBytes,
    report: log,
  };
}

/** The session whose database is the workspace's store. */
export function sessionOf(workspace: Workspace): Session {
  return sessionAt(workspace.layout.store);
}

/** The session whose database lies in that folder. */
export function sessionAt(store: string): Session {
  const opened = session.fromPath(store);
  servePages(opened);
  return opened;
}

/** Makes the session let go of a database that was moved away; in its place there is nothing left to clear. */
export async function letGoOfDatabase(workspace: Workspace): Promise<void> {
  try {
    const storages: ['indexdb'] = ['indexdb'];
    await sessionOf(workspace).clearStorageData({ origin: ORIGIN, storages });
  } catch (error) {
    // The window opens all the same, and finds out by itself whether the store works.
    log(`the former database could not be closed: ${explain(error)}`);
  }
}

/** What a window on an open workspace is told first. */
export function startOf(workspace: Workspace, settings: WindowSettings): Start {
  return {
    kind: 'workspace',
    path: workspace.path,
    name: workspace.name,
    expected: workspace.expected,
    mayCreate: workspace.mayCreate,
    repaired: workspace.repaired,
    damage: workspace.damage,
    recovery: workspace.recovery,
    reading: null,
    settings,
    version: app.getVersion(),
    platform: process.platform,
  };
}

/** What a window on a workspace that is only read is told first. */
export function readingStartOf(workspace: ReadingWorkspace, settings: WindowSettings): Start {
  const { path, name, expected, damage, reading } = workspace;
  return {
    kind: 'workspace',
    path,
    name,
    expected,
    mayCreate: false,
    repaired: '',
    damage,
    recovery: null,
    reading,
    settings,
    version: app.getVersion(),
    platform: process.platform,
  };
}

/** What a window is told instead when the workspace could not be opened. */
export function refusedStart(path: string, reason: string, settings: WindowSettings): Start {
  return {
    kind: 'refused',
    path,
    reason,
    settings,
    version: app.getVersion(),
    platform: process.platform,
  };
}

import { app, session, type Session } from 'electron';
import type { Start, WindowSettings } from '#ipc/contract.ts';
import { log } from './log.ts';
import { servePages } from './protocol.ts';
import type { Settings } from './settings.ts';
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
  const opened = session.fromPath(workspace.layout.store);
  servePages(opened);
  return opened;
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

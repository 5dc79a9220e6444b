import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, isAbsolute } from 'node:path';
import type { RecentWorkspace } from '#ipc/contract/workspaces.ts';
import { fail, succeed, type Result } from './result.ts';
import { layoutOf } from './workspace/folder.ts';

/** A workspace that was opened in the window, as the settings remember it. */
export interface Recent {
  readonly path: string;
  readonly name: string;
  /** Milliseconds; null where that was not noted. */
  readonly openedAt: number | null;
}

const MOST_RECENT = 10;

/** The recent list after a workspace was opened: it comes first, once. */
export function withRecent(recent: readonly Recent[], opened: Recent): readonly Recent[] {
  return [opened, ...withoutRecent(recent, opened.path)].slice(0, MOST_RECENT);
}

export function withoutRecent(recent: readonly Recent[], path: string): readonly Recent[] {
  return recent.filter((other) => other.path !== path);
}

/** What of the list in the settings makes sense. */
export function clampRecent(value: unknown): readonly Recent[] {
  if (!Array.isArray(value)) return [];
  const found = value.map(readRecent).filter((one) => one !== null);
  const isFirst = ({ path }: Recent, index: number) =>
    found.findIndex((other) => other.path === path) === index;
  return found.filter(isFirst).slice(0, MOST_RECENT);
}

/** Stands for a path where only main may name one. */
export function recentId(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 32);
}

/** The list for people; `openPath` is the workspace that is open. */
export function describeRecent(
  recent: readonly Recent[],
  openPath: string | null,
): readonly RecentWorkspace[] {
  return recent.map(({ path, name, openedAt }) => ({
    id: recentId(path),
    name,
    path,
    openedAt,
    state: path === openPath ? 'open' : isThere(path) ? 'there' : 'missing',
  }));
}

/** The path of the one with that id, if there still is a workspace: a new one must not be made in its place. */
export function findRecent(recent: readonly Recent[], id: string): Result<string> {
  const found = recent.find(({ path }) => recentId(path) === id);
  if (found === undefined) return fail('That workspace is not on the list any more.');
  if (isThere(found.path)) return succeed(found.path);
  return fail(
    `The workspace ${found.path} is not there any more. Nothing was touched. ` +
      'Connect its disk, or take it off the list.',
  );
}

function isThere(path: string): boolean {
  return existsSync(layoutOf(path).file);
}

function readRecent(value: unknown): Recent | null {
  // Settings that an earlier Lode wrote hold paths alone.
  const fields = typeof value === 'string' ? { path: value } : value;
  if (typeof fields !== 'object' || fields === null) return null;
  const { path, name, openedAt } = fields as Record<string, unknown>;
  if (typeof path !== 'string' || !isAbsolute(path)) return null;
  return {
    path,
    name: typeof name === 'string' && name !== '' ? name : basename(path) || path,
    openedAt: typeof openedAt === 'number' && Number.isFinite(openedAt) ? openedAt : null,
  };
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { surroundings } from '../testing/surroundings.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { HeldWorkspaces } from './held-workspaces.ts';
import { openWorkspace } from './open.ts';
import type { Workspace } from './workspace.ts';

async function openOne(): Promise<Workspace> {
  const opened = await openWorkspace(join(temporaryFolder(), 'Indium'), surroundings);
  if (!opened.ok) throw new Error(opened.reason);
  return opened.value;
}

const isLocked = ({ path }: Workspace) => readdirSync(path).includes('lode.lock');
const endedInOrder = ({ layout }: Workspace) =>
  JSON.parse(readFileSync(layout.manifest, 'utf8')).cleanExit as boolean;

describe('HeldWorkspaces', () => {
  it('gives a workspace that was left free, and then it can be opened again', async () => {
    const held = new HeldWorkspaces(() => undefined);
    const workspace = await openOne();
    held.hold(workspace);
    held.leave(workspace);
    expect(isLocked(workspace)).toBe(true);
    await held.untilLeft(workspace.path);
    expect(endedInOrder(workspace)).toBe(true);
    expect(isLocked(workspace)).toBe(false);
    expect((await openWorkspace(workspace.path, surroundings)).ok).toBe(true);
  });

  it('notes the orderly end in all of them before it releases any', async () => {
    const held = new HeldWorkspaces(() => undefined);
    const both = [await openOne(), await openOne()];
    both.forEach((workspace) => held.hold(workspace));
    await held.markAllClosed();
    expect(both.map(endedInOrder)).toEqual([true, true]);
    expect(both.map(isLocked)).toEqual([true, true]);
    held.releaseAll();
    expect(both.map(isLocked)).toEqual([false, false]);
  });
});

import { mkdir, rename, stat } from 'node:fs/promises';
import { syncFolder } from '../files/atomic.ts';
import { explain } from '../files/explain.ts';
import { fail, succeed, type Result } from '../result.ts';
import type { Layout } from './folder.ts';

/**
 * Moves the store aside, in one step and never deleting it, and puts an empty one in its place. Says where the old
 * one lies now, or why it was left where it was.
 */
export async function moveStoreAside(layout: Layout, stamp: string): Promise<Result<string>> {
  try {
    const aside = await freeName(`${layout.store}.aside-${stamp}`);
    await rename(layout.store, aside);
    await mkdir(layout.store);
    await syncFolder(layout.folder);
    return succeed(aside);
  } catch (error) {
    return fail(
      `The store ${layout.store} could not be moved aside: ${explain(error)}. It was left as it is.`,
    );
  }
}

async function freeName(wanted: string): Promise<string> {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? wanted : `${wanted}-${count}`;
    const taken = await stat(name).catch(() => null);
    if (taken === null) return name;
  }
}

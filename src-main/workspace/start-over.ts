import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from '../files/atomic.ts';
import { explain } from '../files/explain.ts';
import { fail, succeed, type Result } from '../result.ts';
import { createFolder, freeName, type Layout } from './folder.ts';

/** A store that was moved out of its place. */
export interface SetAside {
  /** Where it lies now. */
  readonly path: string;
  /** In words, what went wrong after it had been moved; empty when nothing did. */
  readonly problem: string;
}

/**
 * Moves the store aside, in one step and never deleting it, and puts an empty one in its place. Says where the old
 * one lies now, or why it was left where it was.
 */
export async function moveStoreAside(layout: Layout, stamp: string): Promise<Result<SetAside>> {
  try {
    await createFolder(layout.aside);
    const path = await freeName(join(layout.aside, `store-${stamp}`));
    await rename(layout.store, path);
    return succeed({ path, problem: await prepareNext(layout) });
  } catch (error) {
    return fail(
      `The store ${layout.store} could not be moved aside: ${explain(error)}. It was left as it is.`,
    );
  }
}

/** Makes the empty store and puts the move on disk; says in words what failed. */
async function prepareNext({ folder, store, backups, aside }: Layout): Promise<string> {
  try {
    await mkdir(store);
    for (const changed of [aside, backups, folder]) await syncFolder(changed);
    return '';
  } catch (error) {
    return `After the former store was moved aside, ${store} could not be made ready: ${explain(error)}.`;
  }
}

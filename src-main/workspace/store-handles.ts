import { readdir, readlink } from 'node:fs/promises';
import { sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Chromium closes a database some two seconds after the last page that used it has gone. */
const PATIENCE_MS = 15_000;
const BETWEEN_LOOKS_MS = 200;

/**
 * Resolves once Chromium has closed the databases under the store, which it does in its own time after the window has
 * gone; at the latest after 15 seconds. Where the system does not tell which files are open, it waits that long.
 */
export async function untilStoreIsClosed(store: string): Promise<void> {
  for (let waited = 0; waited < PATIENCE_MS; waited += BETWEEN_LOOKS_MS) {
    const open = await openFilesUnder(store);
    if (open === 0) return;
    await wait(BETWEEN_LOOKS_MS);
  }
}

/** How many database files this process holds open there; null where that cannot be known. */
async function openFilesUnder(store: string): Promise<number | null> {
  try {
    const links = await Promise.all(
      (await readdir('/proc/self/fd')).map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => '')),
    );
    return links.filter((path) => path.startsWith(store + sep) && path.includes('.leveldb/'))
      .length;
  } catch {
    return null;
  }
}

import { access, constants, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode, explain } from '../files/explain.ts';
import { freeBytesOf, inMegabytes, neededBytes } from './free-space.ts';
import { readFileList } from './leveldb/file-list.ts';
import { isTableDamaged } from './leveldb/table-file.ts';

/**
 * What shows for certain, before Chromium opens it, that a store is damaged, in words; empty when nothing does. Each of
 * its databases has a file CURRENT, which names the file that lists all others: without either no reader can know
 * which files belong together. Each table file on that list has checksums. Chromium looks at them only when it comes to
 * read that part, be it long after the start, and then removes the whole database; so all are looked at here.
 */
export async function findDamage(store: string): Promise<string> {
  try {
    const found = await Promise.all((await databasesIn(store)).map(describeDamage));
    return found.filter(Boolean).join(' ');
  } catch {
    // What cannot be looked at is not known to be damaged.
    return '';
  }
}

/** What keeps a store from opening that is perhaps not damaged at all, in words; empty when nothing is seen. */
export async function findObstacle(store: string): Promise<string> {
  const found = [await findBarrier(store), await findLackOfRoom(store), await findHolder(store)];
  return found.filter(Boolean).join(' ');
}

/** The files, by inode, that other processes have locked according to `/proc/locks`, each with the process's number. */
export function inodesHeldByOthers(locks: string, ownPid: number): ReadonlyMap<number, number> {
  const held = locks.split('\n').flatMap((line): [number, number][] => {
    // `1: POSIX  ADVISORY  WRITE 1234 08:01:131 0 EOF`; a lock that is only waited for has an arrow before its kind.
    const match = /^\d+:\s+(?:POSIX|OFDLCK)\s+\S+\s+\S+\s+(-?\d+)\s+\S+:(\d+)\s/.exec(line);
    if (match === null) return [];
    const [pid, inode] = [Number(match[1]), Number(match[2])];
    return pid === ownPid ? [] : [[inode, pid]];
  });
  return new Map(held);
}

async function databasesIn(store: string): Promise<string[]> {
  const folder = join(store, 'IndexedDB');
  const names = await readdir(folder);
  return names
    .filter((name) => name.endsWith('.indexeddb.leveldb'))
    .map((name) => join(folder, name));
}

async function describeDamage(database: string): Promise<string> {
  const names = await readdir(database);
  const current = names.includes('CURRENT')
    ? (await readFile(join(database, 'CURRENT'), 'latin1')).trim()
    : null;
  if (current === null) {
    const hasData = names.some((name) => /^\d+\.(ldb|log)$|^MANIFEST-/.test(name));
    return hasData ? 'The store is damaged: its file CURRENT is missing.' : '';
  }
  if (!/^MANIFEST-\d+$/.test(current)) {
    return 'The store is damaged: its file CURRENT does not name another file.';
  }
  if (!names.includes(current)) return `The store is damaged: its file ${current} is missing.`;
  const files = readFileList(await readFile(join(database, current)));
  if (files === null) return `The store is damaged: its file ${current} cannot be read.`;
  for (const [number, length] of files) {
    const damage = await describeTableDamage(database, names, number, length);
    if (damage !== '') return damage;
  }
  return '';
}

async function describeTableDamage(
  database: string,
  names: readonly string[],
  number: number,
  length: number,
): Promise<string> {
  const stem = String(number).padStart(6, '0');
  // The second is what LevelDB called them once.
  const name = [`${stem}.ldb`, `${stem}.sst`].find((one) => names.includes(one));
  if (name === undefined) return `The store is damaged: its file ${stem}.ldb is missing.`;
  const bytes = await readFile(join(database, name));
  if (bytes.length !== length) {
    return `The store is damaged: its file ${name} has ${bytes.length} bytes; ${length} were written.`;
  }
  return isTableDamaged(bytes)
    ? `The store is damaged: its file ${name} differs from its checksums.`
    : '';
}

async function findBarrier(store: string): Promise<string> {
  try {
    await access(store, constants.R_OK | constants.W_OK | constants.X_OK);
    for (const database of await databasesIn(store)) {
      await access(database, constants.R_OK | constants.W_OK | constants.X_OK);
      for (const name of await readdir(database)) {
        await access(join(database, name), constants.R_OK | constants.W_OK);
      }
    }
    return '';
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return '';
    return `The store's files cannot be read and written: ${explain(error)}.`;
  }
}

async function findLackOfRoom(store: string): Promise<string> {
  const free = await freeBytesOf(store).catch(() => null);
  if (free === null || free >= neededBytes) return '';
  return `The disk has only ${inMegabytes(free)} MB free; Lode needs ${neededBytes / 1e6} MB.`;
}

/** Where the system does not tell which files are locked, nothing is found. */
async function findHolder(store: string): Promise<string> {
  const locks = await readFile('/proc/locks', 'utf8').catch(() => '');
  const held = inodesHeldByOthers(locks, process.pid);
  for (const database of await databasesIn(store).catch(() => [])) {
    const lock = await stat(join(database, 'LOCK')).catch(() => null);
    const pid = lock === null ? undefined : held.get(lock.ino);
    if (pid !== undefined) {
      return pid > 0
        ? `Another program (process ${pid}) has the store's files open.`
        : "Another program has the store's files open.";
    }
  }
  return '';
}

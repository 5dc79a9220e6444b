import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { codeOf } from './setup-error.mjs';

const pollMs = 100;

/**
 * Resolves to what `work` resolves to, while no other process that uses the same lock file is at
 * work. A lock left by a process that has ended is taken over.
 * @template T
 * @param {string} path the lock file; it exists only while the lock is held
 * @param {() => Promise<T>} work
 * @param {{
 *   onWait?: (pid: number) => void,
 *   pause?: () => Promise<unknown>,
 *   isHeld?: (holder: string) => boolean,
 * }} [options] `onWait` is called once, when another process holds the lock
 * @returns {Promise<T>}
 */
export async function withLock(path, work, options = {}) {
  const { onWait, pause = () => wait(pollMs), isHeld = isHolderRunning } = options;
  await mkdir(dirname(path), { recursive: true });
  const holder = `${describeProcess(process.pid)} ${randomUUID()}`;

  let hasWaited = false;
  while (!(await tryToTake(path, holder))) {
    const other = await readHolder(path);
    if (other === null) continue;
    if (!isHeld(other)) {
      await removeStale(path, other);
      continue;
    }
    if (!hasWaited) onWait?.(Number.parseInt(other, 10));
    hasWaited = true;
    await pause();
  }

  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

/**
 * True when the process that wrote `holder` still runs. The start time tells it from a later
 * process that was given the same number, for instance after a restart of the machine.
 * @param {string} holder
 */
export function isHolderRunning(holder) {
  const [pid = '', start = ''] = holder.split(' ');
  try {
    process.kill(Number.parseInt(pid, 10), 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
  return describeProcess(Number.parseInt(pid, 10)) === `${pid} ${start}`;
}

/**
 * "number start", where start is Linux's start time in clock ticks and `-` on other systems.
 * @param {number} pid
 */
export function describeProcess(pid) {
  try {
    // The command name stands in parentheses and may itself hold spaces and parentheses.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return `${pid} ${fields[19] ?? '-'}`;
  } catch {
    return `${pid} -`;
  }
}

/**
 * Linking a finished draft creates the lock and its content in one step, so nobody ever reads an
 * empty lock.
 * @param {string} path
 * @param {string} holder
 */
async function tryToTake(path, holder) {
  const draft = `${path}.${process.pid}.${randomUUID()}`;
  await writeFile(draft, holder);
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** @param {string} path */
async function readHolder(path) {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Moves the lock away before deleting it: of two processes that both found it stale, the slower one
 * would otherwise delete the lock that the faster one has just taken. It notices and puts it back.
 * @param {string} path
 * @param {string} stale
 */
async function removeStale(path, stale) {
  const aside = `${path}.${process.pid}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  if ((await readHolder(aside)) !== stale) {
    await link(aside, path).catch((error) => {
      if (codeOf(error) !== 'EEXIST') throw error;
    });
  }
  await rm(aside, { force: true });
}

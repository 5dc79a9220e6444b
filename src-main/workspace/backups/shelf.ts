import { createHash } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { lstat, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupEntry } from '#ipc/contract/backups.ts';
import { syncFolder } from '../../files/atomic.ts';
import { errorCode, explain } from '../../files/explain.ts';
import { removeTemporaries } from '../../files/temporaries.ts';
import { isZipName } from '../../ipc/guards/file-names.ts';
import { fail, succeed, type Result } from '../../result.ts';
import { descriptionPath, readDescription, type BackupDescription } from './description.ts';
import { readBackupName } from './names.ts';
import { hasZipEnd } from './zip-end.ts';

/** As much as one message to the page should carry. */
const CHUNK_BYTES = 8 * 1024 * 1024;

interface Stamp {
  readonly size: number;
  readonly mtimeMs: number;
}

/** The backups that lie in a folder: what they are, what they are worth, and their bytes. */
export class BackupShelf {
  readonly #folder: string;
  /** What files were found to hold, so that a long list is read through only once. */
  readonly #hashes = new Map<string, Stamp & { readonly sha256: string }>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Removes what was left by programs that ended too early; nobody else may be writing there. */
  async tidy(): Promise<void> {
    await removeTemporaries(this.#folder);
    const names = new Set(await this.#names());
    const orphans = [...names].filter(
      (name) =>
        name.endsWith('.json') &&
        readBackupName(name.slice(0, -'.json'.length)) !== null &&
        !names.has(name.slice(0, -'.json'.length)),
    );
    for (const name of orphans) await rm(join(this.#folder, name), { force: true });
  }

  /** Every zip in the folder, newest first. Those not read through before are now. */
  async list(): Promise<BackupEntry[]> {
    const entries: BackupEntry[] = [];
    for (const name of await this.#names()) {
      const entry = isZipName(name) ? await this.#inspect(name) : null;
      if (entry !== null) entries.push(entry);
    }
    return entries.sort((a, b) => b.createdAt - a.createdAt || (a.name < b.name ? 1 : -1));
  }

  /** Reads the file through once more and says what it is worth. */
  async verify(name: string): Promise<Result<BackupEntry>> {
    this.#hashes.delete(name);
    const entry = isZipName(name) ? await this.#inspect(name) : null;
    return entry === null ? fail(`There is no backup ${name}.`) : succeed(entry);
  }

  /** Up to 8 MB of its bytes from there on; none at its end. */
  async read(name: string, offset: number): Promise<Result<Uint8Array>> {
    if (!isZipName(name)) return fail(`There is no backup ${name}.`);
    try {
      // A link could lead out of the folder.
      const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0);
      const file = await open(join(this.#folder, name), flags);
      try {
        const { size } = await file.stat();
        const length = Math.max(0, Math.min(CHUNK_BYTES, size - offset));
        const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, offset);
        return succeed(buffer.subarray(0, bytesRead));
      } finally {
        await file.close();
      }
    } catch (error) {
      return fail(`The backup ${name} cannot be read: ${explain(error)}.`);
    }
  }

  /** Removes backups with their descriptions. */
  async remove(names: readonly string[]): Promise<void> {
    for (const name of names) {
      const path = join(this.#folder, name);
      await rm(path, { force: true });
      await rm(descriptionPath(path), { force: true });
      this.#hashes.delete(name);
    }
    if (names.length > 0) await syncFolder(this.#folder);
  }

  async #names(): Promise<string[]> {
    try {
      return await readdir(this.#folder);
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return [];
      throw error;
    }
  }

  /** Null when there is no ordinary file of that name. */
  async #inspect(name: string): Promise<BackupEntry | null> {
    const path = join(this.#folder, name);
    const found = await lstat(path).catch(() => null);
    if (found === null || !found.isFile()) return null;
    const description = await readDescription(path);
    const named = readBackupName(name);
    const known = typeof description === 'string' ? null : description;
    return {
      name,
      createdAt: known?.createdAt ?? named?.createdAt ?? Math.round(found.mtimeMs),
      reason: known?.reason ?? named?.reason ?? null,
      size: found.size,
      state: known?.state ?? null,
      sha256: known?.sha256 ?? null,
      lode: known?.lode ?? null,
      ...(await this.#judge(name, found, description)),
    };
  }

  async #judge(
    name: string,
    found: Stamp,
    description: BackupDescription | 'missing' | 'damaged',
  ): Promise<Pick<BackupEntry, 'health' | 'problem'>> {
    const path = join(this.#folder, name);
    try {
      if (typeof description === 'string') {
        return (await hasZipEnd(path, found.size))
          ? unverified(`Its description ${descriptionPath(name)} is ${description}.`)
          : damaged('It is cut short: the end of a zip is not there.');
      }
      if (found.size !== description.size) {
        return damaged(`It is ${found.size} bytes long; ${description.size} were written.`);
      }
      return (await this.#hashOf(name, found)) === description.sha256
        ? { health: 'good', problem: '' }
        : damaged('What it holds is not what was written: the SHA-256 differs.');
    } catch (error) {
      return damaged(`It cannot be read: ${explain(error)}.`);
    }
  }

  async #hashOf(name: string, { size, mtimeMs }: Stamp): Promise<string> {
    const known = this.#hashes.get(name);
    if (known?.size === size && known.mtimeMs === mtimeMs) return known.sha256;
    const sha256 = await hashFile(join(this.#folder, name));
    this.#hashes.set(name, { size, mtimeMs, sha256 });
    return sha256;
  }
}

/** The SHA-256 of a file, read through. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
    hash.update(chunk as Buffer);
  }
  return hash.digest('hex');
}

function unverified(problem: string): Pick<BackupEntry, 'health' | 'problem'> {
  return { health: 'unverified', problem };
}

function damaged(problem: string): Pick<BackupEntry, 'health' | 'problem'> {
  return { health: 'damaged', problem };
}

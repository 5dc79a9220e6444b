import { open, realpath, stat, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { errorCode, explain } from '../files/explain.ts';
import { isZipName } from '../ipc/guards/file-names.ts';
import { fail, succeed, type Result } from '../result.ts';

/** What no backup of Lode comes near, and a page can still hold at once. */
const LARGEST_BYTES = 512 * 1024 * 1024;
/** As much as one message to the page should carry. */
const PIECE_BYTES = 8 * 1024 * 1024;

/** A file that the analyst named, open for reading. */
export class InputFile {
  readonly path: string;
  /** Its name when it lies among the workspace's backups, else null. */
  readonly backup: string | null;
  /** Bytes, when it was opened. */
  readonly size: number;
  readonly #file: FileHandle;

  private constructor(path: string, backup: string | null, size: number, file: FileHandle) {
    this.path = path;
    this.backup = backup;
    this.size = size;
    this.#file = file;
  }

  /**
   * Opens what the command line named: a path from the shell's folder, or else the bare name of a backup in that
   * folder. Fails in words when there is nothing that could be read.
   */
  static async open(named: string, cwd: string, backupsFolder: string): Promise<Result<InputFile>> {
    const path = await findFile(named, cwd, backupsFolder);
    try {
      const real = await realpath(path);
      const found = await stat(real);
      if (found.isDirectory()) return fail(`${path} cannot be read: it is a folder.`);
      if (!found.isFile()) return fail(`${path} cannot be read: it is not an ordinary file.`);
      if (found.size > LARGEST_BYTES) {
        return fail(`${path} cannot be read: it is larger than ${LARGEST_BYTES / 1024 ** 2} MB.`);
      }
      const isBackup =
        isZipName(basename(real)) && dirname(real) === (await realOrNull(backupsFolder));
      const backup = isBackup ? basename(real) : null;
      return succeed(new InputFile(path, backup, found.size, await open(real, 'r')));
    } catch (error) {
      const why = errorCode(error) === 'ENOENT' ? 'there is no such file' : explain(error);
      return fail(`${path} cannot be read: ${why}.`);
    }
  }

  /** Up to 8 MB from there on; none at its end. Throws in words. */
  async read(offset: number): Promise<Uint8Array> {
    try {
      const length = Math.max(0, Math.min(PIECE_BYTES, LARGEST_BYTES - offset));
      const { buffer, bytesRead } = await this.#file.read(
        new Uint8Array(length),
        0,
        length,
        offset,
      );
      return buffer.subarray(0, bytesRead);
    } catch (error) {
      throw new Error(`${this.path} cannot be read: ${explain(error)}.`, { cause: error });
    }
  }

  close(): Promise<void> {
    return this.#file.close();
  }
}

async function findFile(named: string, cwd: string, backupsFolder: string): Promise<string> {
  const path = resolve(cwd, named);
  if (!isZipName(named) || (await realOrNull(path)) !== null) return path;
  const backup = join(backupsFolder, named);
  return (await realOrNull(backup)) === null ? path : backup;
}

async function realOrNull(path: string): Promise<string | null> {
  return realpath(path).catch(() => null);
}

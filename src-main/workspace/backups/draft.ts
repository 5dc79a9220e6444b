import { createHash } from 'node:crypto';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { temporaryIn } from '../../files/temporaries.ts';

export interface Sealed {
  readonly size: number;
  readonly sha256: string;
}

/** A backup that is being written, under a name that nobody takes for a backup. */
export class BackupDraft {
  readonly #path: string;
  readonly #file: FileHandle;
  readonly #hash = createHash('sha256');
  #size = 0;
  #queue: Promise<unknown> = Promise.resolve();
  #isOpen = true;

  private constructor(path: string, file: FileHandle) {
    this.#path = path;
    this.#file = file;
  }

  static async begin(folder: string): Promise<BackupDraft> {
    const path = temporaryIn(folder);
    return new BackupDraft(path, await open(path, 'wx'));
  }

  /** Adds the bytes behind those before; resolves once they are written. */
  append(bytes: Uint8Array): Promise<void> {
    return this.#inTurn(async () => {
      await this.#file.writeFile(bytes);
      this.#hash.update(bytes);
      this.#size += bytes.length;
    });
  }

  /** Puts all of it on disk; nothing can be added any more. */
  seal(): Promise<Sealed> {
    return this.#inTurn(async () => {
      await this.#file.sync();
      await this.#close();
      return { size: this.#size, sha256: this.#hash.digest('hex') };
    });
  }

  /** Gives the sealed draft its name. */
  moveTo(path: string): Promise<void> {
    return rename(this.#path, path);
  }

  discard(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#close();
      await rm(this.#path, { force: true });
    });
  }

  async #close(): Promise<void> {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    await this.#file.close();
  }

  #inTurn<T>(action: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(action);
    this.#queue = done.catch(() => undefined);
    return done;
  }
}

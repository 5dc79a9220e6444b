import { mkdir, open, stat, type FileHandle } from 'node:fs/promises';
import type { JournalPart } from '#ipc/contract/journal.ts';
import type { StoreState } from '#ipc/contract/store.ts';
import { explain } from '../../files/explain.ts';
import { fail, succeed, type Result } from '../../result.ts';
import { findEnd, type JournalEnd } from './find-end.ts';
import { encodeLine } from './line.ts';
import { pruneSegments } from './prune.ts';
import { readEntries } from './read.ts';
import { createSegment, segmentPath } from './segment.ts';

/** A file that has grown to this is finished, and the next change begins a new one. */
const SEGMENT_BYTES = 4_000_000;
/** Changes that could not be written are kept for the next try up to this many characters. */
const MOST_WAITING = 64_000_000;

interface Change {
  readonly uuid: string;
  readonly sequence: number;
  readonly text: string;
}

interface OpenFile {
  readonly handle: FileHandle;
  readonly path: string;
  /** How far it holds whole lines. */
  length: number;
}

/**
 * What was changed, noted outside the store as each change is made: with a backup it brings back everything that was
 * saved. Works one thing after the other; a change counts as noted only once the disk has it.
 */
export class Journal {
  readonly #folder: string;
  readonly #segmentBytes: number;
  /** What was found amiss at opening, in words; empty when nothing was. */
  readonly problem: string;
  #number: number;
  #next: JournalEnd['file'];
  #tail: JournalEnd['tail'];
  #file: OpenFile | null = null;
  #waiting: Change[] = [];
  #queue: Promise<unknown> = Promise.resolve();

  constructor(folder: string, end: JournalEnd, segmentBytes = SEGMENT_BYTES) {
    this.#folder = folder;
    this.#segmentBytes = segmentBytes;
    this.problem = end.problem;
    this.#number = end.number;
    this.#next = end.file;
    this.#tail = end.tail;
  }

  /** Whether changes that the store holds are missing at the journal's end, so that only a backup has them. */
  isBehind({ uuid, sequence }: StoreState): boolean {
    return this.lastOf(uuid) < sequence;
  }

  /** The number of the last change of that store that it holds; 0 when it holds none. */
  lastOf(uuid: string): number {
    return this.#tail?.uuid === uuid ? this.#tail.last : 0;
  }

  /** Notes one change; resolves once the disk has it, with all before it that it had refused. */
  note({ uuid, sequence }: StoreState, text: string): Promise<Result<void>> {
    return this.#inTurn(async () => {
      this.#waiting.push({ uuid, sequence, text });
      return this.#writeWaiting();
    });
  }

  /** Notes that the changes after this state are given up: they are no longer read, though never deleted. */
  goBack({ uuid, sequence }: StoreState): Promise<Result<void>> {
    return this.#inTurn(async () => {
      const tail = this.#tail;
      if (tail === null || tail.uuid !== uuid || tail.last <= sequence) return succeed(undefined);
      return this.#attempt(() => this.#begin(uuid, sequence + 1));
    });
  }

  /** The changes of that store after number `since`, in order and without a gap, some megabytes at a time. */
  read(uuid: string, since: number): Promise<JournalPart> {
    return this.#inTurn(() => readEntries(this.#folder, uuid, since));
  }

  /**
   * Removes files all of whose changes are in each of the backups that are kept: `oldest` is, by store, the number of
   * the last change in the oldest of them. The newest two always stay.
   */
  prune(oldest: ReadonlyMap<string, number>): Promise<void> {
    return this.#inTurn(() => pruneSegments(this.#folder, oldest));
  }

  /** Tries once more what could not be written, and closes the file; the next change opens it again. */
  close(): Promise<Result<void>> {
    return this.#inTurn(async () => {
      const written = await this.#writeWaiting();
      const file = this.#file;
      await this.#leaveFile();
      if (file !== null) this.#next = { path: file.path, length: file.length };
      return written;
    });
  }

  async #writeWaiting(): Promise<Result<void>> {
    return this.#attempt(async () => {
      for (let change = this.#waiting[0]; change !== undefined; change = this.#waiting[0]) {
        await this.#write(change);
        this.#waiting.shift();
      }
    });
  }

  async #attempt(action: () => Promise<void>): Promise<Result<void>> {
    try {
      await action();
      return succeed(undefined);
    } catch (error) {
      this.#dropOldest();
      return fail(`The journal could not be written: ${explain(error)}.`);
    }
  }

  async #write(change: Change): Promise<void> {
    const file = await this.#fileFor(change);
    const line = encodeLine(change.sequence, change.text);
    try {
      await writeAll(file.handle, line, file.length);
      await file.handle.datasync();
    } catch (error) {
      // Else the next line would stand behind half of this one. What cannot be cut is left behind in its file.
      await file.handle.truncate(file.length).catch(() => this.#leaveFile());
      throw error;
    }
    file.length += line.length;
    this.#tail = { uuid: change.uuid, last: change.sequence };
  }

  /** The file that the change goes into. */
  async #fileFor({ uuid, sequence }: Change): Promise<OpenFile> {
    const follows = this.#tail?.uuid === uuid && this.#tail.last < sequence;
    const file = follows ? await this.#current() : null;
    if (file !== null && file.length < this.#segmentBytes) return file;
    await this.#begin(uuid, sequence);
    const begun = await this.#current();
    if (begun === null) throw new Error('its file vanished while it was written');
    return begun;
  }

  /** The newest file, open; null when there is none that can be gone on with. */
  async #current(): Promise<OpenFile | null> {
    // A file that somebody has deleted would still take lines, and lose them.
    if (this.#file !== null && (await this.#file.handle.stat()).nlink === 0)
      await this.#leaveFile();
    const next = this.#next;
    this.#next = null;
    if (this.#file !== null || next === null) return this.#file;
    const handle = await open(next.path, 'r+').catch(() => null);
    this.#file = handle === null ? null : { ...next, handle };
    return this.#file;
  }

  async #begin(uuid: string, from: number): Promise<void> {
    await this.#leaveFile();
    this.#next = null;
    await mkdir(this.#folder, { recursive: true });
    // One that is there already, for whatever reason, is never written over.
    do this.#number += 1;
    while (await exists(segmentPath(this.#folder, this.#number)));
    const path = segmentPath(this.#folder, this.#number);
    this.#next = { path, length: await createSegment(path, { uuid, from }) };
    this.#tail = { uuid, last: from - 1 };
  }

  async #leaveFile(): Promise<void> {
    const file = this.#file;
    this.#file = null;
    await file?.handle.close();
  }

  #dropOldest(): void {
    const sizeOf = (changes: readonly Change[]) =>
      changes.reduce((sum, { text }) => sum + text.length, 0);
    while (sizeOf(this.#waiting) > MOST_WAITING) this.#waiting.shift();
  }

  #inTurn<T>(action: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(action);
    this.#queue = done.catch(() => undefined);
    return done;
  }
}

/** Opens the journal in that folder, made fit to be gone on with; when it cannot be looked at, a new file is begun. */
export async function openJournal(folder: string, stamp: string): Promise<Journal> {
  try {
    return new Journal(folder, await findEnd(folder, stamp));
  } catch (error) {
    const problem = `The journal could not be looked at: ${explain(error)}. The store itself is not affected.`;
    return new Journal(folder, { number: 0, file: null, tail: null, problem });
  }
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}

async function writeAll(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const left = bytes.length - done;
    const { bytesWritten } = await file.write(bytes, done, left, position + done);
    done += bytesWritten;
  }
}

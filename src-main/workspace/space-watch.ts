import type { StorageState } from '#ipc/contract/store.ts';
import { explain } from '../files/explain.ts';
import { freeBytesOf, inMegabytes, neededBytes } from './free-space.ts';

const BETWEEN_LOOKS_MS = 30_000;
/** After a change, and while room is short, the disk is looked at sooner; not after each change in a row of them. */
const SHORTEST_PAUSE_MS = 3_000;
/** Room must come back by a little more than was lacking, or one small file would switch it to and fro. */
const COMES_BACK_AT_BYTES = neededBytes + 5_000_000;

const fine: StorageState = { canWrite: true, reason: '' };

/** Watches the room on a workspace's disk, and tells when it has run short and when there is enough again. */
export class SpaceWatch {
  readonly #folder: string;
  readonly #tell: (state: StorageState) => void;
  readonly #freeBytes: (folder: string) => Promise<number | null>;
  readonly #now: () => number;
  #state = fine;
  #lastLook = -Infinity;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    folder: string,
    tell: (state: StorageState) => void,
    freeBytes: (folder: string) => Promise<number | null> = freeBytesOf,
    now: () => number = () => performance.now(),
  ) {
    this.#folder = folder;
    this.#tell = tell;
    this.#freeBytes = freeBytes;
    this.#now = now;
  }

  get state(): StorageState {
    return this.#state;
  }

  /** From now on the disk is looked at regularly. */
  start(): void {
    this.stop();
    this.#timer = setInterval(() => void this.tick(), SHORTEST_PAUSE_MS);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** Some time has gone by: looks if that is due. Nobody writes while room is short, so only this sees its end. */
  async tick(): Promise<void> {
    const pause = this.#state.canWrite ? BETWEEN_LOOKS_MS : SHORTEST_PAUSE_MS;
    if (this.#now() - this.#lastLook >= pause) await this.look();
  }

  /** Something was written: looks, unless that was done a moment ago. */
  async afterWrite(): Promise<void> {
    if (this.#now() - this.#lastLook >= SHORTEST_PAUSE_MS) await this.look();
  }

  /** Looks now; resolves once whoever has to be told has been told. */
  async look(): Promise<void> {
    this.#lastLook = this.#now();
    const next = await this.#measure();
    const hasTurned = next.canWrite !== this.#state.canWrite;
    this.#state = next;
    if (hasTurned) this.#tell(next);
  }

  async #measure(): Promise<StorageState> {
    try {
      const free = await this.#freeBytes(this.#folder);
      const enough = this.#state.canWrite ? neededBytes : COMES_BACK_AT_BYTES;
      if (free === null || free >= enough) return fine;
      const reason =
        `The disk of ${this.#folder} has only ${inMegabytes(free)} MB free; Lode needs ` +
        `${neededBytes / 1e6} MB to save changes safely. What is saved stays saved. Free some space.`;
      return { canWrite: false, reason };
    } catch (error) {
      const reason = `The disk of ${this.#folder} cannot be looked at: ${explain(error)}.`;
      return { canWrite: false, reason };
    }
  }
}

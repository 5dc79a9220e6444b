import { basename, dirname, join } from 'node:path';
import type { FormerPart } from '#ipc/contract.ts';
import { listColdCopies } from '../cold/description.ts';
import type { ColdOutcome } from '../cold/make.ts';
import type { Layout } from '../folder.ts';
import type { TrimmedLog } from '../trim.ts';
import { FormerReader } from './former-reader.ts';
import type { CutPiece } from './former-store.ts';

/** What this opening did with the store's files before any window. */
export interface Opening {
  /** What was cut from the store's logs. */
  readonly trimmed: ReadonlyArray<TrimmedLog>;
  readonly coldCopy: ColdOutcome;
}

/**
 * Where the files of the store lie that is to be recovered: in its place, or aside until a fresh one holds what was
 * promised, and in the copy that was made of them.
 */
export class FormerStores {
  readonly #layout: Layout;
  readonly #coldCopy: ColdOutcome;
  readonly #cut: ReadonlyArray<CutPiece>;
  readonly #reader = new FormerReader();
  #aside: string[] = [];

  constructor(layout: Layout, { trimmed, coldCopy }: Opening) {
    this.#layout = layout;
    this.#coldCopy = coldCopy;
    this.#cut = trimmed.flatMap(toPiece);
  }

  /** It was moved there for a fresh one; when that comes to nothing and is moved too, it is still looked for. */
  movedTo(path: string): void {
    this.#aside.push(path);
  }

  /** The store is the one that is in its place now. */
  forget(): void {
    this.#aside = [];
  }

  /** What its files hold of that store's changes after number `since`, without opening it. Changes nothing. */
  async read(uuid: string, since: number): Promise<FormerPart> {
    const places = (await this.#listFolders()).map((store) => ({ store, cut: this.#cut }));
    return this.#reader.read(places, uuid, since);
  }

  /** A copy made at this opening comes first: Chromium may have removed things since from what it was made of. */
  async #listFolders(): Promise<string[]> {
    const stores = this.#aside.length > 0 ? this.#aside : [this.#layout.store];
    const { cold } = this.#layout;
    if (this.#coldCopy.kind === 'made') return [join(cold, this.#coldCopy.name), ...stores];
    // None was needed when the newest is of the same change.
    const [newest] = this.#coldCopy.kind === 'needless' ? await listColdCopies(cold) : [];
    return newest === undefined ? stores : [...stores, join(cold, newest.name)];
  }
}

/** Of a list of files nothing is wanted. */
function toPiece({ log, keptAt, from }: TrimmedLog): CutPiece[] {
  return log.endsWith('.log') ? [{ path: keptAt, from, database: basename(dirname(log)) }] : [];
}

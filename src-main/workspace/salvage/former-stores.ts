import { basename, dirname } from 'node:path';
import type { FormerPart } from '#ipc/contract.ts';
import type { Layout } from '../folder.ts';
import type { TrimmedLog } from '../trim.ts';
import { FormerReader } from './former-reader.ts';
import type { CutPiece } from './former-store.ts';

/** Where the store lies that is to be recovered: in its place, or aside until a fresh one holds what was promised. */
export class FormerStores {
  readonly #layout: Layout;
  readonly #cut: ReadonlyArray<CutPiece>;
  readonly #reader = new FormerReader();
  #aside: string[] = [];

  /** `trimmed` is what was cut from the store's logs at this opening. */
  constructor(layout: Layout, trimmed: ReadonlyArray<TrimmedLog>) {
    this.#layout = layout;
    this.#cut = trimmed.flatMap(toPiece);
  }

  /** It was moved there for a fresh one. One that such a fresh one came to nothing after is still looked for. */
  movedTo(path: string): void {
    this.#aside.push(path);
  }

  /** The one that is in its place now is the store. */
  forget(): void {
    this.#aside = [];
  }

  /** What its files hold of that store's changes after number `since`, without opening it. Changes nothing. */
  read(uuid: string, since: number): Promise<FormerPart> {
    const folders = this.#aside.length > 0 ? this.#aside : [this.#layout.store];
    return this.#reader.read(
      folders.map((store) => ({ store, cut: this.#cut })),
      uuid,
      since,
    );
  }
}

/** Of a list of files nothing is wanted. */
function toPiece({ log, keptAt, from }: TrimmedLog): CutPiece[] {
  return log.endsWith('.log') ? [{ path: keptAt, from, database: basename(dirname(log)) }] : [];
}

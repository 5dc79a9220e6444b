import { basename, dirname, join } from 'node:path';
import type { FormerPart } from '#ipc/contract/journal.ts';
import type { ColdCopy } from '#ipc/contract/recovery.ts';
import type { StoreState } from '#ipc/contract/store.ts';
import { listColdCopies } from '../cold/description.ts';
import type { ColdOutcome } from '../cold/make.ts';
import type { Layout } from '../folder.ts';
import type { TrimmedLog } from '../trim.ts';
import { FormerReader } from './former-reader.ts';
import type { CutPiece } from './former-store.ts';
import { listUnfinished, markUnfinished, unmark } from './unfinished.ts';

/** What this opening did with the store's files before any window. */
export interface Opening {
  /** What was cut from the store's logs. */
  readonly trimmed: ReadonlyArray<TrimmedLog>;
  readonly coldCopy: ColdOutcome;
}

/**
 * Where the files of the store lie that is to be recovered: in its place, or aside until a fresh one holds what was
 * promised, and in copies that were made of them.
 */
export class FormerStores {
  readonly #layout: Layout;
  readonly #coldCopy: ColdOutcome;
  readonly #cut: ReadonlyArray<CutPiece>;
  readonly #reader = new FormerReader();
  #aside: readonly string[];

  /** `aside` are stores that were moved for a recovery which was cut short. */
  constructor(layout: Layout, { trimmed, coldCopy }: Opening, aside: readonly string[]) {
    this.#layout = layout;
    this.#coldCopy = coldCopy;
    this.#cut = trimmed.flatMap(toPiece);
    this.#aside = aside;
  }

  /** It was moved there for a fresh one; when that comes to nothing and is moved too, it is still looked for. */
  async movedTo(path: string): Promise<void> {
    this.#aside = [...this.#aside, path];
    await markUnfinished(path);
  }

  /** The store is the one that is in its place now. */
  async forget(): Promise<void> {
    const aside = this.#aside;
    this.#aside = [];
    for (const path of aside) await unmark(path);
  }

  /**
   * What its files hold of that store's changes after number `since`, without opening it. `known` is what the store is
   * known to have held. Changes nothing.
   */
  async read(uuid: string, since: number, known: StoreState | null): Promise<FormerPart> {
    const folders = await this.#listFolders(uuid, known);
    const places = folders.map((store) => ({ store, cut: this.#cut }));
    return this.#reader.read(places, uuid, since);
  }

  /** A copy made at this opening comes first: Chromium may have removed things since from what it was made of. */
  async #listFolders(uuid: string, known: StoreState | null): Promise<string[]> {
    const { cold } = this.#layout;
    const made = this.#coldCopy.kind === 'made' ? this.#coldCopy.name : null;
    const earlier = (await listColdCopies(cold)).find(({ name }) => name !== made);
    return [
      ...(made === null ? [] : [join(cold, made)]),
      ...this.#aside,
      this.#layout.store,
      ...(earlier !== undefined && isOfThePast(earlier, uuid, known)
        ? [join(cold, earlier.name)]
        : []),
    ];
  }
}

/** As it stands at an opening, with what is left of recoveries that were cut short. */
export async function findFormerStores(layout: Layout, opening: Opening): Promise<FormerStores> {
  return new FormerStores(layout, opening, await listUnfinished(layout.aside));
}

/** What it holds was saved, and is not of changes that were given up when the store went back behind them. */
function isOfThePast({ state }: ColdCopy, uuid: string, known: StoreState | null): boolean {
  return state?.uuid === uuid && known?.uuid === uuid && state.sequence <= known.sequence;
}

/** Of a list of files nothing is wanted. */
function toPiece({ log, keptAt, from }: TrimmedLog): CutPiece[] {
  return log.endsWith('.log') ? [{ path: keptAt, from, database: basename(dirname(log)) }] : [];
}

import type { FormerPart } from '#ipc/contract/journal.ts';
import { readFormerStore, type FormerLog, type FormerPlace } from './former-store.ts';

/** About as much as one message to the page should carry, in characters. */
const PART_CHARACTERS = 8_000_000;

/** What was read, and where the next part goes on. */
interface Reading {
  readonly uuid: string;
  readonly log: FormerLog;
  /** The number of the last change that was handed out. */
  readonly last: number;
  readonly from: number;
}

/** Hands out what a former store's files hold in parts, reading them once for all parts. */
export class FormerReader {
  readonly #partCharacters: number;
  #reading: Reading | null = null;

  constructor(partCharacters = PART_CHARACTERS) {
    this.#partCharacters = partCharacters;
  }

  /** The changes of that store after number `since`; the places are those where its files may lie, tried in order. */
  async read(places: ReadonlyArray<FormerPlace>, uuid: string, since: number): Promise<FormerPart> {
    const held = this.#reading;
    this.#reading = null;
    const goesOn = held !== null && held.uuid === uuid && held.last === since;
    const { log, from } = goesOn ? held : { log: await readFirst(places, uuid, since), from: 0 };
    const end = endOfPart(log, from, this.#partCharacters);
    const changes = log.changes.slice(from, end);
    const more = end < log.changes.length;
    if (more) this.#reading = { uuid, log, last: changes.at(-1)!.sequence, from: end };
    return { ...log, changes, more };
  }
}

/** The first place whose files are those of the store, else what was said of the first. */
async function readFirst(
  places: ReadonlyArray<FormerPlace>,
  uuid: string,
  since: number,
): Promise<FormerLog> {
  let first: FormerLog | null = null;
  for (const place of places) {
    const log = await readFormerStore(place, uuid, since);
    if (log.problem === '') return log;
    first ??= log;
  }
  if (first === null) throw new Error('no place was named where the store may lie');
  return first;
}

/** One change at least, then as many as fit. */
function endOfPart({ changes }: FormerLog, from: number, most: number): number {
  let size = 0;
  for (let at = from; at < changes.length; at += 1) {
    size += changes[at]!.entry.length;
    if (at > from && size > most) return at;
  }
  return changes.length;
}

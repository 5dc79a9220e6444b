import { littleEndian } from '../leveldb/byte-reader.ts';
import type { Entry } from '../leveldb/entry.ts';
import { readStoredKey, readText, type StoredKey } from './stored-key.ts';
import { readStoredValue } from './stored-value.ts';
import { isUnderWay, readUndoneKey } from './undo-task.ts';

/** The names that a store's database and its parts have; they never change (`data/database.ts`). */
const DATABASE = 'lode';
const LOG = 'revisions';
const SETTINGS = 'settings';
const IDENTITY = 'store';

/** Entries are kept in memory until all files are read; so many bytes of them. */
const MOST_BYTES = 256_000_000;

/** The newest version of a record that was seen. */
interface Version {
  readonly key: StoredKey;
  readonly sequence: number;
  /** Null where it was deleted. */
  readonly value: Uint8Array | null;
}

/** One change that a store's files hold. */
export interface FoundChange {
  readonly sequence: number;
  /** The revision log entry as JSON; nobody has looked at whether it is one. */
  readonly entry: string;
  /** Whether the transaction that wrote it is known to have been committed. */
  readonly isCommitted: boolean;
}

/** What a store's files hold of its log. */
export interface FoundLog {
  /** Which store it is; null when that cannot be read. */
  readonly uuid: string | null;
  /** By number, each once; there may be gaps. */
  readonly changes: ReadonlyArray<FoundChange>;
  /** How many more are there in a form that proves nothing, or that is not understood. */
  readonly unusable: number;
}

/** Gathers the changes after number `since` from a database's entries, in whatever order they come. */
export class StoreLog {
  readonly #since: number;
  readonly #newest = new Map<string, Version>();
  #bytes = 0;

  constructor(since: number) {
    this.#since = since;
  }

  /** Whether more is there than is kept in memory. */
  get isFull(): boolean {
    return this.#bytes > MOST_BYTES;
  }

  /** Takes what is of interest; the entry's bytes may be used for something else afterwards. */
  add({ key, sequence, value }: Entry): void {
    const read = readStoredKey(key);
    if (read === null || !this.#isWanted(read)) return;
    const id = toId(key);
    const known = this.#newest.get(id);
    if (known !== undefined && known.sequence >= sequence) return;
    const kept = value === null ? null : keepOf(read, value);
    this.#bytes += (kept?.length ?? 0) - (known?.value?.length ?? 0);
    this.#newest.set(id, { key: read, sequence, value: kept });
  }

  /** What was found, once all entries are in. */
  find(): FoundLog {
    const database = this.#findDatabase();
    const underWay = this.#findUnderWay();
    const changes: FoundChange[] = [];
    let unusable = 0;
    const log = this.#findStore(database, LOG);
    for (const [id, { key, value }] of this.#newest) {
      if (key.kind !== 'record' || key.database !== database || key.store !== log) continue;
      if (typeof key.key !== 'number' || value === null) continue;
      const read = readStoredValue(value);
      if (read.kind === 'plain') {
        const isCommitted = !underWay.has(id);
        changes.push({ sequence: key.key, entry: JSON.stringify(read.value), isCommitted });
      } else unusable += 1;
    }
    changes.sort((a, b) => a.sequence - b.sequence);
    return { uuid: this.#findUuid(database), changes, unusable };
  }

  #isWanted(key: StoredKey): boolean {
    if (key.kind === 'database') return key.name === DATABASE;
    if (key.kind !== 'record') return true;
    if (typeof key.key === 'string') return key.key === IDENTITY;
    return Number.isSafeInteger(key.key) && key.key > this.#since;
  }

  #findDatabase(): number | null {
    for (const { key, value } of this.#newest.values()) {
      if (key.kind === 'database' && value !== null) return littleEndian(value);
    }
    return null;
  }

  #findStore(database: number | null, name: string): number | null {
    for (const { key, value } of this.#newest.values()) {
      if (key.kind !== 'object-store' || key.database !== database || value === null) continue;
      if (readText(value) === name) return key.store;
    }
    return null;
  }

  #findUuid(database: number | null): string | null {
    const settings = this.#findStore(database, SETTINGS);
    for (const { key, value } of this.#newest.values()) {
      if (key.kind !== 'record' || key.database !== database || key.store !== settings) continue;
      if (key.key !== IDENTITY || value === null) continue;
      const read = readStoredValue(value);
      const uuid = read.kind === 'plain' ? uuidOf(read.value) : null;
      if (uuid !== null) return uuid;
    }
    return null;
  }

  /** The records that a transaction wrote which is not known to have come to its end. */
  #findUnderWay(): ReadonlySet<string> {
    const versions = [...this.#newest.values()];
    const open = new Set(
      versions.flatMap(({ key, value }) =>
        key.kind === 'transaction' && value !== null && isUnderWay(value) ? [key.transaction] : [],
      ),
    );
    return new Set(
      versions.flatMap(({ key, value }) =>
        key.kind === 'undo' && value !== null && open.has(key.transaction) ? [toId(value)] : [],
      ),
    );
  }
}

/** A copy of what is needed of the value: of how to undo something, only what that is. */
function keepOf(key: StoredKey, value: Uint8Array): Uint8Array | null {
  if (key.kind !== 'undo') return value.slice();
  return readUndoneKey(value)?.slice() ?? null;
}

function toId(key: Uint8Array): string {
  return Buffer.from(key.buffer, key.byteOffset, key.length).toString('latin1');
}

function uuidOf(value: unknown): string | null {
  const { key, uuid } = (value ?? {}) as { readonly key?: unknown; readonly uuid?: unknown };
  return key === IDENTITY && typeof uuid === 'string' ? uuid : null;
}

/** One version of a record, as a LevelDB database has it in any of its files. */
export interface Entry {
  readonly key: Uint8Array;
  /** Of all versions of a record, the one with the largest counts. */
  readonly sequence: number;
  /** Null where the record was deleted. */
  readonly value: Uint8Array | null;
}

/** What a version is, by the number that its files have for it. */
export const DELETED = 0;
export const PUT = 1;

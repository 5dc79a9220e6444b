/** What may stand behind a command's name. */
export interface Syntax {
  readonly positionals: readonly string[];
  readonly options: readonly string[];
  readonly flags: readonly string[];
  /** Options that take several values, and may be given several times. */
  readonly lists?: readonly string[];
  /** A positional that may be left out. */
  readonly optional?: true;
}

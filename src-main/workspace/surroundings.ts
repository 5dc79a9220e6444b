/** What the workspace modules need to know of the program they run in. */
export interface Surroundings {
  /** The version of the running Electron. */
  readonly electron: string;
  /** The version of Lode itself. */
  readonly lode: string;
  readonly clock: () => Date;
  /** How many bytes the good backups may take together. */
  readonly backupLimitBytes: () => number;
  /** Takes what went wrong without standing in anybody's way. */
  readonly report: (problem: string) => void;
}

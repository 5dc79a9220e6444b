/**
 * The only statement of what the main process and the renderer say to each other. The preload builds `window.lode`
 * from it, main must pass a handler for every request, and the renderer knows main by these types alone.
 */

/** How many records the store holds; kept by main outside the store, so that a silent loss is noticed. */
export interface StoreCounts {
  readonly tables: number;
  readonly series: number;
  readonly observations: number;
  readonly annotations: number;
  readonly revisions: number;
}

/** What main last knew of the store: sent to the renderer before it opens it, and sent back after every commit. */
export interface StoreState {
  /** Identity of the store, made when the baseline is first loaded. */
  readonly uuid: string;
  readonly schema: number;
  readonly counts: StoreCounts;
  /** Number of the last entry in the revision log, 0 when there is none. */
  readonly sequence: number;
}

/** Why a backup is made: it stands in the file's name, and decides how long the file is kept. */
export type BackupReason =
  /** What a new workspace held when it was first opened; never rotated away. */
  | 'first'
  | 'timed'
  | 'closing'
  | 'before-import'
  | 'before-restore'
  | 'before-migration'
  | 'before-merge'
  /** The analyst asked for it. */
  | 'asked';

export const backupReasons: Record<BackupReason, true> = {
  first: true,
  timed: true,
  closing: true,
  'before-import': true,
  'before-restore': true,
  'before-migration': true,
  'before-merge': true,
  asked: true,
};

/** What the limit for backups may be, in bytes. */
export const smallestBackupLimit = 50_000_000;
export const largestBackupLimit = 1024 ** 4;

/** One zip in the workspace's folder `backups`. */
export interface BackupEntry {
  /** The name of its file, by which it is read and verified. */
  readonly name: string;
  /** Milliseconds: by its description, else by its name, else the file's own time. */
  readonly createdAt: number;
  /** Null for a zip that Lode did not name. */
  readonly reason: BackupReason | null;
  /** Bytes. */
  readonly size: number;
  /** What the store held when the backup was made; null where its description is missing or damaged. */
  readonly state: StoreState | null;
  /** Of the whole file as it was written, in hexadecimal digits; null where its description is missing or damaged. */
  readonly sha256: string | null;
  /** The Lode that made it; null where that is not known. */
  readonly lode: string | null;
  /**
   * `good`: it holds, byte for byte, what was written. `unverified`: there is nothing to compare it with. `damaged`: it
   * is not what was written and must not be restored from.
   */
  readonly health: 'good' | 'unverified' | 'damaged';
  /** Why it is not good, in words; empty when it is. */
  readonly problem: string;
}

/** How making backups goes. */
export interface BackupState {
  /** The newest good one of this store, in milliseconds; null when there is none. */
  readonly lastGoodAt: number | null;
  /** The last one that was not made, when none has been made since; null otherwise. */
  readonly lastFailure: { readonly at: number; readonly reason: string } | null;
}

export interface BackupList {
  /** Newest first. */
  readonly entries: readonly BackupEntry[];
  readonly state: BackupState;
}

/** A copy of the store's files as they were before a start, for the same Electron only. */
export interface ColdCopy {
  /** The name of its folder in `backups/cold`, by which it is put back. */
  readonly name: string;
  /** Milliseconds. */
  readonly createdAt: number;
  /** What the store was known to hold; null when that was not known. */
  readonly state: StoreState | null;
  /** The Electron that had written the store; only the same major version can read the copy. */
  readonly electron: string | null;
  /** Whether a store with these files was opened afterwards and found whole. */
  readonly proven: boolean;
}

/** A workspace that was opened before, or the one that is open. */
export interface RecentWorkspace {
  /** By which it is opened or taken off the list; what it stands for only main knows. */
  readonly id: string;
  readonly name: string;
  readonly path: string;
  /** Milliseconds; null where that is not known. */
  readonly openedAt: number | null;
  /** `missing`: there is no workspace at its place now. */
  readonly state: 'open' | 'there' | 'missing';
}

/** How many bytes each part of a workspace takes on disk. */
export interface WorkspaceSizes {
  readonly store: number;
  readonly journal: number;
  readonly backups: number;
  readonly coldCopies: number;
  /** Stores that were set aside, and what was cut from torn logs. */
  readonly aside: number;
}

/** What main knows of the open workspace besides its figures. */
export interface WorkspaceFacts {
  /** When its store was last opened and found to hold what was saved, in milliseconds; null when not yet. */
  readonly foundWholeAt: number | null;
  /** The newest good backup of this store, in milliseconds; null when there is none. */
  readonly lastGoodBackupAt: number | null;
  /** Copies of the store's files, newest first. */
  readonly coldCopies: readonly ColdCopy[];
  /** The number of the last change that the journal holds; 0 when it holds none, null when nobody looked. */
  readonly journalUpTo: number | null;
  /** The number of the last change that the journal lacks, so that only the store and a backup have it; 0 for none. */
  readonly onlyInStore: number;
  readonly sizes: WorkspaceSizes;
}

/** The longest name of a workspace, in characters. */
export const longestName = 80;

/** A change whose entry is longer, in characters, is not noted in the journal. */
export const largestJournalEntry = 64 * 1024 * 1024;

/** One change as the journal holds it. */
export interface JournalEntry {
  readonly sequence: number;
  /** The revision log entry as JSON. */
  readonly entry: string;
}

/** Changes from the journal, without a gap. */
export interface JournalPart {
  /** In order; the first is the one after `since`, or there is none. */
  readonly entries: readonly JournalEntry[];
  /** Whether more follow: ask again, since the last of these. */
  readonly more: boolean;
  /** What is missing or cannot be read after the last of these, in words; empty when nothing is, or more follow. */
  readonly problem: string;
}

/** One change as the files of a former store hold it. */
export interface FormerChange extends JournalEntry {
  /** Whether the write that it came with is known to have come to its end. */
  readonly isCommitted: boolean;
}

/** Changes from the files of the store that is given up, read without opening it. */
export interface FormerPart {
  /** In order, each number once; there may be gaps. */
  readonly changes: readonly FormerChange[];
  /** Whether more follow: ask again, since the last of these. */
  readonly more: boolean;
  /** How many more changes are there in a form that proves nothing, or that is not understood. */
  readonly unusable: number;
  /** How many parts of the files are damaged, and were passed over. */
  readonly damaged: number;
  /** Why nothing can be taken from them, in words; empty when it can. */
  readonly problem: string;
}

/** Whether the disk takes what is committed. */
export interface StorageState {
  readonly canWrite: boolean;
  /** Why not, in words; empty when it does. */
  readonly reason: string;
}

/** The newest layout of the store that this Lode writes, and reads whole. */
export const storeVersion = 3;

/** Why a workspace is only read; what is shown then is a private copy, and the workspace is not touched. */
export interface ReadingOnly {
  /**
   * `read-only`: its folder cannot be written to; `no-room`: its disk is too full to open it safely; main goes on by
   * itself when either is over. `newer`: a later Lode has written it.
   */
  readonly cause: 'read-only' | 'no-room' | 'newer';
  /** In words. */
  readonly reason: string;
}

/** A store that was set aside to be recovered, until a fresh one holds what was promised. */
export interface PendingRecovery {
  /** Where the former store lies now. */
  readonly aside: string;
  /** Why it was given up, in words. */
  readonly why: string;
  /** What the fresh store must hold: what the analyst was told, or all that was ever saved. */
  readonly promised: StoreState;
}

/** What the analyst chose to merge from. */
export interface MergeSource {
  readonly kind: MergeSourceKind;
  /** The file's name, or the workspace's. */
  readonly name: string;
  /** Where it lies, for people. */
  readonly path: string;
}

export type MergeSourceKind = 'file' | 'folder';

/** A merge source whose archive can be read. */
export interface OpenedMergeSource {
  /** Bytes. */
  readonly size: number;
  /** Set when a workspace's store did not open, so that its newest good backup takes its place. */
  readonly fallback: {
    /** When the backup was made, in milliseconds. */
    readonly createdAt: number;
    /** Why the store did not open, in words. */
    readonly why: string;
  } | null;
}

/** What the analyst chose about the window; kept in the program's settings, not in a workspace. */
export interface WindowSettings {
  readonly theme: 'system' | 'light' | 'dark' | 'contrast';
  readonly sidebarWidth: number;
  readonly inspectorWidth: number;
  readonly sidebarOpen: boolean;
  readonly inspectorOpen: boolean;
  /** The last screen as a path: `table/us-imports`. */
  readonly screen: string;
  /** Widths that were given to columns, in all workspaces; the newest come last. */
  readonly columnWidths: readonly ColumnWidth[];
  /** The analyst's name, for the notes that are written; empty where it was not given. */
  readonly author: string;
  /** Charts that are worked on and not in the gallery yet, in all workspaces; the newest come first. */
  readonly chartDrafts?: readonly ChartDraft[];
}

/** So many are kept. */
export const mostChartDrafts = 12;

export interface ChartDraft {
  /** The folder of the workspace. */
  readonly workspace: string;
  /** As JSON, which the window reads. */
  readonly chart: string;
}

/** Characters. */
export const longestAuthor = 200;

/** So many are kept. */
export const mostColumnWidths = 500;

export interface ColumnWidth {
  /** The folder of the workspace. */
  readonly workspace: string;
  readonly table: string;
  readonly column: string;
  /** In pixels. */
  readonly width: number;
}

/** What a new window is for. */
export type Start =
  | {
      readonly kind: 'workspace';
      readonly path: string;
      readonly name: string;
      /** Null when the store has never held data, or when what was known of it is lost: `mayCreate` tells which. */
      readonly expected: StoreState | null;
      /**
       * Whether a store that does not exist may be made: the workspace is new, it was started over, or a sound manifest
       * says that its store has never held data. Else a missing store is a loss.
       */
      readonly mayCreate: boolean;
      /** What was repaired before opening, and what could not be done, in words; empty when all was well. */
      readonly repaired: string;
      /** What shows for certain that the store's files are damaged, in words; empty when nothing does. */
      readonly damage: string;
      /** The recovery that this window is to finish before it opens the store; null when there is none. */
      readonly recovery: PendingRecovery | null;
      /** Why nothing can be changed in this window; null when it can. */
      readonly reading: ReadingOnly | null;
      readonly settings: WindowSettings;
      readonly version: string;
      readonly platform: string;
    }
  /** The workspace could not be opened; nothing was touched. */
  | {
      readonly kind: 'refused';
      readonly path: string;
      readonly reason: string;
      readonly settings: WindowSettings;
      readonly version: string;
      readonly platform: string;
    };

/** One command-line job, already parsed; main checks its shape, the renderer its meaning. */
export type Job =
  | { readonly command: 'info' }
  | {
      readonly command: 'get';
      readonly table: string | null;
      readonly series: string | null;
      readonly period: string | null;
      readonly edition: string | null;
      readonly asOf: string | null;
      readonly latest: boolean;
    }
  | {
      readonly command: 'set';
      readonly series: string;
      readonly period: string;
      readonly value: string;
      readonly edition: string | null;
      readonly reason: string;
      readonly source: string;
      readonly locator: string;
    }
  | {
      readonly command: 'compare';
      readonly period: string;
      readonly against: string;
      readonly table: string | null;
      readonly edition: string | null;
      readonly againstEdition: string | null;
    }
  | {
      readonly command: 'check';
      readonly table: string | null;
      readonly edition: string | null;
    }
  | { readonly command: 'revisions'; readonly since: string | null }
  | {
      readonly command: 'export';
      readonly format: 'csv';
      readonly table: string | null;
      readonly asOf: string | null;
    }
  | {
      readonly command: 'chart';
      /** One that is kept, by its id; null where the rest describes it. */
      readonly chart: string | null;
      readonly table: string | null;
      /** Ids of series; none draws the table's largest. */
      readonly series: readonly string[];
      readonly type: string | null;
      readonly mode: string | null;
      readonly period: string | null;
      readonly against: string | null;
      readonly from: string | null;
      readonly to: string | null;
      readonly asOf: string | null;
      readonly log: boolean;
      readonly title: string | null;
      /** What the ending of `--out` says. */
      readonly format: PictureFormat;
      /** A preset's name. */
      readonly size: string | null;
      readonly theme: string | null;
    }
  | {
      readonly command: 'backup';
      /** Whether main was told a place for a copy (`--out`). */
      readonly copy: boolean;
    }
  | { readonly command: 'backups' }
  | {
      readonly command: 'restore';
      /** As it was written; from main, the whole path of the file whose bytes `readJobFile` gives. */
      readonly file: string;
      /** Its name when it is one of this workspace's backups, which main finds out; null for any other file. */
      readonly backup: string | null;
    }
  | NoteJob
  | {
      readonly command: 'report';
      readonly period: string;
      readonly against: string | null;
      /** One that is kept, by its id; null for the one of the period, or where there is none a new one. */
      readonly report: string | null;
      /** Ids of those to be in a new one; none for all that state something for the period. */
      readonly tables: readonly string[];
      readonly asOf: string | null;
      /** What the ending of `--out` says. */
      readonly format: ReportFormat;
      readonly paper: 'a4' | 'letter';
    }
  | { readonly command: 'verify' };

export type ReportFormat = 'markdown' | 'html' | 'pdf' | 'docx';

/** What `lode note` does. A target is as it was written: the renderer knows what there is. */
export type NoteJob =
  | {
      readonly command: 'note';
      readonly action: 'list';
      readonly table: string | null;
      /** All of them must be on a note. */
      readonly tags: readonly string[];
      readonly state: 'open' | 'resolved' | null;
      readonly on: string | null;
    }
  | {
      readonly command: 'note';
      readonly action: 'add';
      readonly on: string;
      readonly text: string;
      readonly tags: readonly string[];
      readonly author: string;
      readonly source: string;
      readonly page: string;
    }
  | { readonly command: 'note'; readonly action: 'resolve'; readonly id: string }
  | {
      readonly command: 'note';
      readonly action: 'export';
      /** What the ending of `--out` says. */
      readonly format: 'markdown' | 'csv';
      readonly printed: boolean;
    }
  | {
      readonly command: 'note';
      readonly action: 'import';
      /** As it was written; from main, the whole path of the file whose bytes `readJobFile` gives. */
      readonly file: string;
      readonly dryRun: boolean;
    };

export type PictureFormat = 'svg' | 'png' | 'pdf' | 'csv';

/** A file that a job made; main writes it where the command line said. */
export interface JobFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/**
 * What a job came to. `exit` is 0 done, 1 the job found problems, 2 wrong usage, 3 the store cannot be opened.
 * `json` is the document for `--json`, `text` the same for people; both are empty on exit 2 and 3.
 */
export interface JobResult {
  readonly exit: 0 | 1 | 2 | 3;
  readonly json: unknown;
  readonly text: string;
  readonly messages: readonly string[];
  readonly files: readonly JobFile[];
}

/** What the analyst can choose to have read. */
export type TextKind = 'notes';

/** A text file that the analyst chose. */
export interface OpenedText {
  /** The file's own name. */
  readonly name: string;
  readonly text: string;
}

export type FileKind = 'csv' | 'markdown' | 'png' | 'svg' | 'pdf' | 'html' | 'docx';

/** A file that belongs to another and lies in a folder beside it: `FOLDER/FILE`. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** So many belong to one file at most. */
export const mostCompanions = 200;

/** How the page is printed as a PDF. All lengths in inches. */
export interface PrintOptions {
  readonly width: number;
  readonly height: number;
  /** On every side. */
  readonly margin: number;
  /** Makes an outline of the page's headings. */
  readonly outline: boolean;
  /** Writes down what is a heading, a paragraph, a table, for screen readers. */
  readonly tagged: boolean;
}

/** What a printed page may measure along a side, in inches. */
export const smallestSheet = 1;
export const largestSheet = 100;

/** What a copied picture may have, in pixels along a side. */
export const largestCopiedSide = 16_384;

/** Requests from the renderer to main; each resolves, or rejects with a message in plain words. */
export interface Requests {
  /** What this window is for. */
  start(): Promise<Start>;
  /** The job that this hidden window has to do, or null in a window for people. */
  job(): Promise<Job | null>;
  finishJob(result: JobResult): Promise<void>;
  /**
   * Up to 8 MB from `offset` of the file that the command line named; none at its end. Only in a hidden window whose
   * job is about a file.
   */
  readJobFile(offset: number): Promise<Uint8Array>;
  /**
   * Copies a good backup to the place that the command line named, reads the copy back, and resolves to its path. Only
   * in a hidden window whose job is to make a backup.
   */
  copyBackup(name: string): Promise<string>;
  /**
   * Tells main what the store holds after opening and after each commit; resolves once main has it on disk. `entry` is
   * the change's entry in the revision log as JSON, for the journal; null after opening, and for a change too large to
   * be noted (more than `largestJournalEntry` characters), which a backup then has to cover.
   */
  storeCommitted(state: StoreState, entry: string | null): Promise<void>;
  /**
   * Takes what the store holds as right although it is less than main remembers: the analyst has decided so. Only for
   * the same store (uuid); resolves once main has it on disk.
   */
  acceptStore(state: StoreState): Promise<void>;
  /** Everything that was being entered is in the store: the window may close now. The answer to `onClosing`. */
  readyToClose(): Promise<void>;
  /** Closes this window and opens the same workspace again in a new one: for a store that did not open. */
  tryAgain(): Promise<void>;
  /**
   * Opens the workspace for reading in a new window: the page has found that a newer Lode wrote the store, and has none
   * open. `reason` says so in words.
   */
  openForReading(reason: string): Promise<void>;
  /** The changes of that store after number `since` which the journal holds, some megabytes at a time. */
  readJournal(uuid: string, since: number): Promise<JournalPart>;
  /**
   * What the files of the store that is to be recovered, where they lie now, hold of the changes after number `since`,
   * some megabytes at a time. Only for that store (uuid).
   */
  readFormerStore(uuid: string, since: number): Promise<FormerPart>;
  /**
   * This page listens to `onBackupWanted` now and makes the backups that are asked for. Before it says so, none is
   * asked for and closing waits for none. Resolves once it is settled whether one is wanted now.
   */
  offerBackups(): Promise<void>;
  /**
   * Begins a backup file; resolves to the id under which its bytes are handed over. One that was still being made is
   * given up. `state` is what the store holds now.
   */
  beginBackup(reason: BackupReason, state: StoreState): Promise<string>;
  /** Adds bytes to it, at most 16 MB at a time; resolves once they are written. */
  appendBackup(id: string, bytes: Uint8Array): Promise<void>;
  /** Puts the file in its place and reads it back; resolves once it is known to be good. `state` is what it holds. */
  finishBackup(id: string, state: StoreState): Promise<BackupEntry>;
  /** Removes what was written of it; `why`, in words, is kept as the last failure. */
  abandonBackup(id: string, why: string): Promise<void>;
  listBackups(): Promise<BackupList>;
  /** Up to 8 MB of a backup's bytes from `offset`; none at its end. */
  readBackup(name: string, offset: number): Promise<Uint8Array>;
  /** Reads the whole file again and says what it is worth. */
  verifyBackup(name: string): Promise<BackupEntry>;
  /**
   * Lets the analyst choose a backup file, or the folder of another workspace, to merge from; null when cancelled. One
   * that was chosen before is given up.
   */
  chooseMergeSource(kind: MergeSourceKind): Promise<MergeSource | null>;
  /**
   * Makes what was chosen readable as an archive: of a workspace, a copy is opened and read, and the folder stays as it
   * is. Null when it was given up meanwhile.
   */
  openMergeSource(): Promise<OpenedMergeSource | null>;
  /** Up to 8 MB of the archive from `offset`; none at its end. */
  readMergeSource(offset: number): Promise<Uint8Array>;
  /** Gives it up, also while it is being opened, and removes what was copied of it. */
  closeMergeSource(): Promise<void>;
  /** The copies of the store's files, newest first. */
  listColdCopies(): Promise<readonly ColdCopy[]>;
  /**
   * Moves the store aside (it is never deleted), puts that copy in its place and opens the workspace again in a new
   * window. Only for a page that has no store open.
   */
  putBackColdCopy(name: string): Promise<void>;
  /** Lets the analyst choose a file of that kind and reads it as UTF-8 text; null when cancelled. */
  openText(kind: TextKind): Promise<OpenedText | null>;
  /** Asks where to save and writes the text; resolves to the path, or null when the analyst cancels. */
  saveText(suggestedName: string, kind: FileKind, text: string): Promise<string | null>;
  /** The same for bytes. */
  saveBytes(suggestedName: string, kind: FileKind, bytes: Uint8Array): Promise<string | null>;
  /** The same for a text with files that it refers to, which are put beside it. */
  saveWithFiles(
    suggestedName: string,
    kind: FileKind,
    text: string,
    files: readonly NamedFile[],
  ): Promise<string | null>;
  /** Opens the desktop's print dialog for what this page shows; false when the analyst cancels. */
  printPage(): Promise<boolean>;
  /**
   * Prints the page that this window shows, as its style for print has it, and resolves to the PDF. Nothing is written
   * to disk.
   */
  makePdf(options: PrintOptions): Promise<Uint8Array>;
  /** Puts a PNG on the clipboard as a picture. */
  copyPicture(png: Uint8Array): Promise<void>;
  /** Puts text on the clipboard: a vector picture, for programs that take one so. */
  copyText(text: string): Promise<void>;
  saveSettings(settings: WindowSettings): Promise<void>;
  /** Lets the analyst choose a folder and opens it as a workspace in this window's place; false when cancelled. */
  chooseWorkspace(): Promise<boolean>;
  /** Lets the analyst choose where, makes a new workspace there and opens it likewise; false when cancelled. */
  newWorkspace(): Promise<boolean>;
  /** The workspaces that were opened before, the last one first. */
  listRecent(): Promise<readonly RecentWorkspace[]>;
  /** Opens one of them in this window's place; true when it is the one that is open. */
  openRecent(id: string): Promise<boolean>;
  /** Takes one off the list; the workspace itself is not touched. */
  forgetRecent(id: string): Promise<void>;
  /** How many bytes the good backups of a workspace may take together. */
  backupLimit(): Promise<number>;
  /** Changes that, between `smallestBackupLimit` and `largestBackupLimit`; it counts from the next backup on. */
  setBackupLimit(bytes: number): Promise<void>;
  /** How the open workspace fares, and how much room it takes. */
  describeWorkspace(): Promise<WorkspaceFacts>;
  /** Gives the open workspace another name; its folder keeps its own. */
  renameWorkspace(name: string): Promise<void>;
  /** Moves the damaged or emptied store aside (it is never deleted) and opens the workspace again with the baseline. */
  startOver(): Promise<void>;
  /**
   * What keeps the store from opening that need not be damage, in words: another program has its files, the disk is
   * full, they cannot be read. Empty when main sees nothing of that kind, which is no proof.
   */
  findObstacle(): Promise<string>;
  /**
   * Moves the store aside (it is never deleted) and opens the workspace again in a new window, whose page is to make a
   * fresh store that holds `promised`. `why` says in words what was wrong. Only for a page that has no store open.
   */
  recover(promised: StoreState, why: string): Promise<void>;
  /**
   * The fresh store holds what was promised: from now on that is what main expects. Keeps the report beside the store
   * that was set aside and in main's log; resolves to its path.
   */
  finishRecovery(state: StoreState, report: string): Promise<string>;
  /** Shows the workspace folder in the desktop's file manager. */
  showWorkspace(): Promise<void>;
  /** Puts an error that the renderer could not handle into main's log. */
  reportError(message: string): Promise<void>;
}

/** Every request by name: the preload forwards these and nothing else. */
export const requests: Record<keyof Requests, true> = {
  start: true,
  job: true,
  finishJob: true,
  readJobFile: true,
  copyBackup: true,
  storeCommitted: true,
  acceptStore: true,
  readyToClose: true,
  tryAgain: true,
  openForReading: true,
  readJournal: true,
  readFormerStore: true,
  offerBackups: true,
  beginBackup: true,
  appendBackup: true,
  finishBackup: true,
  abandonBackup: true,
  listBackups: true,
  readBackup: true,
  verifyBackup: true,
  chooseMergeSource: true,
  openMergeSource: true,
  readMergeSource: true,
  closeMergeSource: true,
  listColdCopies: true,
  putBackColdCopy: true,
  openText: true,
  saveText: true,
  saveBytes: true,
  saveWithFiles: true,
  printPage: true,
  makePdf: true,
  copyPicture: true,
  copyText: true,
  saveSettings: true,
  chooseWorkspace: true,
  newWorkspace: true,
  listRecent: true,
  openRecent: true,
  forgetRecent: true,
  backupLimit: true,
  setBackupLimit: true,
  describeWorkspace: true,
  renameWorkspace: true,
  startOver: true,
  findObstacle: true,
  recover: true,
  finishRecovery: true,
  showWorkspace: true,
  reportError: true,
};

/** What the application menu asks of the window. */
export type MenuCommand =
  | 'undo'
  | 'redo'
  | 'add-year'
  | 'new-table'
  | 'table-setup'
  | 'draw-chart'
  | 'export-table'
  | 'export-chart'
  | 'export-notes'
  | 'export-report'
  | 'print'
  | 'toggle-sidebar'
  | 'toggle-inspector'
  | 'theme-system'
  | 'theme-light'
  | 'theme-dark'
  | 'theme-contrast';

export const menuCommands: Record<MenuCommand, true> = {
  undo: true,
  redo: true,
  'add-year': true,
  'new-table': true,
  'table-setup': true,
  'draw-chart': true,
  'export-table': true,
  'export-chart': true,
  'export-notes': true,
  'export-report': true,
  print: true,
  'toggle-sidebar': true,
  'toggle-inspector': true,
  'theme-system': true,
  'theme-light': true,
  'theme-dark': true,
  'theme-contrast': true,
};

/** `window.lode`. */
export interface LodeBridge extends Requests {
  /** Calls back for every menu command; returns what ends that. */
  onMenu(listener: (command: MenuCommand) => void): () => void;
  /** Calls back when the window is about to close: put everything into the store, then ask `readyToClose`. */
  onClosing(listener: () => void): () => void;
  /**
   * Calls back when main wants a backup: make a snapshot and hand it over by `beginBackup`. For `closing` it comes after
   * `readyToClose`, the window then waits some seconds at most, and nothing must be entered any more.
   */
  onBackupWanted(listener: (reason: BackupReason) => void): () => void;
  /** Calls back when the disk no longer takes what is committed, and when it does again. */
  onStorageState(listener: (state: StorageState) => void): () => void;
}

import type { NoteJob } from './note-jobs.ts';

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
      /** Null where a kept report is named: it has its own. */
      readonly period: string | null;
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

export type PictureFormat = 'svg' | 'png' | 'pdf' | 'csv';

export type ReportFormat = 'markdown' | 'html' | 'pdf' | 'docx';

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

/** The requests of a hidden window, which does one job of the command line. */
export interface JobRequests {
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
}

export const jobRequests: Record<keyof JobRequests, true> = {
  job: true,
  finishJob: true,
  readJobFile: true,
  copyBackup: true,
};

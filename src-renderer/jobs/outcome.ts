import type { JobFile, JobResult } from '#ipc/contract/jobs.ts';

/** The job is done: `json` for machines, `text` for people. */
export function done(
  json: unknown,
  text: string,
  files: ReadonlyArray<JobFile> = [],
  messages: ReadonlyArray<string> = [],
): JobResult {
  return { exit: 0, json, text, messages, files };
}

/** The job was done and found problems. */
export function foundProblems(
  json: unknown,
  text: string,
  messages: ReadonlyArray<string>,
): JobResult {
  return { exit: 1, json, text, messages, files: [] };
}

/** What was asked for makes no sense here; nothing was done. */
export function wrongUsage(...messages: ReadonlyArray<string>): JobResult {
  return { exit: 2, json: null, text: '', messages, files: [] };
}

/** The store cannot be used; nothing was done. */
export function noStore(reason: string): JobResult {
  return { exit: 3, json: null, text: '', messages: [reason], files: [] };
}

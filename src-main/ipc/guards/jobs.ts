import { mostCompanions } from '#ipc/contract/files.ts';
import type { JobRequests, JobResult } from '#ipc/contract/jobs.ts';
import { isCompanionName } from '../../files/companions.ts';
import { fail, succeed, type Result } from '../../result.ts';
import { checkNone, checkOnly, type GuardsOf } from './arguments.ts';
import { checkZipName } from './backups.ts';
import { isFileName } from './file-names.ts';
import {
  LARGEST_BYTES,
  LARGEST_MESSAGE,
  LARGEST_TEXT,
  checkNumber,
  fieldsOf,
  isText,
} from './values.ts';

/** A text and what belongs to it, or the messages of a job. */
const MOST_FILES = mostCompanions + 1;

export const jobGuards: GuardsOf<JobRequests> = {
  job: checkNone,
  finishJob: (args) => checkOnly(args, checkJobResult),
  readJobFile: (args) => checkOnly(args, checkNumber),
  copyBackup: (args) => checkOnly(args, checkZipName),
};

function checkJobResult(value: unknown): Result<JobResult> {
  const { exit, json, text, messages, files } = fieldsOf(value);
  if (exit !== 0 && exit !== 1 && exit !== 2 && exit !== 3) {
    return fail('The result of the job has no proper exit code.');
  }
  if (!isText(text, LARGEST_TEXT)) return fail('The result of the job has no proper text.');
  if (!isListOf(messages, (message) => isText(message, LARGEST_MESSAGE))) {
    return fail('The result of the job has no proper messages.');
  }
  if (!isListOf(files, isJobFile)) return fail('The result of the job has no proper files.');
  return succeed({ exit, json, text, messages, files } as JobResult);
}

function isJobFile(value: unknown): boolean {
  const { name, content } = fieldsOf(value);
  const isBytes = content instanceof Uint8Array && content.byteLength <= LARGEST_BYTES;
  const isNamed = isFileName(name) || (typeof name === 'string' && isCompanionName(name));
  return isNamed && (isBytes || isText(content, LARGEST_TEXT));
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.length <= MOST_FILES && value.every(isItem);
}

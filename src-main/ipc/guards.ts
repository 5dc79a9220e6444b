import type { Requests } from '#ipc/contract.ts';
import {
  backupReasons,
  largestBackupLimit,
  smallestBackupLimit,
  type BackupReason,
} from '#ipc/contract/backups.ts';
import { mostCompanions, type NamedFile, type TextKind } from '#ipc/contract/files.ts';
import type { JobResult } from '#ipc/contract/jobs.ts';
import { largestJournalEntry } from '#ipc/contract/journal.ts';
import type { MergeSourceKind } from '#ipc/contract/merging.ts';
import { longestAuthor, type WindowSettings } from '#ipc/contract/settings.ts';
import type { StoreCounts, StoreState } from '#ipc/contract/store.ts';
import { longestName } from '#ipc/contract/workspaces.ts';
import { isCompanionName } from '../files/companions.ts';
import { fail, succeed, type Result } from '../result.ts';
import { clampChartDrafts } from './chart-drafts.ts';
import { clampColumnWidths } from './column-widths.ts';
import { checkPng, checkPrintOptions } from './picture-guards.ts';

/** The arguments of each request, checked: the renderer is not trusted with what reaches the disk. */
export type ArgumentGuards = {
  readonly [Name in keyof Requests]: (
    args: readonly unknown[],
  ) => Result<Readonly<Parameters<Requests[Name]>>>;
};

const LARGEST_TEXT = 64 * 1024 * 1024;
const LARGEST_BYTES = 256 * 1024 * 1024;
const LARGEST_MESSAGE = 64 * 1024;
const LONGEST_NAME = 200;
const LONGEST_SCREEN = 500;
const WIDEST_PANE = 10_000;
const MOST_FILES = 1_000;
const LARGEST_CHUNK = 16 * 1024 * 1024;

export const themes = ['system', 'light', 'dark', 'contrast'] as const;
const fileKinds = ['csv', 'markdown', 'png', 'svg', 'pdf', 'html', 'docx'] as const;
const textKinds = ['notes'] as const;
const mergeSourceKinds = ['file', 'folder'] as const;
const countNames = ['tables', 'series', 'observations', 'annotations', 'revisions'] as const;

export const guards: ArgumentGuards = {
  start: checkNone,
  job: checkNone,
  chooseWorkspace: checkNone,
  newWorkspace: checkNone,
  listRecent: checkNone,
  openRecent: (args) => checkOnly(args, checkUuid),
  forgetRecent: (args) => checkOnly(args, checkUuid),
  backupLimit: checkNone,
  setBackupLimit: (args) => checkOnly(args, checkBackupLimit),
  describeWorkspace: checkNone,
  renameWorkspace: (args) => checkOnly(args, checkWorkspaceName),
  startOver: checkNone,
  findObstacle: checkNone,
  recover: (args) => checkBoth(args, checkStoreState, (why) => checkText(why, LARGEST_MESSAGE)),
  finishRecovery: (args) =>
    checkBoth(args, checkStoreState, (report) => checkText(report, LARGEST_MESSAGE)),
  tryAgain: checkNone,
  openForReading: (args) => checkOnly(args, (why) => checkText(why, LARGEST_MESSAGE)),
  readyToClose: checkNone,
  showWorkspace: checkNone,
  finishJob: (args) => checkOnly(args, checkJobResult),
  readJobFile: (args) => checkOnly(args, checkNumber),
  copyBackup: (args) => checkOnly(args, checkZipName),
  storeCommitted: (args) => checkBoth(args, checkStoreState, checkEntry),
  readJournal: (args) => checkBoth(args, checkUuid, checkNumber),
  readFormerStore: (args) => checkBoth(args, checkUuid, checkNumber),
  offerBackups: checkNone,
  beginBackup: (args) => checkBoth(args, checkReason, checkStoreState),
  appendBackup: (args) => checkBoth(args, checkUuid, (bytes) => checkBytes(bytes, LARGEST_CHUNK)),
  finishBackup: (args) => checkBoth(args, checkUuid, checkStoreState),
  abandonBackup: (args) => checkBoth(args, checkUuid, (why) => checkText(why, LARGEST_MESSAGE)),
  listBackups: checkNone,
  readBackup: (args) => checkBoth(args, checkZipName, checkNumber),
  verifyBackup: (args) => checkOnly(args, checkZipName),
  chooseMergeSource: (args) => checkOnly(args, checkMergeSourceKind),
  openMergeSource: checkNone,
  readMergeSource: (args) => checkOnly(args, checkNumber),
  closeMergeSource: checkNone,
  listColdCopies: checkNone,
  putBackColdCopy: (args) => checkOnly(args, checkColdCopyName),
  printPage: checkNone,
  acceptStore: (args) => checkOnly(args, checkStoreState),
  saveSettings: (args) => checkOnly(args, checkWindowSettings),
  reportError: (args) => checkOnly(args, (message) => checkText(message, LARGEST_MESSAGE)),
  openText: (args) => checkOnly(args, checkTextKind),
  saveText: ([name, kind, text, ...rest]) =>
    checkSave(name, kind, rest, checkText(text, LARGEST_TEXT)),
  saveBytes: ([name, kind, bytes, ...rest]) =>
    checkSave(name, kind, rest, checkBytes(bytes, LARGEST_BYTES)),
  saveWithFiles: checkSaveWithFiles,
  makePdf: (args) => checkOnly(args, checkPrintOptions),
  copyPicture: (args) => checkOnly(args, checkPng),
  copyText: (args) => checkOnly(args, (text) => checkText(text, LARGEST_TEXT)),
};

export function checkStoreState(value: unknown): Result<StoreState> {
  const { uuid, schema, counts, sequence } = fieldsOf(value);
  const number = fieldsOf(counts);
  if (!isUuid(uuid)) {
    return fail('The state of the store has no proper uuid.');
  }
  if (!isCount(schema) || !isCount(sequence)) {
    return fail('The state of the store has no proper schema or sequence number.');
  }
  if (!countNames.every((name) => isCount(number[name]))) {
    return fail('The state of the store has no proper counts.');
  }
  const { tables, series, observations, annotations, revisions } = number as unknown as StoreCounts;
  return succeed({
    uuid,
    schema,
    counts: { tables, series, observations, annotations, revisions },
    sequence,
  });
}

export function checkWindowSettings(value: unknown): Result<WindowSettings> {
  const found = fieldsOf(value);
  const { theme, sidebarWidth, inspectorWidth, sidebarOpen, inspectorOpen, screen } = found;
  const { columnWidths, author, chartDrafts } = found;
  if (!isOneOf(themes, theme)) return fail('The settings name no known theme.');
  if (!isWidth(sidebarWidth) || !isWidth(inspectorWidth)) {
    return fail('The settings have a pane width that is none.');
  }
  if (typeof sidebarOpen !== 'boolean' || typeof inspectorOpen !== 'boolean') {
    return fail('The settings do not say which panes are open.');
  }
  if (typeof screen !== 'string' || screen.length > LONGEST_SCREEN) {
    return fail('The settings name no proper screen.');
  }
  if (!Array.isArray(columnWidths)) return fail('The settings have no widths of columns.');
  if (!isText(author, longestAuthor))
    return fail('The settings have no proper name of the analyst.');
  return succeed({
    theme,
    sidebarWidth,
    inspectorWidth,
    sidebarOpen,
    inspectorOpen,
    screen,
    // One that makes no sense must not keep the others from being kept.
    columnWidths: clampColumnWidths(columnWidths),
    author,
    ...(chartDrafts === undefined ? {} : { chartDrafts: clampChartDrafts(chartDrafts) }),
  });
}

export function checkJobResult(value: unknown): Result<JobResult> {
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

export function isBackupReason(value: unknown): value is BackupReason {
  return typeof value === 'string' && Object.hasOwn(backupReasons, value);
}

/** A name that can only be a file in the folder which the analyst chooses. */
export function isFileName(value: unknown): value is string {
  return (
    isText(value, LONGEST_NAME) &&
    value.trim() !== '' &&
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    !/[/\\:*?"<>|\u0000-\u001f\u007f]/.test(value) &&
    !value.startsWith('.')
  );
}

/** Whether it can only be a zip in the folder of the backups, whoever named it. */
export function isZipName(value: unknown): value is string {
  return isFileName(value) && value.endsWith('.zip');
}

function checkNone(args: readonly unknown[]): Result<[]> {
  return args.length === 0 ? succeed([]) : fail('This request takes no arguments.');
}

function checkOnly<T>(args: readonly unknown[], check: (value: unknown) => Result<T>): Result<[T]> {
  if (args.length !== 1) return fail('This request takes one argument.');
  const checked = check(args[0]);
  return checked.ok ? succeed([checked.value]) : checked;
}

function checkBoth<A, B>(
  args: readonly unknown[],
  checkFirst: (value: unknown) => Result<A>,
  checkSecond: (value: unknown) => Result<B>,
): Result<[A, B]> {
  if (args.length !== 2) return fail('This request takes two arguments.');
  const first = checkFirst(args[0]);
  if (!first.ok) return first;
  const second = checkSecond(args[1]);
  return second.ok ? succeed([first.value, second.value]) : second;
}

/** A line of the journal is a line: JSON never needs an end of line in it. */
function checkEntry(value: unknown): Result<string | null> {
  if (value === null) return succeed(null);
  if (typeof value !== 'string' || value === '' || /[\r\n]/.test(value)) {
    return fail('The log entry of the change is not one line of text.');
  }
  if (value.length > largestJournalEntry) return fail('The log entry of the change is too long.');
  return succeed(value);
}

function checkUuid(value: unknown): Result<string> {
  return isUuid(value) ? succeed(value) : fail('That is no proper id.');
}

function checkNumber(value: unknown): Result<number> {
  return isCount(value) ? succeed(value) : fail('A whole number, 0 or more, was expected.');
}

function checkReason(value: unknown): Result<BackupReason> {
  return isBackupReason(value) ? succeed(value) : fail('That is no reason for a backup.');
}

function checkZipName(value: unknown): Result<string> {
  return isZipName(value) ? succeed(value) : fail('That is no proper name of a backup.');
}

function checkMergeSourceKind(value: unknown): Result<MergeSourceKind> {
  return isOneOf(mergeSourceKinds, value)
    ? succeed(value)
    : fail('Lode can merge from a file or a folder.');
}

function checkTextKind(value: unknown): Result<TextKind> {
  return isOneOf(textKinds, value)
    ? succeed(value)
    : fail('Lode cannot open a text file of that kind.');
}

function checkColdCopyName(value: unknown): Result<string> {
  return isFileName(value) ? succeed(value) : fail('That is no proper name of a copy.');
}

function checkBackupLimit(value: unknown): Result<number> {
  return isCount(value) && value >= smallestBackupLimit && value <= largestBackupLimit
    ? succeed(value)
    : fail('Backups may take between 50 MB and 1,000 GB together.');
}

function checkWorkspaceName(value: unknown): Result<string> {
  if (typeof value !== 'string') return fail('Text was expected.');
  const name = value.trim();
  if (name === '') return fail('A workspace needs a name.');
  if (name.length > longestName) return fail(`A name has ${longestName} characters at most.`);
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return /[\u0000-\u001f\u007f]/.test(name) ? fail('A name is one line of text.') : succeed(name);
}

function checkSave<T>(
  name: unknown,
  kind: unknown,
  rest: readonly unknown[],
  content: Result<T>,
): Result<[string, (typeof fileKinds)[number], T]> {
  if (rest.length > 0) return fail('Saving takes a name, a kind and the content.');
  if (!isFileName(name)) return fail(`That is no proper file name: ${String(name).slice(0, 80)}.`);
  if (!isOneOf(fileKinds, kind)) return fail('Lode cannot save a file of that kind.');
  return content.ok ? succeed([name, kind, content.value]) : content;
}

/** A text with the files that belong to it. */
function checkSaveWithFiles([name, kind, text, files, ...rest]: readonly unknown[]): Result<
  [string, (typeof fileKinds)[number], string, NamedFile[]]
> {
  const save = checkSave(name, kind, rest, checkText(text, LARGEST_TEXT));
  if (!save.ok) return save;
  const named = checkNamedFiles(files);
  return named.ok ? succeed([...save.value, named.value]) : named;
}

function checkNamedFiles(value: unknown): Result<NamedFile[]> {
  if (!Array.isArray(value)) return fail('A list of files was expected.');
  if (value.length > mostCompanions) return fail(`There are more than ${mostCompanions} files.`);
  const files: NamedFile[] = [];
  let left = LARGEST_BYTES;
  for (const one of value) {
    const { name, bytes } = fieldsOf(one);
    if (typeof name !== 'string' || !isCompanionName(name)) {
      return fail('A file that belongs to another has no proper name.');
    }
    const content = checkBytes(bytes, left);
    if (!content.ok) return content;
    left -= content.value.byteLength;
    files.push({ name, bytes: content.value });
  }
  return succeed(files);
}

function checkText(value: unknown, longest: number): Result<string> {
  if (typeof value !== 'string') return fail('Text was expected.');
  if (value.length > longest) return fail(`The text is longer than ${longest} characters.`);
  return succeed(value);
}

function checkBytes(value: unknown, most: number): Result<Uint8Array> {
  if (!(value instanceof Uint8Array)) return fail('Bytes were expected.');
  if (value.byteLength > most) return fail(`There are more than ${most} bytes.`);
  return succeed(value);
}

function isJobFile(value: unknown): boolean {
  const { name, content } = fieldsOf(value);
  const isBytes = content instanceof Uint8Array && content.byteLength <= LARGEST_BYTES;
  return isFileName(name) && (isBytes || isText(content, LARGEST_TEXT));
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest;
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.length <= MOST_FILES && value.every(isItem);
}

function isUuid(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9A-Za-z-]{1,64}$/.test(value);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isWidth(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= WIDEST_PANE;
}

function isOneOf<T extends string>(names: readonly T[], value: unknown): value is T {
  return names.includes(value as T);
}

/** The fields of a plain object; of anything else, none. */
function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

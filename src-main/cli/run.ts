import { app } from 'electron';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import type { Job, JobFile, JobResult } from '#ipc/contract/jobs.ts';
import { defaultWorkspace } from '../default-workspace.ts';
import { documentsFolder } from '../documents.ts';
import { writeWithCompanions } from '../files/companions.ts';
import { explain } from '../files/explain.ts';
import { log } from '../log.ts';
import { fail, succeed, type Result } from '../result.ts';
import { readSettings, type Settings } from '../settings.ts';
import { sessionOf, surroundingsWith } from '../start.ts';
import { layoutOf } from '../workspace/folder.ts';
import { openWorkspace } from '../workspace/open.ts';
import { removeAbandonedCopies } from '../workspace/reading-copy.ts';
import { openReading, ReadingWorkspace } from '../workspace/reading-workspace.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { objectionTo, objectionToFile, writeFiles } from './files.ts';
import { doJob } from './hidden-job.ts';
import { openInput, respondToJobFiles, withInput } from './job-files.ts';
import { writeOut } from './output.ts';
import { describeMistake, parseCommandLine, type CommandLine } from './parse.ts';
import { withStandardInput } from './standard-input.ts';
import { makeTemporaryProfile, removeProfile } from './temporary-profile.ts';
import { helpText } from './usage.ts';

/** Those that change nothing, so that a private copy will do for them. */
const readingCommands: ReadonlySet<Job['command']> = new Set([
  'info',
  'get',
  'compare',
  'check',
  'revisions',
  'export',
  'chart',
  'report',
  'backups',
  'verify',
]);

/** Does it change nothing? */
function isReading(job: Job): boolean {
  if (job.command !== 'note') return readingCommands.has(job.command);
  return (
    job.action === 'list' || job.action === 'export' || (job.action === 'import' && job.dryRun)
  );
}

type JobLine = Extract<CommandLine, { kind: 'job' }>;

/** What the command leaves behind: its exit code, and what goes to stdout and stderr. */
interface Outcome {
  readonly exit: number;
  readonly out: string;
  readonly messages: readonly string[];
}

/**
 * Does one command and ends the program with its exit code. To be called before Electron is ready, since a command
 * keeps Chromium's own files apart from the window's.
 */
export async function runCommand(
  args: readonly string[],
  cwd: string,
  settingsPath: string,
): Promise<void> {
  const line = parseCommandLine(args);
  if (line.kind === 'help') return end({ exit: 0, out: helpText(), messages: [] });
  if (line.kind === 'wrong') {
    return end({ exit: 2, out: '', messages: [describeMistake(line, helpText()).trimEnd()] });
  }
  const profile = makeTemporaryProfile(tmpdir());
  app.setPath('sessionData', profile);
  app.disableHardwareAcceleration();
  app.on('quit', () => removeProfile(profile));
  // The hidden window's end is not the end of the command.
  app.on('window-all-closed', () => undefined);
  const interrupted = new Promise<string>((settle) => {
    app.once('before-quit', (event) => {
      event.preventDefault();
      settle('The command was interrupted.');
    });
  });
  await app.whenReady();
  await end(await carryOut(line, cwd, settingsPath, interrupted));
}

async function carryOut(
  line: JobLine,
  cwd: string,
  settingsPath: string,
  interrupted: Promise<string>,
): Promise<Outcome> {
  const settings = readSettings(settingsPath, log, true);
  const out = line.out === null ? null : resolve(cwd, line.out);
  const objection = out === null ? null : await objectionFor(line.job, out);
  if (objection !== null) return unsuccessful(2, objection);
  const folder =
    line.workspace === null
      ? defaultWorkspace(settings.lastWorkspace, documentsFolder())
      : succeed(resolve(cwd, line.workspace));
  if (!folder.ok) return unsuccessful(3, folder.reason);
  // Before anything is opened, so that a wrong path makes no new workspace.
  const input = await openInput(line.job, cwd, layoutOf(folder.value).backups);
  if (!input.ok) return unsuccessful(2, input.reason);
  const piped = await withStandardInput(line.job, process.stdin);
  if (!piped.ok) return unsuccessful(2, piped.reason);
  removeAbandonedCopies(tmpdir());
  const opened = await openFor(line.job, folder.value, settings);
  if (!opened.ok) {
    await input.value?.close();
    return unsuccessful(3, opened.reason);
  }
  const workspace = opened.value;
  // As late as can be: the next command must not find the lock free and the database still open.
  app.on('quit', () => letGo(workspace));
  try {
    const job = withInput(piped.value, input.value);
    const source = workspace instanceof ReadingWorkspace ? null : workspace;
    const requests = respondToJobFiles(source, input.value, out);
    const about = { settings: settings.window, requests };
    const done = await doJob(workspace, job, about, interrupted);
    const outcome = done.ok ? await deliver(done.value, line, out) : unsuccessful(3, done.reason);
    const remark =
      workspace instanceof ReadingWorkspace
        ? `Read from a copy. ${workspace.reading.reason}`
        : workspace.repaired;
    return { ...outcome, messages: [remark, ...outcome.messages].filter(Boolean) };
  } catch (error) {
    return unsuccessful(3, `The command failed: ${explain(error)}`);
  } finally {
    await input.value?.close();
    await closeStore(workspace);
  }
}

function objectionFor({ command }: Job, out: string): Promise<string | null> {
  const isOneFile = ['backup', 'chart', 'note', 'report'].includes(command);
  return isOneFile ? objectionToFile(out) : objectionTo(out);
}

/** Puts the job's files in their places and says what goes to stdout: nothing, when anything went wrong. */
async function deliver(result: JobResult, line: JobLine, out: string | null): Promise<Outcome> {
  const { exit, messages } = result;
  if (exit === 2 || exit === 3) return { exit, out: '', messages };
  const written: Result<readonly string[]> =
    out === null || result.files.length === 0
      ? succeed([])
      : line.job.command === 'report'
        ? await writeReport(out, result.files)
        : await writeFiles(out, result.files);
  if (!written.ok) return { exit: 2, out: '', messages: [...messages, written.reason] };
  const text = line.json ? jsonText(result.json, written.value) : result.text;
  if (text === null) return unsuccessful(3, 'The result cannot be put into JSON.');
  const places = line.json ? [] : written.value.map((path) => `Wrote ${path}`);
  return { exit, out: withNewline([text.replace(/\n+$/, ''), ...places].join('\n')), messages };
}

/** A report's first file is the report; the others are the pictures of a text, and lie beside it. */
async function writeReport(
  out: string,
  [report, ...pictures]: readonly JobFile[],
): Promise<Result<readonly string[]>> {
  if (report === undefined) return succeed([]);
  const companions = pictures.flatMap(({ name, content }) =>
    typeof content === 'string' ? [] : [{ name, bytes: content }],
  );
  return typeof report.content === 'string' && companions.length > 0
    ? writeWithCompanions(out, report.content, companions)
    : writeFiles(out, [report]);
}

/** The document for scripts; a job that wrote files gets their paths, which only main knows, as `files`. */
function jsonText(json: unknown, paths: readonly string[]): string | null {
  const isObject = typeof json === 'object' && json !== null && !Array.isArray(json);
  const document = isObject && paths.length > 0 ? { ...json, files: paths } : json;
  try {
    return JSON.stringify(document ?? null, null, 2);
  } catch {
    return null;
  }
}

/** Opens the workspace; where that cannot be, and the command only reads, a copy of it. */
async function openFor(
  job: Job,
  folder: string,
  settings: Settings,
): Promise<Result<Workspace | ReadingWorkspace>> {
  const opened = await openWorkspace(
    folder,
    surroundingsWith(() => settings),
  );
  if (opened.ok || opened.reading === null || !isReading(job)) return opened;
  const read = await openReading(folder, opened.reading, tmpdir());
  return read.ok ? read : fail(`${opened.reason} ${read.reason}`);
}

function letGo(workspace: Workspace | ReadingWorkspace): void {
  if (workspace instanceof ReadingWorkspace) workspace.copy.remove();
  else workspace.release();
}

async function closeStore(workspace: Workspace | ReadingWorkspace): Promise<void> {
  if (workspace instanceof ReadingWorkspace) return;
  sessionOf(workspace).flushStorageData();
  const noted = await workspace.markClosed();
  if (!noted.ok) log(noted.reason);
}

/** Writes everything out, then ends the program. */
async function end({ exit, out, messages }: Outcome): Promise<void> {
  await writeOut(process.stderr, messages.map((message) => `${message}\n`).join(''));
  await writeOut(process.stdout, out);
  app.exit(exit);
}

function unsuccessful(exit: 2 | 3, reason: string): Outcome {
  return { exit, out: '', messages: [reason] };
}

function withNewline(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

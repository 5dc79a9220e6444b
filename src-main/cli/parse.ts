import type { Job } from '#ipc/contract/jobs.ts';
import { buildJob } from './build-job.ts';
import { nearest } from './nearest.ts';
import { findCommandWord, scan, type Scanned } from './scan.ts';
import { commandNames, isCommandName, usageByCommand, type CommandName } from './usage.ts';

/** A command line, read. Paths are as they were written. */
export type CommandLine =
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly message: string; readonly command: CommandName | null }
  | {
      readonly kind: 'job';
      readonly job: Job;
      readonly workspace: string | null;
      readonly json: boolean;
      /** Where the job's files go; null for jobs that make none. */
      readonly out: string | null;
    };

const laterCommands = ['import'];

/** Reads the arguments behind `lode`. Knows their form only: whether a series exists is for the job to find out. */
export function parseCommandLine(args: readonly string[]): CommandLine {
  const at = findCommandWord(args);
  const word = args[at];
  if (args.includes('--help') || word === 'help' || args[0] === '-h') return { kind: 'help' };
  if (word === undefined) return wrong('Which command?');
  if (laterCommands.includes(word)) {
    return wrong(`The command ${word} is not in this version of Lode.`);
  }
  if (!isCommandName(word)) {
    const near = nearest(word, [...commandNames(), ...laterCommands, 'help']);
    return wrong(`There is no command ${word}.${near === null ? '' : ` Did you mean ${near}?`}`);
  }
  const scanned = scan([...args.slice(0, at), ...args.slice(at + 1)], word);
  return typeof scanned === 'string' ? wrong(scanned, word) : build(word, scanned);
}

/** What stands on stderr with exit 2: what was wrong, and how it is right. */
export function describeMistake(
  mistake: Extract<CommandLine, { kind: 'wrong' }>,
  help: string,
): string {
  if (mistake.command === null) return `${mistake.message}\n\n${help}`;
  return `${mistake.message}\nUsage: ${usageByCommand[mistake.command]}\n       lode help says more.\n`;
}

function build(command: CommandName, scanned: Scanned): CommandLine {
  const job = buildJob(command, scanned);
  if (typeof job === 'string') return wrong(job, command);
  return {
    kind: 'job',
    job,
    workspace: scanned.options.get('workspace') ?? null,
    json: scanned.flags.has('json'),
    out: scanned.options.get('out') ?? null,
  };
}

function wrong(message: string, command: CommandName | null = null): CommandLine {
  return { kind: 'wrong', message, command };
}

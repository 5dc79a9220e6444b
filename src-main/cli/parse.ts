import type { Job, PictureFormat } from '#ipc/contract/jobs.ts';
import { nearest } from './nearest.ts';
import { buildNote, noteSyntax } from './parse-note.ts';
import { buildReport, reportSyntax } from './parse-report.ts';
import type { Syntax } from './syntax.ts';
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

const syntaxes: Record<CommandName, Syntax> = {
  info: { positionals: [], options: [], flags: [] },
  get: {
    positionals: [],
    options: ['table', 'series', 'period', 'edition', 'as-of'],
    flags: ['latest'],
  },
  set: {
    positionals: ['SERIES', 'PERIOD', 'VALUE'],
    options: ['edition', 'reason', 'source', 'locator'],
    flags: [],
  },
  compare: {
    positionals: [],
    options: ['period', 'against', 'table', 'edition', 'against-edition'],
    flags: [],
  },
  check: { positionals: [], options: ['table', 'edition'], flags: [] },
  revisions: { positionals: [], options: ['since'], flags: [] },
  export: { positionals: [], options: ['format', 'out', 'table', 'as-of'], flags: [] },
  chart: {
    positionals: ['CHART_ID'],
    optional: true,
    options: [
      ...['table', 'type', 'mode', 'period', 'against', 'from', 'to', 'as-of'],
      ...['title', 'size', 'theme', 'out'],
    ],
    lists: ['series'],
    flags: ['log'],
  },
  note: noteSyntax,
  report: reportSyntax,
  backup: { positionals: [], options: ['out'], flags: [] },
  backups: { positionals: [], options: [], flags: [] },
  restore: { positionals: ['FILE'], options: [], flags: [] },
  verify: { positionals: [], options: [], flags: [] },
};

const globalOptions = ['workspace'];
const globalFlags = ['json', 'help'];
/** What may be said with an empty text; everywhere else an empty text is a mistake of the calling script. */
const mayBeEmpty = new Set(['reason', 'source', 'locator', 'author', 'page']);

const laterCommands = ['import'];
const laterFormats = ['datapackage', 'xlsx', 'sdmx-csv', 'json'];

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

interface Scanned {
  readonly positionals: readonly string[];
  readonly options: ReadonlyMap<string, string>;
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly flags: ReadonlySet<string>;
}

/** The place of the first word that is neither an option nor the workspace's folder. */
function findCommandWord(args: readonly string[]): number {
  return args.findIndex(
    (arg, index) =>
      !isOption(arg) && !globalOptions.some((name) => args[index - 1] === `--${name}`),
  );
}

/**
 * An option is `--` and a letter. So `--` alone, the printed form of zero, is a value wherever it stands and never
 * ends the options, and values such as `-11%` need no quoting.
 */
function isOption(arg: string): boolean {
  return /^--[A-Za-z]/.test(arg);
}

/** Options and the rest taken apart; a text says what is wrong with them. */
function scan(args: readonly string[], command: CommandName): Scanned | string {
  const syntax = syntaxes[command];
  const positionals: string[] = [];
  const options = new Map<string, string>();
  const flags = new Set<string>();
  const lists = new Map<string, string[]>();
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index]!;
    if (!isOption(arg)) {
      positionals.push(arg);
      continue;
    }
    const equals = arg.indexOf('=');
    const name = arg.slice(2, equals < 0 ? undefined : equals);
    if ([...syntax.flags, ...globalFlags].includes(name)) {
      if (equals >= 0) return `--${name} takes no value.`;
      flags.add(name);
      continue;
    }
    if (syntax.lists?.includes(name)) {
      const values = equals >= 0 ? [arg.slice(equals + 1)] : valuesAfter(args, index);
      if (equals < 0) index += values.length;
      if (values.length === 0 || values.includes('')) return `--${name} needs a value.`;
      lists.set(name, [...(lists.get(name) ?? []), ...values]);
      continue;
    }
    if (![...syntax.options, ...globalOptions].includes(name)) return unknown(name, command);
    if (options.has(name)) return `--${name} is given twice.`;
    const value = equals >= 0 ? arg.slice(equals + 1) : args[index + 1];
    if (equals < 0) index += 1;
    if (value === undefined || (equals < 0 && isOption(value))) return `--${name} needs a value.`;
    if (value === '' && !mayBeEmpty.has(name)) return `--${name} needs a value that is not empty.`;
    options.set(name, value);
  }
  return checkPositionals(positionals, syntax) ?? { positionals, options, lists, flags };
}

/** The words up to the next option. */
function valuesAfter(args: readonly string[], index: number): string[] {
  const rest = args.slice(index + 1);
  const end = rest.findIndex(isOption);
  return rest.slice(0, end < 0 ? undefined : end);
}

function unknown(name: string, command: CommandName): string {
  const { options, flags, lists = [] } = syntaxes[command];
  const near = nearest(name, [...options, ...lists, ...flags, ...globalOptions, ...globalFlags]);
  return `${command} has no option --${name}.${near === null ? '' : ` Did you mean --${near}?`}`;
}

function checkPositionals(positionals: readonly string[], syntax: Syntax): string | null {
  const extra = positionals[syntax.positionals.length];
  if (extra !== undefined) return `“${extra}” is one argument too many.`;
  const missing = syntax.positionals.slice(positionals.length);
  if (missing.length > 0 && !syntax.optional) return `${missing.join(', ')} missing.`;
  const empty = syntax.positionals.findIndex(
    (name, index) => name !== 'VALUE' && positionals[index] === '',
  );
  return empty < 0 ? null : `${syntax.positionals[empty]} is empty.`;
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

function buildJob(
  command: CommandName,
  { positionals, options, lists, flags }: Scanned,
): Job | string {
  const option = (name: string) => options.get(name) ?? null;
  switch (command) {
    case 'info':
    case 'backups':
    case 'verify':
      return { command };
    case 'backup':
      return { command, copy: options.has('out') };
    case 'restore':
      return { command, file: positionals[0]!, backup: null };
    case 'get': {
      const views = ['edition', 'as-of', 'latest'].filter(
        (name) => options.has(name) || flags.has(name),
      );
      if (views.length > 1) return `Only one of --${views.join(', --')} can be given.`;
      return {
        command,
        table: option('table'),
        series: option('series'),
        period: option('period'),
        edition: option('edition'),
        asOf: option('as-of'),
        latest: flags.has('latest'),
      };
    }
    case 'set': {
      const [series, period, value] = positionals as [string, string, string];
      return {
        command,
        series,
        period,
        value,
        edition: option('edition'),
        reason: option('reason') ?? '',
        source: option('source') ?? '',
        locator: option('locator') ?? '',
      };
    }
    case 'compare': {
      const period = option('period');
      if (period === null) return 'compare needs --period.';
      return {
        command,
        period,
        against: option('against') ?? '2013',
        table: option('table'),
        edition: option('edition'),
        againstEdition: option('against-edition'),
      };
    }
    case 'check':
      return { command, table: option('table'), edition: option('edition') };
    case 'revisions':
      return { command, since: option('since') };
    case 'report':
      return buildReport(option, lists.get('table') ?? []);
    case 'note':
      return buildNote(positionals, option, lists.get('tag') ?? [], flags);
    case 'export':
      return buildExport(option);
    case 'chart':
      return buildChart(positionals[0] ?? null, option, {
        series: lists.get('series') ?? [],
        log: flags.has('log'),
      });
  }
}

function buildExport(option: (name: string) => string | null): Job | string {
  const format = option('format');
  if (format === null) return 'export needs --format.';
  if (laterFormats.includes(format)) {
    return `The export format ${format} is not in this version of Lode; csv is.`;
  }
  if (format !== 'csv') {
    const near = nearest(format, ['csv', ...laterFormats]);
    return `There is no export format ${format}.${near === null ? '' : ` Did you mean ${near}?`}`;
  }
  if (option('out') === null) return 'export needs --out.';
  return { command: 'export', format, table: option('table'), asOf: option('as-of') };
}

const pictureFormats: readonly PictureFormat[] = ['svg', 'png', 'pdf', 'csv'];

function buildChart(
  chart: string | null,
  option: (name: string) => string | null,
  rest: Pick<Extract<Job, { command: 'chart' }>, 'series' | 'log'>,
): Job | string {
  const out = option('out');
  if (out === null) return 'chart needs --out.';
  const format = pictureFormats.find((ending) => out.toLowerCase().endsWith(`.${ending}`));
  if (format === undefined) return '--out must end in .svg, .png, .pdf or .csv.';
  const described = ['table', 'type', 'mode', 'period', 'against', 'from', 'to', 'as-of', 'title'];
  const also = described.find((name) => option(name) !== null);
  if (chart !== null && (also !== undefined || rest.series.length > 0 || rest.log)) {
    const name = also ?? (rest.log ? 'log' : 'series');
    return `A kept chart is drawn as it is kept: --${name} cannot be given with it.`;
  }
  if (chart === null && option('table') === null && rest.series.length === 0) {
    return 'chart needs CHART_ID, --table or --series.';
  }
  return {
    command: 'chart',
    chart,
    ...rest,
    table: option('table'),
    type: option('type'),
    mode: option('mode'),
    period: option('period'),
    against: option('against'),
    from: option('from'),
    to: option('to'),
    asOf: option('as-of'),
    title: option('title'),
    format,
    size: option('size'),
    theme: option('theme'),
  };
}

function wrong(message: string, command: CommandName | null = null): CommandLine {
  return { kind: 'wrong', message, command };
}

/** What stands on stderr with exit 2: what was wrong, and how it is right. */
export function describeMistake(
  mistake: Extract<CommandLine, { kind: 'wrong' }>,
  help: string,
): string {
  if (mistake.command === null) return `${mistake.message}\n\n${help}`;
  return `${mistake.message}\nUsage: ${usageByCommand[mistake.command]}\n       lode help says more.\n`;
}

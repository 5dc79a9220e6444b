import { nearest } from './nearest.ts';
import { globalFlags, globalOptions, syntaxes } from './syntaxes.ts';
import type { Syntax } from './syntax.ts';
import type { CommandName } from './usage.ts';

/** The arguments behind a command's name, taken apart. */
export interface Scanned {
  readonly positionals: readonly string[];
  readonly options: ReadonlyMap<string, string>;
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly flags: ReadonlySet<string>;
}

/** What may be said with an empty text; everywhere else an empty text is a mistake of the calling script. */
const mayBeEmpty = new Set(['reason', 'source', 'locator', 'author', 'page']);

/** The place of the first word that is neither an option nor the workspace's folder. */
export function findCommandWord(args: readonly string[]): number {
  return args.findIndex(
    (arg, index) =>
      !isOption(arg) && !globalOptions.some((name) => args[index - 1] === `--${name}`),
  );
}

/** Options and the rest taken apart; a text says what is wrong with them. */
export function scan(args: readonly string[], command: CommandName): Scanned | string {
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

/**
 * An option is `--` and a letter. So `--` alone, the printed form of zero, is a value wherever it stands and never
 * ends the options, and values such as `-11%` need no quoting.
 */
function isOption(arg: string): boolean {
  return /^--[A-Za-z]/.test(arg);
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

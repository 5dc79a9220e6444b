import { isAbsolute, resolve } from 'node:path';

/** What the program was started for. */
export type Invocation =
  /** One command-line job; paths in it are relative to `cwd`. */
  | { readonly kind: 'command'; readonly args: readonly string[]; readonly cwd: string }
  /** The window; `workspace` is null when none was named. */
  | { readonly kind: 'window'; readonly workspace: string | null }
  | { readonly kind: 'wrong'; readonly message: string };

/** The variables that this program is told things by. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Tells a command from a start of the window. A checkout's launcher hands the command over in LODE_CLI_ARGS, since
 * there process.argv also holds Electron's and the test driver's own arguments; a package reads process.argv itself.
 */
export function readInvocation(
  argv: readonly string[],
  environment: Environment,
  isPackaged: boolean,
  cwd: string,
): Invocation {
  const base = environment['LODE_CLI_CWD'] ?? environment['INIT_CWD'] ?? cwd;
  const handedOver = environment['LODE_CLI_ARGS'];
  if (handedOver !== undefined) {
    const args = parseArguments(handedOver);
    return args === null
      ? { kind: 'wrong', message: 'LODE_CLI_ARGS is not a JSON array of texts.' }
      : { kind: 'command', args, cwd: base };
  }
  const own = argv.slice(1);
  if (isPackaged && hasCommandWord(own)) {
    return { kind: 'command', args: own.filter((arg) => arg !== '--no-sandbox'), cwd };
  }
  return readWindowArguments(own, isPackaged ? cwd : base);
}

/** The folder that another start of the window was given, as it says in its own words; null when it named none. */
export function workspaceOfOtherStart(data: unknown): string | null {
  if (typeof data !== 'object' || data === null || !('workspace' in data)) return null;
  const { workspace } = data;
  return typeof workspace === 'string' && isAbsolute(workspace) ? workspace : null;
}

function parseArguments(json: string): string[] | null {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : null;
  } catch {
    return null;
  }
}

/** Whether anything but options stands there, or somebody asks for help. */
function hasCommandWord(args: readonly string[]): boolean {
  return args.some(
    (arg, index) => arg === '--help' || (!arg.startsWith('-') && args[index - 1] !== '--workspace'),
  );
}

function readWindowArguments(args: readonly string[], base: string): Invocation {
  const at = args.findIndex((arg) => arg === '--workspace' || arg.startsWith('--workspace='));
  const found = args[at];
  if (found === undefined) return { kind: 'window', workspace: null };
  const folder = found === '--workspace' ? args[at + 1] : found.slice('--workspace='.length);
  if (folder === undefined || folder === '' || folder.startsWith('--')) {
    return { kind: 'wrong', message: '--workspace needs a folder.' };
  }
  return { kind: 'window', workspace: resolve(base, folder) };
}

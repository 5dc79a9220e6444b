/** An error whose message alone tells its reader what was wrong and what to do; no stack is shown. */
export class SetupError extends Error {
  /** @override */
  name = 'SetupError';
}

/**
 * The text to show for anything thrown: the message of a `SetupError` and of the system's own errors
 * (`EACCES: permission denied, open ...`), the whole stack of the rest, since those are mistakes in
 * the program.
 * @param {unknown} error
 */
export function describeError(error) {
  if (error instanceof SetupError || isSystemError(error)) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/**
 * The `code` of a system error (`ENOENT`, `EEXIST`), or undefined when it has none.
 * @param {unknown} error
 * @returns {string | undefined}
 */
export function codeOf(error) {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

/**
 * @param {unknown} error
 * @returns {error is Error}
 */
function isSystemError(error) {
  return error instanceof Error && 'syscall' in error;
}

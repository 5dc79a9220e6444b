import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const LARGEST_LOG_BYTES = 1_000_000;

let logFile: string | null = null;

/** From now on log lines also go to this file; one that has grown large is put aside as `.old` first. */
export function logTo(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    if (size > LARGEST_LOG_BYTES) renameSync(path, `${path}.old`);
    logFile = path;
  } catch (error) {
    log(`no log file can be kept at ${path}: ${String(error)}`);
  }
}

/** One line for whoever looks for the cause of a trouble: on stderr, and in the log file if there is one. */
export function log(message: string): void {
  const line = message.replaceAll(/\s*\n\s*/g, ' | ');
  process.stderr.write(`lode: ${line}\n`);
  if (logFile === null) return;
  try {
    appendFileSync(logFile, `${new Date().toISOString()} ${line}\n`);
  } catch {
    // A full disk must not turn every message into a failure of its own.
    logFile = null;
  }
}

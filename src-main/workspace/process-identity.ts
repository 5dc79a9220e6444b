import { readFileSync } from 'node:fs';

/** A process told apart from a later one that was given the same number. */
export interface ProcessIdentity {
  readonly pid: number;
  /** This boot of the system and the process's start in it; null where the system does not tell. */
  readonly started: string | null;
}

export function ownIdentity(): ProcessIdentity {
  const self = readProcess(process.pid);
  return { pid: process.pid, started: self === 'unknown' || self === 'gone' ? null : self };
}

/** Whether that very process still runs on this computer. Unknown counts as running. */
export function isRunning(identity: ProcessIdentity): boolean {
  const now = readProcess(identity.pid);
  if (now === 'unknown') return answersSignals(identity.pid);
  if (now === 'gone') return false;
  return identity.started === null || identity.started === now;
}

/** What runs under this number now: its start, 'gone', or 'unknown' where there is no /proc. */
function readProcess(pid: number): string {
  const boot = readText('/proc/sys/kernel/random/boot_id');
  if (boot === null) return 'unknown';
  const stat = readText(`/proc/${pid}/stat`);
  if (stat === null) return 'gone';
  // The second field, the program's name in parentheses, may itself hold spaces and parentheses.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const state = fields[0];
  const startTicks = fields[19];
  // A zombie has ended: only its parent has not asked for its exit code yet, and may never do so.
  if (state === 'Z' || state === 'X' || startTicks === undefined) return 'gone';
  return `${boot.trim()}/${startTicks}`;
}

function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not being allowed to signal it means that there is one.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { LOCK_NAME, lockFolder } from './lock.ts';
import { ownIdentity } from './process-identity.ts';

const now = new Date('2024-03-01T10:00:00Z');
const tokens = [1, 2, 3].map((digit) => `${digit}`.repeat(36));

/** A lock file as another process would have left it. */
function leave(folder: string, holder: object, name = LOCK_NAME, token = tokens[0]) {
  const whole = { token, host: hostname(), since: '2024-02-29T08:00:00.000Z', ...holder };
  writeFileSync(join(folder, name), JSON.stringify(whole));
}

/** A process number that was in use a moment ago and is not any more. */
async function endedPid(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(child, 'exit');
  return child.pid!;
}

const holderOf = (folder: string) => JSON.parse(readFileSync(join(folder, LOCK_NAME), 'utf8'));

describe('lockFolder', () => {
  it('takes a free folder, says who has it, and leaves nothing behind on release', () => {
    const folder = temporaryFolder();
    const lock = lockFolder(folder, now);
    expect(lock.ok).toBe(true);
    expect(readdirSync(folder)).toEqual([LOCK_NAME]);
    expect(holderOf(folder)).toMatchObject({
      ...ownIdentity(),
      host: hostname(),
      since: '2024-03-01T10:00:00.000Z',
    });
    if (lock.ok) lock.value.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('refuses a second holder and names the first', () => {
    const folder = temporaryFolder();
    lockFolder(folder, now);
    const second = lockFolder(folder, new Date('2024-03-01T11:00:00Z'));
    expect(second).toEqual({
      ok: false,
      reason: expect.stringContaining(
        `process ${process.pid} on ${hostname()}, since 2024-03-01T10:00:00.000Z`,
      ),
    });
    expect(readdirSync(folder)).toEqual([LOCK_NAME]);
  });

  it('can be taken again after release', () => {
    const folder = temporaryFolder();
    const lock = lockFolder(folder, now);
    if (lock.ok) lock.value.release();
    expect(lockFolder(folder, now).ok).toBe(true);
  });

  it('takes over from a process that has ended', async () => {
    const folder = temporaryFolder();
    leave(folder, { pid: await endedPid(), started: null });
    expect(lockFolder(folder, now).ok).toBe(true);
    expect(holderOf(folder)).toMatchObject(ownIdentity());
    expect(readdirSync(folder)).toEqual([LOCK_NAME]);
  });

  it.runIf(process.platform === 'linux')(
    'takes over when another process has the number by now',
    () => {
      const folder = temporaryFolder();
      leave(folder, { pid: process.pid, started: 'an earlier boot/1' });
      expect(lockFolder(folder, now).ok).toBe(true);
    },
  );

  it('respects a running process whose start is unknown', () => {
    const folder = temporaryFolder();
    leave(folder, { pid: process.ppid, started: null });
    expect(lockFolder(folder, now).ok).toBe(false);
  });

  it('respects another computer, whose processes it cannot see, and says what to do', () => {
    const folder = temporaryFolder();
    leave(folder, { pid: 1, started: null, host: 'elsewhere' });
    const refused = lockFolder(folder, now);
    expect(refused).toMatchObject({ ok: false });
    expect(!refused.ok && refused.reason).toMatch(
      /elsewhere.*if Lode no longer runs on elsewhere, delete .*lode\.lock/,
    );
  });

  it('leaves a garbled lock alone and says which file it is', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, LOCK_NAME), '{"pid":');
    const refused = lockFolder(folder, now);
    expect(!refused.ok && refused.reason).toContain(join(folder, LOCK_NAME));
    expect(readFileSync(join(folder, LOCK_NAME), 'utf8')).toBe('{"pid":');
  });

  it('does not let a token lead out of the folder', () => {
    const folder = temporaryFolder();
    leave(folder, { pid: 1, started: 'gone', token: '/../../../../tmp/elsewhere' });
    expect(lockFolder(folder, now).ok).toBe(false);
  });

  it('respects one that is just taking over an abandoned lock', async () => {
    const folder = temporaryFolder();
    leave(folder, { pid: await endedPid(), started: null });
    leave(folder, ownIdentity(), `${LOCK_NAME}.${tokens[0]}`, tokens[1]);
    expect(lockFolder(folder, now).ok).toBe(false);
  });

  it('takes over from one that ended while taking over, and tidies up after both', async () => {
    const folder = temporaryFolder();
    const pid = await endedPid();
    leave(folder, { pid, started: null });
    leave(folder, { pid, started: null }, `${LOCK_NAME}.${tokens[0]}`, tokens[1]);
    expect(lockFolder(folder, now).ok).toBe(true);
    expect(readdirSync(folder)).toEqual([LOCK_NAME]);
  });

  it('withdraws when another took over between its two looks', async () => {
    const folder = temporaryFolder();
    const abandoned = { pid: await endedPid(), started: null };
    leave(folder, abandoned);
    // Asked about the abandoned lock, which it has read by then: meanwhile another takes over, from first to last.
    const isAlive = ({ pid }: { pid: number }) => {
      if (pid !== abandoned.pid) return true;
      leave(folder, ownIdentity(), LOCK_NAME, tokens[1]);
      return false;
    };
    const late = lockFolder(folder, now, isAlive);
    expect(!late.ok && late.reason).toContain('in use');
    expect(holderOf(folder).token).toBe(tokens[1]);
    expect(readdirSync(folder)).toEqual([LOCK_NAME]);
  });

  it('ignores successors of a lock that is no longer the first', () => {
    const folder = temporaryFolder();
    leave(folder, ownIdentity(), `${LOCK_NAME}.${tokens[2]}`, tokens[1]);
    expect(lockFolder(folder, now).ok).toBe(true);
  });

  it('does not release what another has by now', () => {
    const folder = temporaryFolder();
    const lock = lockFolder(folder, now);
    leave(folder, ownIdentity());
    if (lock.ok) lock.value.release();
    expect(readdirSync(folder)).toEqual([LOCK_NAME]);
  });

  it('says in words that a folder cannot be locked', () => {
    const missing = join(temporaryFolder(), 'missing');
    const refused = lockFolder(missing, now);
    expect(!refused.ok && refused.reason).toContain('cannot be locked');
  });
});

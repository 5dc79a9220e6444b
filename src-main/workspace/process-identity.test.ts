import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { isRunning, ownIdentity } from './process-identity.ts';

describe('isRunning', () => {
  it('knows this process', () => {
    expect(isRunning(ownIdentity())).toBe(true);
    expect(isRunning({ pid: process.pid, started: null })).toBe(true);
  });

  it.runIf(process.platform === 'linux')('tells a process from a later one of its number', () => {
    expect(isRunning({ pid: process.pid, started: 'earlier/1' })).toBe(false);
  });

  it('knows that a process has ended', async () => {
    const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
    await once(child, 'exit');
    expect(isRunning({ pid: child.pid!, started: null })).toBe(false);
  });

  it.runIf(process.platform === 'linux')('counts a zombie as ended', async () => {
    // The shell starts a child that ends at once, then becomes a program that never asks for its exit code.
    const parent = spawn('sh', ['-c', 'true & echo $!; exec sleep 60']);
    const [output] = (await once(parent.stdout, 'data')) as [Buffer];
    const pid = Number(output.toString().trim());
    while (isRunning({ pid, started: null })) await new Promise(setImmediate);
    expect(isRunning({ pid, started: null })).toBe(false);
    parent.kill('SIGKILL');
    await once(parent, 'exit');
  });
});

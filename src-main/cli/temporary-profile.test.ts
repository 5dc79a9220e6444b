import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { makeTemporaryProfile, removeProfile } from './temporary-profile.ts';

describe('makeTemporaryProfile', () => {
  it('clears away what ended commands left, and nothing else', async () => {
    const base = temporaryFolder();
    const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
    await once(child, 'exit');
    for (const name of [`lode-command-${child.pid}-abc`, `lode-command-${process.ppid}-abc`]) {
      mkdirSync(join(base, name, 'Cache'), { recursive: true });
    }
    mkdirSync(join(base, 'lode-command-notes'));
    const profile = makeTemporaryProfile(base);
    expect(readdirSync(base).sort()).toEqual(
      [`lode-command-${process.ppid}-abc`, 'lode-command-notes', basename(profile)].sort(),
    );
    removeProfile(profile);
    expect(readdirSync(base)).not.toContain(basename(profile));
  });
});

import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeTestFolder } from '../test-folder.mjs';
import { findOverride } from './override.mjs';

/** @param {Record<string, string>} files */
function override(files) {
  const folder = makeTestFolder(files);
  if ('electron' in files) chmodSync(join(folder, 'electron'), 0o755);
  return { folder, runtime: () => findOverride({ ELECTRON_OVERRIDE_DIST_PATH: folder }, 'linux') };
}

describe('findOverride', () => {
  it.each([[{}], [{ ELECTRON_OVERRIDE_DIST_PATH: '' }]])('is null for %j', (env) => {
    expect(findOverride(env)).toBeNull();
  });

  it('gives the executable and the version in the folder', () => {
    const { folder, runtime } = override({ electron: '', version: 'v44.1.0\n' });
    expect(runtime()).toEqual({
      executable: join(folder, 'electron'),
      version: '44.1.0',
      kind: 'override',
    });
  });

  it('does without the version', () => {
    expect(override({ electron: '' }).runtime()?.version).toBe('of unknown version');
  });

  it('is an error that says what is wrong when the folder holds no Electron', () => {
    expect(override({ readme: '' }).runtime).toThrow(
      /ELECTRON_OVERRIDE_DIST_PATH is .* no executable file .*electron/,
    );
  });
});

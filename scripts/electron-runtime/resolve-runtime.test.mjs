import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeTestFolder } from '../test-folder.mjs';
import { describeRuntime, resolveRuntime } from './resolve-runtime.mjs';

const hour = 3_600_000;

/**
 * A machine on which nothing is there unless the test puts it there; `calls` says what was tried.
 * @param {{ system?: string, cacheFolder?: string, env?: NodeJS.ProcessEnv }} [options]
 */
function makeMachine({ system = 'linux-x64', cacheFolder = makeTestFolder(), env = {} } = {}) {
  /** @type {string[]} */
  const calls = [];
  /** @type {string[]} */
  const lines = [];
  const machine = {
    calls,
    lines,
    cacheFolder,
    override: /** @type {import('./resolve-runtime.mjs').Runtime | null} */ (null),
    own: /** @type {string | null} */ (null),
    download: /** @type {{ ok: true, value: string } | { ok: false, reason: string }} */ ({
      ok: false,
      reason: 'example.org did not answer within 5 seconds',
    }),
    fallback: async () => '/cache/electron',
    now: 10 * hour,
    resolve: () =>
      resolveRuntime({
        log: (line) => lines.push(line),
        env,
        system,
        cacheFolder,
        now: machine.now,
        parts: {
          findOverride: () => machine.override,
          findElectronPackage: () => ({ folder: join(cacheFolder, 'electron'), version: '45.4.1' }),
          findOwnBinary: () => machine.own,
          downloadOwnBinary: async () => {
            calls.push('download');
            return machine.download;
          },
          findOrPrepareFallback: () => {
            calls.push('fallback');
            return machine.fallback();
          },
        },
      }),
  };
  return machine;
}

describe('resolveRuntime', () => {
  it('takes the override before everything', async () => {
    const machine = makeMachine();
    machine.override = { executable: '/mine/electron', version: '40.0.0', kind: 'override' };
    machine.own = '/package/electron';
    expect(await machine.resolve()).toEqual(machine.override);
  });

  it("takes the package's binary when it is there", async () => {
    const machine = makeMachine();
    machine.own = '/package/electron';
    expect(await machine.resolve()).toEqual({
      executable: '/package/electron',
      version: '45.4.1',
      kind: 'package',
    });
    expect(machine.calls).toEqual([]);
  });

  it('downloads it otherwise', async () => {
    const machine = makeMachine();
    machine.download = { ok: true, value: '/package/new' };
    expect(await machine.resolve()).toMatchObject({ executable: '/package/new', kind: 'package' });
    expect(machine.lines).toEqual([]);
  });

  it('takes the fallback when the download fails, and says so in one line', async () => {
    const machine = makeMachine();
    expect(await machine.resolve()).toEqual({
      executable: '/cache/electron',
      version: '33.2.1',
      kind: 'fallback',
    });
    expect(machine.lines).toEqual([
      'Electron 45.4.1 could not be downloaded (example.org did not answer within 5 seconds): ' +
        'using Electron 33.2.1 from npm instead.',
    ]);
  });

  it('does not try the download again for some hours', async () => {
    const machine = makeMachine();
    await machine.resolve();
    machine.now += 5 * hour;
    await machine.resolve();
    expect(machine.calls).toEqual(['download', 'fallback', 'fallback']);
    expect(machine.lines).toHaveLength(1);
    machine.now += 2 * hour;
    await machine.resolve();
    expect(machine.calls.slice(3)).toEqual(['download', 'fallback']);
  });

  it('tries it again when asked to', async () => {
    const { cacheFolder, resolve } = makeMachine();
    await resolve();
    const machine = makeMachine({ cacheFolder, env: { LODE_RETRY_DOWNLOAD: '1' } });
    await machine.resolve();
    expect(machine.calls).toEqual(['download', 'fallback']);
  });

  it('tries everything again after both have failed', async () => {
    const machine = makeMachine();
    machine.fallback = () => Promise.reject(new Error('npm could not fetch'));
    await expect(machine.resolve()).rejects.toThrow('npm could not fetch');
    await expect(machine.resolve()).rejects.toThrow('npm could not fetch');
    expect(machine.calls).toEqual(['download', 'fallback', 'download', 'fallback']);
  });

  it.each(['darwin-arm64', 'linux-arm64', 'win32-x64'])('has no fallback on %s', async (system) => {
    const machine = makeMachine({ system });
    await expect(machine.resolve()).rejects.toThrow(
      /could not be downloaded \(.*\): .*ELECTRON_OVERRIDE_DIST_PATH/,
    );
    await expect(machine.resolve()).rejects.toThrow('could not be downloaded');
    expect(machine.calls).toEqual(['download', 'download']);
  });

  it('downloads once for two that ask together', async () => {
    const machine = makeMachine();
    await Promise.all([machine.resolve(), machine.resolve()]);
    expect(machine.calls.filter((call) => call === 'download')).toHaveLength(1);
  });
});

describe('describeRuntime', () => {
  it('names the version and where it comes from', () => {
    const text = describeRuntime({ executable: '/e', version: '45.4.1', kind: 'package' });
    expect(text).toBe('Electron 45.4.1 (the electron package)');
  });
});

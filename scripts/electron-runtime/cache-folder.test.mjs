import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeTestFolder } from '../test-folder.mjs';
import { findCacheFolder, makeCacheFolder } from './cache-folder.mjs';

describe.runIf(process.platform !== 'win32')('findCacheFolder', () => {
  it.each([
    ['linux', {}, '/home/ann/.cache/lode'],
    ['linux', { XDG_CACHE_HOME: '/big/cache' }, '/big/cache/lode'],
    ['linux', { XDG_CACHE_HOME: 'relative' }, '/home/ann/.cache/lode'],
    ['darwin', { XDG_CACHE_HOME: '/big/cache' }, '/home/ann/Library/Caches/lode'],
  ])('on %s with %j is %s', (platform, env, folder) => {
    const found = findCacheFolder(env, /** @type {NodeJS.Platform} */ (platform), '/home/ann');
    expect(found).toBe(folder);
  });
});

describe('makeCacheFolder', () => {
  it('says what to do when the folder cannot be made', () => {
    const folder = makeTestFolder({ cache: 'a file' });
    expect(() => makeCacheFolder(join(folder, 'cache', 'lode'))).toThrow('set XDG_CACHE_HOME');
  });
});

import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildIfStale } from './build-if-stale.mjs';
import { makeTestFolder } from './test-folder.mjs';

/** A checkout with a fake build that counts its runs. */
function makeCheckout() {
  const root = makeTestFolder({
    'src-main/main.ts': 'one',
    'src-renderer/view.ts': 'two',
    'package.json': '{}',
    'tsconfig.json': '{}',
  });
  const checkout = {
    root,
    builds: 0,
    exitCode: 0,
    duringBuild: () => {},
    run: () =>
      buildIfStale({
        root,
        log: () => {},
        build: async () => {
          checkout.builds += 1;
          checkout.duringBuild();
          mkdirSync(join(root, 'out/main'), { recursive: true });
          writeFileSync(join(root, 'out/main/main.cjs'), `build ${checkout.builds}`);
          return checkout.exitCode;
        },
      }),
  };
  return checkout;
}

describe('buildIfStale', () => {
  it('builds when there is no build, and then no more', async () => {
    const checkout = makeCheckout();
    expect(await checkout.run()).toBe(true);
    expect(await checkout.run()).toBe(false);
    expect(checkout.builds).toBe(1);
  });

  it.each([
    ['an edited source', (/** @type {string} */ root) => edit(root, 'src-main/main.ts', 'three!')],
    ['a source of another time', (/** @type {string} */ root) => age(root, 'src-main/main.ts')],
    ['a new source', (/** @type {string} */ root) => edit(root, 'src-renderer/new.ts', '')],
    ['a deleted source', (/** @type {string} */ root) => remove(root, 'src-renderer/view.ts')],
    ['a first resource', (/** @type {string} */ root) => edit(root, 'resources', '')],
    ['another configuration', (/** @type {string} */ root) => edit(root, 'tsconfig.json', '{ }')],
    ['a deleted output', (/** @type {string} */ root) => remove(root, 'out/main/main.cjs')],
    ['a deleted output folder', (/** @type {string} */ root) => remove(root, 'out')],
    ['a damaged mark', (/** @type {string} */ root) => edit(root, 'out/.built', '{')],
  ])('builds again after %s', async (_, change) => {
    const checkout = makeCheckout();
    await checkout.run();
    change(checkout.root);
    expect(await checkout.run()).toBe(true);
    expect(await checkout.run()).toBe(false);
  });

  it('does not mind files that a build does not use', async () => {
    const checkout = makeCheckout();
    await checkout.run();
    edit(checkout.root, 'README.md', 'new');
    expect(await checkout.run()).toBe(false);
  });

  it('says so when the build fails, and builds again the next time', async () => {
    const checkout = makeCheckout();
    checkout.exitCode = 1;
    await expect(checkout.run()).rejects.toThrow('could not be built');
    checkout.exitCode = 0;
    expect(await checkout.run()).toBe(true);
  });

  it('builds again when a source was edited during the build', async () => {
    const checkout = makeCheckout();
    checkout.duringBuild = () => edit(checkout.root, 'src-main/main.ts', `edit ${checkout.builds}`);
    await checkout.run();
    checkout.duringBuild = () => {};
    expect(await checkout.run()).toBe(true);
  });

  it('builds once for commands that start together', async () => {
    const checkout = makeCheckout();
    const results = await Promise.all([checkout.run(), checkout.run(), checkout.run()]);
    expect(results.filter(Boolean)).toHaveLength(1);
    expect(checkout.builds).toBe(1);
  });
});

/** @param {string} root @param {string} path @param {string} content */
function edit(root, path, content) {
  writeFileSync(join(root, path), content);
}

/** @param {string} root @param {string} path */
function age(root, path) {
  utimesSync(join(root, path), 1_000, 1_000);
}

/** @param {string} root @param {string} path */
function remove(root, path) {
  rmSync(join(root, path), { recursive: true });
}

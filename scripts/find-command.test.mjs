import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findCommand, findPackageCommand } from './find-command.mjs';
import { makeTestFolder } from './test-folder.mjs';

describe('findCommand', () => {
  it('finds an executable on the PATH and nothing else', () => {
    const folder = makeTestFolder({ 'lode-tool': '', 'lode-text': '' });
    chmodSync(join(folder, 'lode-tool'), 0o755);
    chmodSync(join(folder, 'lode-text'), 0o644);
    expect(findCommand('lode-tool', { PATH: `/nowhere:${folder}` })).toBe(
      join(folder, 'lode-tool'),
    );
    expect(findCommand('lode-text', { PATH: folder })).toBeNull();
  });
});

describe('findPackageCommand', () => {
  const root = () =>
    makeTestFolder({
      'node_modules/one/package.json': '{ "bin": "./cli.js" }',
      'node_modules/@a/two/package.json': '{ "bin": { "b": "lib/b.mjs" } }',
    });

  it.each([
    ['one', 'one', 'node_modules/one/cli.js'],
    ['@a/two', 'b', 'node_modules/@a/two/lib/b.mjs'],
  ])('finds the command of %s', (name, command, path) => {
    const folder = root();
    expect(findPackageCommand(folder, name, command)).toBe(join(folder, path));
  });

  it('says which package is not installed', () => {
    expect(() => findPackageCommand(root(), 'three', 'three')).toThrow(
      'three is not installed: run `npm ci`',
    );
  });
});

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeTestFolder } from '../test-folder.mjs';
import { findElectronPackage, findOwnBinary, findReason } from './electron-package.mjs';

describe('findElectronPackage', () => {
  it('gives its folder and version', () => {
    const root = makeTestFolder({
      'node_modules/electron/package.json': '{ "version": "45.4.1" }',
    });
    expect(findElectronPackage(root)).toEqual({
      folder: join(root, 'node_modules/electron'),
      version: '45.4.1',
    });
  });

  it('says what to do when it is not installed', () => {
    expect(() => findElectronPackage(makeTestFolder())).toThrow('run `npm ci`');
  });
});

describe('findOwnBinary', () => {
  const whole = { 'dist/version': 'v45.4.1', 'dist/electron': '', 'path.txt': 'electron' };

  it('finds a finished download', () => {
    const folder = makeTestFolder(whole);
    expect(findOwnBinary({ folder, version: '45.4.1' })).toBe(join(folder, 'dist/electron'));
  });

  it.each([
    ['nothing was downloaded', {}],
    ['unpacking has not finished', { 'dist/version': '45.4.1', 'dist/electron': '' }],
    ['it is of another version', { ...whole, 'dist/version': '44.0.0' }],
    ['the executable is gone', { 'dist/version': '45.4.1', 'path.txt': 'electron' }],
  ])('finds none when %s', (_, files) => {
    expect(findOwnBinary({ folder: makeTestFolder(files), version: '45.4.1' })).toBeNull();
  });
});

describe('findReason', () => {
  it.each([
    ['SetupError: example.org answered 404\n', 'example.org answered 404'],
    ['(node) Warning: x\nError: Checksum mismatch\n    at f (a.js:1)\n', 'Checksum mismatch'],
    ['TypeError [ERR_X]: bad\n    at f\n', 'bad'],
    ['something else\n\n', 'something else'],
    ['', 'its installer gave no reason'],
  ])('%j says: %s', (errors, reason) => {
    expect(findReason(errors)).toBe(reason);
  });
});

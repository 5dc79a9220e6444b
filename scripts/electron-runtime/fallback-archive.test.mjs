import { describe, expect, it } from 'vitest';
import { findNpm } from './fallback-archive.mjs';

describe('findNpm', () => {
  it('is the npm that runs the script', () => {
    expect(findNpm({ npm_execpath: '/opt/npm/bin/npm-cli.js' })).toEqual({
      command: process.execPath,
      args: ['/opt/npm/bin/npm-cli.js'],
    });
  });

  it.each([[{}], [{ npm_execpath: '/opt/yarn/bin/yarn.js' }]])(
    'is the one on the PATH with %j',
    (env) => {
      expect(findNpm(env)).toEqual({ command: 'npm', args: [] });
    },
  );
});

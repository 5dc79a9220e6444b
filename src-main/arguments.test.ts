import { describe, expect, it } from 'vitest';
import { readInvocation, workspaceOfOtherStart } from './arguments.ts';

const checkout = (argv: string[], environment: Record<string, string> = {}) =>
  readInvocation(['/opt/electron', ...argv], environment, false, '/cwd');
const packaged = (...argv: string[]) => readInvocation(['/opt/lode', ...argv], {}, true, '/cwd');

describe('readInvocation in a checkout', () => {
  it('takes the command line from the launcher, with its folder', () => {
    expect(
      checkout(['--no-sandbox', '/app'], {
        LODE_CLI_ARGS: '["set","S","2020","--"]',
        LODE_CLI_CWD: '/there',
        INIT_CWD: '/npm',
      }),
    ).toEqual({ kind: 'command', args: ['set', 'S', '2020', '--'], cwd: '/there' });
  });

  it('takes an empty command line for one', () => {
    expect(checkout(['/app'], { LODE_CLI_ARGS: '[]' })).toMatchObject({
      kind: 'command',
      args: [],
    });
  });

  it.each(['', 'info', '{"0":"info"}', '[1]', 'null'])('refuses the command line %j', (json) => {
    expect(checkout(['/app'], { LODE_CLI_ARGS: json })).toMatchObject({ kind: 'wrong' });
  });

  it.each([
    [['/app'], null],
    [['/app', '--workspace', 'w'], '/npm/w'],
    [['/app', '--workspace=w'], '/npm/w'],
    [['/app', '--workspace', '/abs/w'], '/abs/w'],
    [['--inspect=0', '--remote-debugging-port=0', '/app', '--workspace', '../w'], '/w'],
    // Without the launcher's variable nothing is a command: what stands there may be Electron's own.
    [['/app', 'info'], null],
  ])('opens the window for %j', (argv, workspace) => {
    expect(checkout(argv, { INIT_CWD: '/npm' })).toEqual({ kind: 'window', workspace });
  });

  it('prefers the launcher for the folder, then npm, then its own', () => {
    const argv = ['/app', '--workspace', 'w'];
    const both = { LODE_CLI_CWD: '/there', INIT_CWD: '/npm' };
    expect(checkout(argv, both)).toMatchObject({ workspace: '/there/w' });
    expect(checkout(argv)).toMatchObject({ workspace: '/cwd/w' });
  });

  it.each([
    [['/app', '--workspace']],
    [['/app', '--workspace=']],
    [['/app', '--workspace', '--no-sandbox']],
  ])('refuses %j', (argv) => {
    expect(checkout(argv)).toMatchObject({ kind: 'wrong' });
  });
});

describe('readInvocation in a package', () => {
  it('opens the window when there is no command word', () => {
    expect(packaged()).toEqual({ kind: 'window', workspace: null });
    expect(packaged('--no-sandbox')).toEqual({ kind: 'window', workspace: null });
    expect(packaged('--workspace', 'w')).toEqual({ kind: 'window', workspace: '/cwd/w' });
  });

  it('takes its own arguments for the command line', () => {
    expect(packaged('info', '--json')).toEqual({
      kind: 'command',
      args: ['info', '--json'],
      cwd: '/cwd',
    });
    expect(packaged('--no-sandbox', '--workspace', 'w', 'info')).toMatchObject({
      args: ['--workspace', 'w', 'info'],
    });
    expect(packaged('--help')).toMatchObject({ kind: 'command' });
  });
});

describe('workspaceOfOtherStart', () => {
  it.each([
    [{ workspace: '/there' }, '/there'],
    [{ workspace: null }, null],
    [{ workspace: 'there' }, null],
    [{ workspace: 3 }, null],
    [{}, null],
    [null, null],
    ['/there', null],
  ])('reads %j as %j', (data, workspace) => {
    expect(workspaceOfOtherStart(data)).toBe(workspace);
  });
});

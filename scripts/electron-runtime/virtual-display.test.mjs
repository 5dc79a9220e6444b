import { describe, expect, it } from 'vitest';
import { needsVirtualDisplay, parseDisplayName } from './virtual-display.mjs';
import { createXAuthority } from './x-authority.mjs';

describe('needsVirtualDisplay', () => {
  it.each([
    ['linux', {}, true],
    ['linux', { DISPLAY: '' }, true],
    ['linux', { DISPLAY: ':0' }, false],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, false],
    ['darwin', {}, false],
    ['win32', {}, false],
  ])('on %s with %j is %s', (platform, env, isNeeded) => {
    expect(needsVirtualDisplay(env, /** @type {NodeJS.Platform} */ (platform))).toBe(isNeeded);
  });
});

describe('parseDisplayName', () => {
  it.each([
    ['99\n', ':99'],
    ['0\n', ':0'],
    ['9', null],
    ['', null],
    ['error\n', null],
  ])('reads %j as %s', (text, name) => {
    expect(parseDisplayName(text)).toBe(name);
  });
});

describe('createXAuthority', () => {
  it('holds a new secret each time, for any address and display', () => {
    const [first, second] = [createXAuthority(), createXAuthority()];
    const name = 'MIT-MAGIC-COOKIE-1';
    expect(first.subarray(0, 6).toString('hex')).toBe('ffff00000000');
    expect(first.subarray(8, 8 + name.length).toString()).toBe(name);
    expect(first).toHaveLength(8 + name.length + 2 + 16);
    expect(first.equals(second)).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { isLoadable, isOurs } from './origin.ts';

describe('isOurs', () => {
  it.each(['app://lode/', 'app://lode', 'app://lode/index.html#table/x'])('knows %s', (address) => {
    expect(isOurs(address)).toBe(true);
  });

  it.each(['app://lode.evil/', 'app://evil@lode/', 'https://lode/', 'file:///', 'about:blank', ''])(
    'does not know %j',
    (address) => {
      expect(isOurs(address)).toBe(false);
    },
  );
});

describe('isLoadable', () => {
  it.each(['app://lode/a.js', 'blob:app://lode/1', 'data:image/png;base64,'])(
    'lets %s through',
    (address) => {
      expect(isLoadable(address, true)).toBe(true);
    },
  );

  it.each([
    'https://example.org/',
    'http://localhost:1/',
    'ws://localhost:1/',
    'wss://example.org/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'chrome://version',
    '',
  ])('blocks %j', (address) => {
    expect(isLoadable(address, false)).toBe(false);
  });

  it('has developer tools in a checkout only', () => {
    expect(isLoadable('devtools://devtools/x.html', false)).toBe(true);
    expect(isLoadable('devtools://devtools/x.html', true)).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { findUserFolder } from './user-folder.mjs';

describe('findUserFolder', () => {
  const npm = { npm_lifecycle_event: 'lode', INIT_CWD: '/home/ann/data' };

  it('is where npm was called', () => {
    expect(findUserFolder('lode', npm, '/checkout')).toBe('/home/ann/data');
  });

  it('is the working folder without npm', () => {
    expect(findUserFolder('lode', {}, '/home/ann')).toBe('/home/ann');
  });

  it('is the working folder when npm runs another script, which started this one', () => {
    expect(findUserFolder('lode', { ...npm, npm_lifecycle_event: 'test' }, '/tmp/a')).toBe(
      '/tmp/a',
    );
  });
});

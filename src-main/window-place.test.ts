import { describe, expect, it } from 'vitest';
import { placeWindow } from './window-place.ts';

const left = { x: 0, y: 0, width: 1920, height: 1080 };
const right = { x: 1920, y: 0, width: 1280, height: 800 };

describe('placeWindow', () => {
  it('lets the system choose the place the first time', () => {
    expect(placeWindow(null, [left])).toEqual({ width: 1280, height: 800 });
  });

  it('puts the window where it was, also on a second display', () => {
    const saved = { x: 1950, y: 20, width: 1100, height: 700 };
    expect(placeWindow(saved, [left, right])).toEqual(saved);
  });

  it('starts afresh when the display has gone', () => {
    const saved = { x: 1950, y: 20, width: 1100, height: 700 };
    expect(placeWindow(saved, [left])).toEqual({ width: 1280, height: 800 });
  });

  it('starts afresh when the title bar could not be reached', () => {
    for (const place of [
      { x: 10, y: -300 },
      { x: 10, y: 1070 },
      { x: 1900, y: 10 },
    ]) {
      const saved = { ...place, width: 1100, height: 700 };
      expect(placeWindow(saved, [left])).toEqual({ width: 1280, height: 800 });
    }
  });

  it('brings a window back that hangs over the edge, and shrinks one that is too large', () => {
    expect(placeWindow({ x: 1500, y: 600, width: 1100, height: 700 }, [left])).toEqual({
      x: 820,
      y: 380,
      width: 1100,
      height: 700,
    });
    expect(placeWindow({ x: 0, y: 0, width: 4000, height: 3000 }, [left])).toEqual(left);
  });

  it('is never smaller than it may be', () => {
    const small = { x: 0, y: 0, width: 800, height: 600 };
    expect(placeWindow(null, [small])).toEqual({ width: 1024, height: 640 });
    expect(placeWindow({ ...small, width: 300, height: 200 }, [left])).toMatchObject({
      width: 1024,
      height: 640,
    });
  });
});

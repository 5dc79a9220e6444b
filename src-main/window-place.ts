import type { WindowPlace } from './settings.ts';

export const smallestWindow = { width: 1024, height: 640 };
const usualWindow = { width: 1280, height: 800 };
/** So much of the title bar must be reachable, or the window could not be moved back. */
const REACHABLE_PIXELS = 100;

/**
 * Where the window opens: where it was, as large as it was, unless the display that it was on has gone or shrunk;
 * then in the usual size, in the middle of the first display.
 */
export function placeWindow(
  saved: WindowPlace | null,
  displays: readonly WindowPlace[],
): { width: number; height: number; x?: number; y?: number } {
  const display = saved === null ? undefined : displays.find((area) => isReachable(saved, area));
  if (saved === null || display === undefined) return fit(usualWindow, displays[0]);
  const size = fit(saved, display);
  return {
    ...size,
    x: Math.max(display.x, Math.min(saved.x, display.x + display.width - size.width)),
    y: Math.max(display.y, Math.min(saved.y, display.y + display.height - size.height)),
  };
}

function isReachable(place: WindowPlace, display: WindowPlace): boolean {
  const left = Math.max(place.x, display.x);
  const right = Math.min(place.x + place.width, display.x + display.width);
  const isBarInside = place.y >= display.y - 1 && place.y < display.y + display.height - 20;
  return right - left >= REACHABLE_PIXELS && isBarInside;
}

/** The wanted size, not larger than the display and not smaller than the window may be. */
function fit(
  wanted: { width: number; height: number },
  display: WindowPlace | undefined,
): { width: number; height: number } {
  return {
    width: Math.max(smallestWindow.width, Math.min(wanted.width, display?.width ?? wanted.width)),
    height: Math.max(
      smallestWindow.height,
      Math.min(wanted.height, display?.height ?? wanted.height),
    ),
  };
}

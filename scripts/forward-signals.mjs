import { watchEndRequests } from './end-requests.mjs';

const echoMs = 1_000;

/**
 * Passes requests to end this process on to `child`, until the returned function is called. For
 * Ctrl+C under npm the same signal comes twice, from the terminal and from npm: what follows within
 * a second is taken for its echo.
 * @param {{ kill: (signal: NodeJS.Signals) => unknown }} child
 * @param {{ watch?: typeof watchEndRequests, now?: () => number }} [parts]
 */
export function forwardSignals(child, { watch = watchEndRequests, now = Date.now } = {}) {
  let last = Number.NEGATIVE_INFINITY;
  return watch((signal) => {
    if (now() - last < echoMs) return;
    last = now();
    child.kill(signal);
  });
}

const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
const parentPollMs = 500;

/**
 * Calls `onRequest` whenever this process is asked to end, which it then no longer does by itself,
 * until the returned function is called.
 *
 * npm runs a script through a shell. The SIGTERM that ends npm ends the shell too, but does not reach
 * the script: that its parent is gone is then the only sign, and counts as SIGTERM.
 * @param {(signal: NodeJS.Signals) => void} onRequest
 * @param {{
 *   source?: NodeJS.EventEmitter,
 *   isUnderNpm?: boolean,
 *   findParent?: () => number,
 *   every?: (ms: number, check: () => void) => () => void,
 * }} [parts]
 */
export function watchEndRequests(onRequest, parts = {}) {
  const { source = process, isUnderNpm = process.env.npm_lifecycle_event !== undefined } = parts;
  const { findParent = () => process.ppid, every = repeat } = parts;
  let wasAsked = false;
  /** @param {NodeJS.Signals} signal */
  const onSignal = (signal) => {
    wasAsked = true;
    onRequest(signal);
  };
  for (const signal of signals) source.on(signal, onSignal);

  const parent = findParent();
  const stopChecking = every(parentPollMs, () => {
    // After a signal the shell's end is no news.
    if (isUnderNpm && !wasAsked && findParent() !== parent) onSignal('SIGTERM');
  });
  return () => {
    for (const signal of signals) source.off(signal, onSignal);
    stopChecking();
  };
}

/**
 * @param {number} ms
 * @param {() => void} check
 */
function repeat(ms, check) {
  const timer = setInterval(check, ms).unref();
  return () => clearInterval(timer);
}

import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { watchEndRequests } from './end-requests.mjs';
import { forwardSignals } from './forward-signals.mjs';

/** Watches with parts that the test moves: signals, the parent process, the clock that checks it. */
function watch({ isUnderNpm = true } = {}) {
  /** @type {string[]} */
  const requests = [];
  const source = new EventEmitter();
  const parts = { parent: 100, check: () => {} };
  const stop = watchEndRequests((signal) => requests.push(signal), {
    source,
    isUnderNpm,
    findParent: () => parts.parent,
    every: (_, check) => {
      parts.check = check;
      return () => {};
    },
  });
  return { requests, source, parts, stop };
}

describe('watchEndRequests', () => {
  it('tells of signals until it is stopped', () => {
    const { requests, source, stop } = watch();
    source.emit('SIGINT', 'SIGINT');
    source.emit('SIGHUP', 'SIGHUP');
    stop();
    source.emit('SIGTERM', 'SIGTERM');
    expect(requests).toEqual(['SIGINT', 'SIGHUP']);
    expect(source.eventNames()).toEqual([]);
  });

  it("takes the end of npm's shell for SIGTERM, once", () => {
    const { requests, parts } = watch();
    parts.check();
    parts.parent = 1;
    parts.check();
    parts.check();
    expect(requests).toEqual(['SIGTERM']);
  });

  it('takes it for nothing after a signal', () => {
    const { requests, source, parts } = watch();
    source.emit('SIGINT', 'SIGINT');
    parts.parent = 1;
    parts.check();
    expect(requests).toEqual(['SIGINT']);
  });

  it('takes it for nothing without npm', () => {
    const { requests, parts } = watch({ isUnderNpm: false });
    parts.parent = 1;
    parts.check();
    expect(requests).toEqual([]);
  });
});

describe('forwardSignals', () => {
  it('sends an echo of a signal only once, and a second thought as well', () => {
    /** @type {string[]} */
    const sent = [];
    let nowMs = 0;
    /** @type {(signal: NodeJS.Signals) => void} */
    let request = () => {};
    forwardSignals(
      { kill: (signal) => sent.push(signal) },
      {
        now: () => nowMs,
        watch: (onRequest) => {
          request = onRequest;
          return () => {};
        },
      },
    );
    request('SIGINT');
    nowMs = 40;
    request('SIGINT');
    nowMs = 3_000;
    request('SIGTERM');
    expect(sent).toEqual(['SIGINT', 'SIGTERM']);
  });
});

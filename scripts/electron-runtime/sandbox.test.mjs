import { describe, expect, it } from 'vitest';
import { describeClosedSandbox, sandboxArguments } from './sandbox.mjs';

describe('sandboxArguments', () => {
  it.each([
    [0, ['--no-sandbox']],
    [1000, []],
    [undefined, []],
  ])('for the user %s are %j', (userId, args) => {
    expect(sandboxArguments(userId)).toEqual(args);
  });
});

describe.runIf(process.platform === 'linux')('describeClosedSandbox', () => {
  const closed = { userId: 1000, hasNamespaces: () => false, hasHelper: () => false };

  it('names the command that opens it', () => {
    expect(describeClosedSandbox('/cache/electron', closed)).toContain(
      "sudo chown root:root '/cache/chrome-sandbox' && sudo chmod 4755 '/cache/chrome-sandbox'",
    );
  });

  it.each([
    ['with user namespaces', { ...closed, hasNamespaces: () => true }],
    ['with the helper set up', { ...closed, hasHelper: () => true }],
    ['for root, who runs without', { ...closed, userId: 0 }],
  ])('has nothing to say %s', (_, parts) => {
    expect(describeClosedSandbox('/cache/electron', parts)).toBeNull();
  });
});

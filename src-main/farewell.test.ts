import { describe, expect, it } from 'vitest';
import { Farewell } from './farewell.ts';

/** Longer than any test takes. */
const LONG_MS = 60_000;

function makeFarewell(patienceMs = LONG_MS) {
  const asked: string[] = [];
  return { asked, farewell: new Farewell(() => asked.push('closing'), patienceMs) };
}

/** Whether it has resolved by now, without waiting for anything. */
async function isSettled(promise: Promise<void>): Promise<boolean> {
  return Promise.race([promise.then(() => true), new Promise(setImmediate).then(() => false)]);
}

describe('Farewell', () => {
  it('is needless for a page that has no store, which is not asked', async () => {
    const { asked, farewell } = makeFarewell();
    expect(farewell.isNeedless).toBe(true);
    await farewell.say();
    expect(asked).toEqual([]);
  });

  it('waits for the page to be ready, and asks it once', async () => {
    const { asked, farewell } = makeFarewell();
    farewell.pageHasStore();
    expect(farewell.isNeedless).toBe(false);
    const both = [farewell.say(), farewell.say()];
    expect(await Promise.all(both.map(isSettled))).toEqual([false, false]);
    farewell.pageIsReady();
    await Promise.all(both);
    expect(asked).toEqual(['closing']);
    expect(farewell.isNeedless).toBe(true);
  });

  it('does not count a readiness that nobody asked for', async () => {
    const { farewell } = makeFarewell();
    farewell.pageHasStore();
    farewell.pageIsReady();
    const said = farewell.say();
    expect(await isSettled(said)).toBe(false);
    farewell.pageIsReady();
    await said;
  });

  it('ends when the page is gone', async () => {
    const { farewell } = makeFarewell();
    farewell.pageHasStore();
    const said = farewell.say();
    farewell.pageIsGone();
    await said;
    expect(farewell.isNeedless).toBe(true);
  });

  it('ends when the page does not answer in time', async () => {
    const { asked, farewell } = makeFarewell(1);
    farewell.pageHasStore();
    await farewell.say();
    expect(asked).toEqual(['closing']);
  });

  it('is needed anew by a page that was loaded after a crash, once it has its store', () => {
    const { farewell } = makeFarewell();
    farewell.pageHasStore();
    farewell.pageIsGone();
    expect(farewell.isNeedless).toBe(true);
    farewell.pageHasStore();
    expect(farewell.isNeedless).toBe(false);
  });
});

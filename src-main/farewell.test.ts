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

  it('has one thing more done once everything is in the store', async () => {
    const { farewell } = makeFarewell();
    farewell.pageHasStore();
    let end = () => {};
    let begun = 0;
    farewell.doLast(() => {
      begun += 1;
      return new Promise((resolve) => (end = resolve));
    });
    const both = [farewell.say(), farewell.say()];
    expect(begun).toBe(0);
    farewell.pageIsReady();
    expect(await Promise.all(both.map(isSettled))).toEqual([false, false]);
    expect(farewell.isNeedless).toBe(false);
    end();
    await Promise.all(both);
    expect(begun).toBe(1);
    expect(farewell.isNeedless).toBe(true);
  });

  it('does not wait for that when the page is gone meanwhile, or when it fails', async () => {
    const gone = makeFarewell().farewell;
    gone.pageHasStore();
    gone.doLast(() => new Promise(() => {}));
    const said = gone.say();
    gone.pageIsReady();
    gone.pageIsGone();
    await said;
    const failing = makeFarewell().farewell;
    failing.pageHasStore();
    failing.doLast(() => Promise.reject(new Error('full')));
    const other = failing.say();
    failing.pageIsReady();
    await other;
  });

  it('has nothing more done with a page that does not answer', async () => {
    const { farewell } = makeFarewell(1);
    farewell.pageHasStore();
    let begun = 0;
    farewell.doLast(async () => void (begun += 1));
    await farewell.say();
    expect(begun).toBe(0);
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

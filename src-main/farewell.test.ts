import { describe, expect, it, vi } from 'vitest';
import { Farewell } from './farewell.ts';

/** Longer than any test takes. */
const LONG_MS = 60_000;

/** With what somebody answers, one after another, when the page is not ready in time; then nobody answers any more. */
function makeFarewell(patienceMs = LONG_MS, ...answers: ReadonlyArray<'wait' | 'close'>) {
  const asked: string[] = [];
  const left = [...answers];
  const questions: AbortSignal[] = [];
  const askHowToEnd = (isOver: AbortSignal) => {
    questions.push(isOver);
    const answer = left.shift();
    return answer === undefined ? new Promise<never>(() => {}) : Promise.resolve(answer);
  };
  const farewell = new Farewell(() => asked.push('closing'), askHowToEnd, patienceMs);
  return { asked, questions, farewell };
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

  it('asks about a page that does not answer in time, and closes when told to', async () => {
    const { asked, questions, farewell } = makeFarewell(1, 'wait', 'wait', 'close');
    farewell.pageHasStore();
    await farewell.say();
    expect(asked).toEqual(['closing']);
    expect(questions).toHaveLength(3);
    expect(farewell.isNeedless).toBe(true);
  });

  it('takes the question back when the page answers meanwhile', async () => {
    const { questions, farewell } = makeFarewell(1);
    farewell.pageHasStore();
    let done = 0;
    farewell.doLast(async () => void (done += 1));
    const said = farewell.say();
    await vi.waitFor(() => expect(questions).toHaveLength(1));
    expect(await isSettled(said)).toBe(false);
    farewell.pageIsReady();
    await said;
    expect(questions[0]?.aborted).toBe(true);
    expect(done).toBe(1);
  });

  it('takes the question back when the page is gone', async () => {
    const { questions, farewell } = makeFarewell(1);
    farewell.pageHasStore();
    const said = farewell.say();
    await vi.waitFor(() => expect(questions).toHaveLength(1));
    farewell.pageIsGone();
    await said;
    expect(questions[0]?.aborted).toBe(true);
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
    const { farewell } = makeFarewell(1, 'close');
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

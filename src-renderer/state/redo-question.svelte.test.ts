import { beforeEach, describe, expect, it } from 'vitest';
import { RedoQuestion, type RedoChain } from './redo-question.svelte.ts';

let chain: RedoChain;
let question: RedoQuestion;

beforeEach(() => {
  chain = { top: 9, length: 3 };
  question = new RedoQuestion(() => chain);
});

describe('RedoQuestion', () => {
  it.each([
    { top: null, length: 0 },
    { top: 4, length: 1 },
  ])('does not ask where $length steps could be redone', async (short) => {
    chain = short;
    expect(question.atStake).toBe(0);
    expect(await question.ask()).toBe(true);
    expect(question.asked).toBeNull();
  });

  it('asks where several could, and says how many', async () => {
    const answer = question.ask();
    expect(question.asked).toBe(3);
    question.answer(true);
    expect(await answer).toBe(true);
    expect(question.asked).toBeNull();
  });

  it('asks once for each chain that is given up', async () => {
    question.agree();
    expect(await question.ask()).toBe(true);
    chain = { top: 14, length: 2 };
    expect(question.atStake).toBe(2);
  });

  it('asks again about a chain that was kept', async () => {
    const first = question.ask();
    question.answer(false);
    expect(await first).toBe(false);
    expect(question.atStake).toBe(3);
  });

  it('gives one answer to all that wait', async () => {
    const both = [question.ask(), question.ask()];
    question.answer(false);
    expect(await Promise.all(both)).toEqual([false, false]);
  });

  it('lets go on what waits when it was agreed elsewhere', async () => {
    const waiting = question.ask();
    question.agree();
    expect(await waiting).toBe(true);
    expect(question.asked).toBeNull();
  });

  it('lets everything through when nobody is left to ask', async () => {
    const waiting = question.ask();
    question.end();
    expect(await waiting).toBe(true);
    chain = { top: 20, length: 5 };
    expect(await question.ask()).toBe(true);
  });
});

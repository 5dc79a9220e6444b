import { describe, expect, it } from 'vitest';
import { NewestAnswer } from './newest-answer.ts';

describe('NewestAnswer', () => {
  it('takes no answer that comes after that to a later question', async () => {
    const taken: string[] = [];
    const answers = new NewestAnswer<string>((answer) => taken.push(answer));
    const late = Promise.resolve('in its place').then(() => 'old');
    answers.ask(late);
    answers.ask(Promise.resolve('new'));
    await late;
    await Promise.resolve();
    expect(taken).toEqual(['new']);
  });
});

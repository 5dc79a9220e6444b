import { describe, expect, it } from 'vitest';
import type { TextToCheck } from '#data/check-text.ts';
import { latest } from '#domain/view.ts';
import { ProseCheck } from './prose-check.svelte.ts';
import type { TaskRunner } from './task-runner.ts';

/** A worker that answers when the test says so. */
function makeRunner() {
  const asked: {
    text: string;
    answer: () => void;
    fail: () => void;
    tell: (share: number) => void;
  }[] = [];
  let cancelled = 0;
  const runner = {
    run: (_: string, { text }: TextToCheck, tell: (share: number) => void) =>
      new Promise((resolve, reject) => {
        asked.push({
          text,
          tell,
          answer: () => resolve([{ quote: text }]),
          fail: () => reject(new Error('it broke')),
        });
      }),
    cancel: () => (cancelled += 1),
  } as unknown as Pick<TaskRunner, 'run' | 'cancel'>;
  return { runner, asked, cancelled: () => cancelled };
}

const about = (text: string): TextToCheck => ({ text, period: '2013', view: latest });

describe('ProseCheck', () => {
  it('tells how far it is, then what was found', async () => {
    const { runner, asked } = makeRunner();
    const check = new ProseCheck(runner);
    const done = check.ask(about('a'));
    asked[0]?.tell(0.5);
    expect(check.state).toEqual({ kind: 'reading', share: 0.5 });
    asked[0]?.answer();
    await done;
    expect(check.state).toEqual({ kind: 'done', findings: [{ quote: 'a' }] });
  });

  it('hears only the answer to the last question', async () => {
    const { runner, asked } = makeRunner();
    const check = new ProseCheck(runner);
    const both = [check.ask(about('a')), check.ask(about('b'))];
    asked[1]?.answer();
    asked[0]?.answer();
    await Promise.all(both);
    expect(check.state).toEqual({ kind: 'done', findings: [{ quote: 'b' }] });
  });

  it('ends the reading of a long text that is given up, and shows nothing', async () => {
    const { runner, asked, cancelled } = makeRunner();
    const check = new ProseCheck(runner);
    const done = check.ask(about('a'.repeat(30_000)));
    check.stop();
    expect([cancelled(), check.state.kind]).toEqual([1, 'none']);
    asked[0]?.fail();
    await done;
    expect(check.state.kind).toBe('none');
  });

  it('says why it failed', async () => {
    const { runner, asked } = makeRunner();
    const check = new ProseCheck(runner);
    const done = check.ask(about('a'));
    asked[0]?.fail();
    await done;
    expect(check.state).toEqual({ kind: 'failed', reason: 'it broke' });
  });
});

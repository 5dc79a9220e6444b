import { describe, expect, it } from 'vitest';
import { latest } from '#domain/view.ts';
import { Analyst } from './analyst.ts';

/** Runs nothing by itself: the test says when a task ends, and with what. */
class HeldRunner {
  readonly begun: Array<{
    input: unknown;
    resolve: (value: never) => void;
    reject: (error: Error) => void;
  }> = [];

  run(_name: string, input: unknown): Promise<never> {
    return new Promise<never>((resolve, reject) => this.begun.push({ input, resolve, reject }));
  }

  end(index: number, value: unknown): void {
    this.begun[index]?.resolve({ id: String(index), kind: 'whole', found: value } as never);
  }
}

describe('Analyst', () => {
  it('makes one more analysis for all who ask while one is being made', async () => {
    const runner = new HeldRunner();
    const analyst = new Analyst(runner);
    const first = analyst.ask('checks', latest, 1);
    const second = analyst.ask('checks', latest, 2);
    const third = analyst.ask('checks', latest, 3);
    expect(runner.begun).toHaveLength(1);
    runner.end(0, ['old']);
    expect(await first).toEqual(['old']);
    await expect.poll(() => runner.begun.length).toBe(2);
    expect(runner.begun[1]?.input).toMatchObject({ sequence: 3, held: '0' });
    runner.end(1, ['new']);
    expect(await Promise.all([second, third])).toEqual([['new'], ['new']]);
    expect(runner.begun).toHaveLength(2);
  });

  it('keeps different analyses apart', () => {
    const runner = new HeldRunner();
    const analyst = new Analyst(runner);
    void analyst.ask('checks', latest, 1);
    void analyst.ask('outlook', latest, 1);
    void analyst.ask('checks', { kind: 'as-of', editionId: 'myb-2013' }, 1);
    expect(runner.begun).toHaveLength(3);
  });

  it('tells of a failure, and goes on with the next', async () => {
    const runner = new HeldRunner();
    const analyst = new Analyst(runner);
    const first = analyst.ask('checks', latest, 1);
    const second = analyst.ask('checks', latest, 1);
    runner.begun[0]?.reject(new Error('the store vanished'));
    await expect(first).rejects.toThrow('could not be looked over: the store vanished');
    await expect.poll(() => runner.begun.length).toBe(2);
    runner.end(1, []);
    expect(await second).toEqual([]);
  });
});

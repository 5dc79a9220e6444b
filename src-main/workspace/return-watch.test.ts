import { describe, expect, it, onTestFinished } from 'vitest';
import { ReturnWatch } from './return-watch.ts';

function watching(isOver: () => Promise<boolean>) {
  const went: string[] = [];
  const watch = new ReturnWatch(isOver, async () => void went.push('on'));
  watch.start();
  onTestFinished(() => watch.stop());
  return { watch, went };
}

describe('ReturnWatch', () => {
  it('goes on only when it is over', async () => {
    let isOver = false;
    const { watch, went } = watching(async () => isOver);
    await watch.look();
    expect(went).toEqual([]);
    isOver = true;
    await watch.look();
    expect(went).toEqual(['on']);
  });

  it('takes a look that fails for one that found nothing', async () => {
    const { watch, went } = watching(() => Promise.reject(new Error('The disk is gone.')));
    await watch.look();
    expect(went).toEqual([]);
  });

  it('does nothing any more once it was stopped, in the middle of a look too', async () => {
    const { watch, went } = watching(async () => {
      watch.stop();
      return true;
    });
    await watch.look();
    expect(went).toEqual([]);
  });
});

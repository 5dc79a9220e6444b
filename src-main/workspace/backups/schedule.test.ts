import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { BackupReason } from '#ipc/contract/backups.ts';
import type { StoreState } from '#ipc/contract/store.ts';
import { surroundings } from '../../testing/surroundings.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { BackupKeeper } from './keeper.ts';
import { BackupSchedule } from './schedule.ts';

/** Longer than any test takes. */
const LONG_MS = 60_000;

const stateAt = (sequence: number, uuid = 'store-1'): StoreState => ({
  uuid,
  schema: 1,
  counts: { tables: 3, series: 40, observations: 200, annotations: 0, revisions: sequence },
  sequence,
});

/**
 * A schedule over a real keeper, and a workspace whose store's state the test sets. The page makes each backup that it
 * is asked for, unless the test gives it another way.
 */
function makeSchedule(answer: 'make' | 'ignore' | 'fail' = 'make') {
  let now = Date.parse('2024-03-01T10:00:00Z');
  const clock = () => new Date((now += 1_000));
  const keeper = new BackupKeeper(temporaryFolder(), { ...surroundings, clock });
  const workspace = { expected: stateAt(0) as StoreState | null, onlyInStore: 0, backups: keeper };
  const asked: BackupReason[] = [];
  const page = { answer, done: Promise.resolve() };
  onTestFinished(() => page.done);
  const schedule = new BackupSchedule(
    workspace,
    (reason) => {
      asked.push(reason);
      if (page.answer !== 'ignore') page.done = makeBackup(reason);
    },
    (problem) => {
      throw new Error(problem);
    },
  );
  const makeBackup = async (reason: BackupReason) => {
    const state = workspace.expected!;
    const begun = await keeper.begin(reason, state);
    if (!begun.ok) throw new Error(begun.reason);
    await keeper.append(begun.value, Buffer.from('PK'));
    if (page.answer === 'fail') await keeper.abandon(begun.value, 'The snapshot failed.');
    else await keeper.finish(begun.value, state);
  };
  const close = async (patienceMs = LONG_MS) => {
    let announced = 0;
    await schedule.close(() => (announced += 1), patienceMs);
    return announced > 0;
  };
  const failure = async () => (await keeper.list(null)).state.lastFailure?.reason ?? '';
  return { keeper, workspace, asked, page, schedule, close, failure };
}

describe('BackupSchedule', () => {
  it('asks for the first version once, when the page offers to make backups', async () => {
    const { asked, page, schedule } = makeSchedule();
    await schedule.offered();
    await page.done;
    await schedule.offered();
    schedule.stop();
    expect(asked).toEqual(['first']);
  });

  it('asks for the first version again when it was not made', async () => {
    const { asked, page, schedule } = makeSchedule('fail');
    await schedule.offered();
    await page.done;
    page.answer = 'make';
    await schedule.offered();
    schedule.stop();
    expect(asked).toEqual(['first', 'first']);
  });

  it('asks for a first version of each store', async () => {
    const { asked, page, schedule, workspace } = makeSchedule();
    await schedule.offered();
    await page.done;
    workspace.expected = stateAt(0, 'store-2');
    await schedule.offered();
    schedule.stop();
    expect(asked).toEqual(['first', 'first']);
  });

  it('asks at once for what an earlier session left without a backup', async () => {
    const { asked, page, schedule, workspace } = makeSchedule();
    await schedule.offered();
    await page.done;
    workspace.expected = stateAt(3);
    await schedule.offered();
    schedule.stop();
    expect(asked).toEqual(['first', 'timed']);
  });

  it('asks every quarter of an hour in which something was changed', async () => {
    const { asked, page, schedule, workspace } = makeSchedule();
    await schedule.offered();
    await page.done;
    await schedule.tick();
    workspace.expected = stateAt(1);
    await schedule.tick();
    await page.done;
    await schedule.tick();
    schedule.stop();
    expect(asked).toEqual(['first', 'timed']);
  });

  it('asks once, and at once, for a change that the journal does not hold', async () => {
    const { asked, page, schedule, workspace } = makeSchedule();
    await schedule.offered();
    await page.done;
    workspace.expected = stateAt(1);
    await schedule.afterCommit();
    expect(asked).toEqual(['first']);
    workspace.expected = stateAt(2);
    workspace.onlyInStore = 2;
    await schedule.afterCommit();
    await page.done;
    workspace.expected = stateAt(3);
    await schedule.afterCommit();
    schedule.stop();
    expect(asked).toEqual(['first', 'timed']);
  });

  it('makes one backup, and one more, for many changes that the journal refuses', async () => {
    const { asked, page, keeper, schedule, workspace } = makeSchedule('ignore');
    await schedule.offered();
    workspace.expected = stateAt(1);
    workspace.onlyInStore = 1;
    const covering = schedule.afterCommit();
    await vi.waitFor(() => expect(asked).toEqual(['first', 'timed']));
    for (const sequence of [2, 3, 4]) {
      workspace.expected = stateAt(sequence);
      workspace.onlyInStore = sequence;
      await schedule.afterCommit();
    }
    expect(asked).toEqual(['first', 'timed']);
    page.answer = 'make';
    keeper.noteFailure('It did not work.');
    await covering;
    await page.done;
    schedule.stop();
    expect(asked).toEqual(['first', 'timed', 'timed']);
  });

  it('never asks a page that has not offered, or that has gone', async () => {
    const { asked, page, schedule, workspace, close } = makeSchedule();
    await schedule.tick();
    await schedule.afterCommit();
    expect(await close()).toBe(false);
    await schedule.offered();
    await page.done;
    schedule.stop();
    workspace.expected = stateAt(5);
    await schedule.tick();
    expect(await close()).toBe(false);
    expect(asked).toEqual(['first']);
  });

  it('notes a backup that a page did not make, and asks again', async () => {
    const { asked, schedule, failure } = makeSchedule('ignore');
    await schedule.offered();
    await schedule.tick();
    expect(await failure()).toBe('The window did not make the backup it was asked for.');
    await schedule.tick();
    schedule.stop();
    expect(asked).toEqual(['first', 'timed', 'timed']);
  });

  it('asks for nothing while a backup is being made', async () => {
    const { asked, page, keeper, schedule, workspace } = makeSchedule();
    await schedule.offered();
    await page.done;
    workspace.expected = stateAt(4);
    const begun = await keeper.begin('asked', stateAt(4));
    await schedule.tick();
    expect(asked).toEqual(['first']);
    if (begun.ok) await keeper.abandon(begun.value, 'x');
    schedule.stop();
  });
});

describe('BackupSchedule.close', () => {
  it('waits for a last backup when something was changed, and says so', async () => {
    const { asked, page, keeper, schedule, workspace, close } = makeSchedule();
    await schedule.offered();
    await page.done;
    workspace.expected = stateAt(1);
    expect(await close()).toBe(true);
    expect(asked).toEqual(['first', 'closing']);
    expect((await keeper.list('store-1')).entries).toHaveLength(2);
  });

  it('is over at once when nothing was', async () => {
    const { asked, page, schedule, close } = makeSchedule();
    await schedule.offered();
    await page.done;
    expect(await close()).toBe(false);
    expect(asked).toEqual(['first']);
  });

  it('waits for one that is being made, and asks for no other of the same', async () => {
    const { asked, page, keeper, schedule, workspace, close } = makeSchedule();
    await schedule.offered();
    await page.done;
    workspace.expected = stateAt(1);
    const begun = await keeper.begin('asked', stateAt(1));
    const closed = close();
    if (begun.ok) await keeper.finish(begun.value, stateAt(1));
    expect(await closed).toBe(true);
    expect(asked).toEqual(['first']);
  });

  it('is over when the backup fails', async () => {
    const { page, schedule, workspace, close, failure } = makeSchedule();
    await schedule.offered();
    await page.done;
    workspace.expected = stateAt(1);
    page.answer = 'fail';
    expect(await close()).toBe(true);
    expect(await failure()).toBe('The snapshot failed.');
  });

  it('does not wait longer than it may, and says that it did not come', async () => {
    const { page, schedule, workspace, close, failure } = makeSchedule();
    await schedule.offered();
    await page.done;
    workspace.expected = stateAt(1);
    page.answer = 'ignore';
    await close(1);
    expect(await failure()).toContain('was not ready within 0.001 seconds');
  });
});

import { LodeDatabase } from '#data/database.ts';
import type { TaskAnswer, TaskProgress, TaskRequest } from './task-runner.ts';
import { tasks, type TaskName, type Tasks } from './tasks.ts';

/**
 * Works away from the window, which stays free. Reads the store by itself: what crosses over is the question and the
 * answer.
 */
const db = new LodeDatabase();
// The window has opened the store before it asks; one that is gone must not be made anew, empty.
db.on('populate', () => {
  throw new Error('the store vanished');
});

self.onmessage = async ({ data }: MessageEvent<TaskRequest>) => {
  self.postMessage(await answer(data));
};

async function answer({ id, name, input }: TaskRequest): Promise<TaskAnswer> {
  try {
    const run = tasks[name] as (
      db: LodeDatabase,
      input: unknown,
      onProgress: (share: number) => void,
    ) => Promise<unknown>;
    const onProgress = (share: number) => self.postMessage({ id, share } satisfies TaskProgress);
    return { id, ok: true, value: (await run(db, input, onProgress)) as Tasks[TaskName]['output'] };
  } catch (error) {
    return { id, ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

import { analyse } from '#data/analyse.ts';
import { LodeDatabase } from '#data/database.ts';
import type { AnalysisAnswer, AnalysisRequest } from './analyst.ts';

/**
 * Looks over the whole workspace away from the window, which stays free. Reads the store by itself: what crosses over
 * is the question and the answer.
 */
const db = new LodeDatabase();
// The window has opened the store before it asks; one that is gone must not be made anew, empty.
db.on('populate', () => {
  throw new Error('the store vanished');
});

self.onmessage = async ({ data }: MessageEvent<AnalysisRequest>) => {
  self.postMessage(await answer(data));
};

async function answer({ id, name, view }: AnalysisRequest): Promise<AnalysisAnswer> {
  try {
    return { id, ok: true, value: await analyse(db, name, view) };
  } catch (error) {
    return { id, ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

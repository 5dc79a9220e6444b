import type { Surroundings } from '../workspace/surroundings.ts';

/** A program at a standstill on an ordinary day; what it reports fails the test. */
export const surroundings: Surroundings = {
  electron: '33.2.1',
  lode: '0.1.0',
  clock: () => new Date('2024-03-01T10:00:00Z'),
  backupLimitBytes: () => 1024 ** 3,
  report: (problem) => {
    throw new Error(problem);
  },
};

import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests',
  // Beside the counts of `npm test`: Playwright empties this folder when it starts.
  outputDir: '../test-results/end-to-end',
  forbidOnly: true,
  fullyParallel: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
});

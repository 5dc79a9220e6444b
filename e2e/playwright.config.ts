import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests',
  // Beside the counts of `npm test`: Playwright empties this folder when it starts.
  outputDir: '../test-results/end-to-end',
  forbidOnly: true,
  fullyParallel: true,
  retries: 0,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
});

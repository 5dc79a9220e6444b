import { expect, test as base, type TestInfo } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { prepareElectron, type PreparedElectron } from '../scripts/electron-runtime/launch.mjs';
import { CommandLine } from './fixtures/command-line.ts';
import { startWindow, type LodeWindow, type StartOptions } from './fixtures/lode-window.ts';
import { Place } from './fixtures/place.ts';
import { withTestSwitches } from './fixtures/test-switches.ts';

export { expect };

interface TestFixtures {
  /** An empty place of this test's own; it is removed afterwards. */
  place: Place;
  /** Starts the program in a window, by default on the place's workspace; whatever still runs at the end is closed. */
  start: (options?: StartOptions) => Promise<LodeWindow>;
  /** A window on a new workspace. */
  lode: LodeWindow;
  /** A window on Table 3 of a new workspace, with an empty column for 2014 whose first cell is the active one. */
  table3: LodeWindow;
  /** `node scripts/lode.mjs`, by default on the place's workspace. */
  cli: CommandLine;
}

interface WorkerFixtures {
  /** The runtime and, where there is no display, a virtual one. */
  electron: PreparedElectron;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  electron: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const electron = await prepareElectron({ log: console.error });
      await use(electron.display === null ? electron : withTestSwitches(electron));
      await electron.dispose();
    },
    { scope: 'worker' },
  ],

  // eslint-disable-next-line no-empty-pattern -- as above
  place: async ({}, use) => {
    const place = new Place();
    await use(place);
    place.remove();
  },

  start: async ({ electron, place }, use, testInfo) => {
    const windows: LodeWindow[] = [];
    await use(async (options = {}) => {
      const window = await startWindow(electron, place, options);
      windows.push(window);
      return window;
    });
    if (hasFailed(testInfo)) await attachScreens(testInfo, windows);
    for (const window of windows) await window.end();
    await attachLogs(
      testInfo,
      'window',
      windows.map((window) => window.log),
    );
  },

  lode: async ({ start }, use) => {
    const lode = await start();
    await lode.frame.isReady();
    await use(lode);
  },

  table3: async ({ lode }, use) => {
    await lode.frame.openTable('3');
    await lode.table.addYear('2014');
    await expect(lode.table.activeCell).toHaveAccessibleName(/^Belgium, 2014/);
    await use(lode);
  },

  cli: async ({ electron, place }, use, testInfo) => {
    const cli = new CommandLine(electron, place);
    await use(cli);
    await attachLogs(testInfo, 'command', cli.logs);
  },
});

function hasFailed({ status, expectedStatus }: TestInfo): boolean {
  return status !== expectedStatus;
}

async function attachScreens(testInfo: TestInfo, windows: ReadonlyArray<LodeWindow>) {
  for (const [index, window] of windows.entries()) {
    if (!window.isRunning) continue;
    const path = testInfo.outputPath(`screen-${index + 1}.png`);
    const hasScreen = await window.page.screenshot({ path, timeout: 5_000 }).catch(() => null);
    if (hasScreen !== null) await testInfo.attach('screen', { path, contentType: 'image/png' });
  }
}

/** What the program wrote on stdout and stderr, for whoever looks into a failure. */
async function attachLogs(testInfo: TestInfo, what: string, logs: ReadonlyArray<string>) {
  if (!hasFailed(testInfo)) return;
  for (const [index, log] of logs.entries()) {
    const path = testInfo.outputPath(`${what}-${index + 1}.log`);
    writeFileSync(path, log);
    await testInfo.attach(`${what} log`, { path, contentType: 'text/plain' });
  }
}

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures.ts';
import { runProgram } from '../fixtures/run-program.ts';

test('a first start makes a workspace in the standard place, with the baseline', async ({
  start,
  place,
}) => {
  const home = place.path('home');
  mkdirSync(home);
  const { frame, workspace, app } = await start({ workspace: null, home });
  await frame.isReady();
  await frame.open('Workspace');
  await expect(workspace.about).toHaveText(join(home, 'Lode', 'Indium'));
  await expect(workspace.count('Tables')).toHaveText('12');
  await expect(workspace.count('Observations')).toHaveText('255');
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()))
    .toBe(true);
});

test('the last workspace opens again by itself; one that has gone is not replaced by a new one', async ({
  lode,
  start,
  place,
}) => {
  await lode.close();
  const again = await start({ workspace: null });
  await again.frame.isReady();
  await again.frame.open('Workspace');
  await expect(again.workspace.about).toHaveText(place.workspace);
  await again.close();
  rmSync(place.workspace, { recursive: true });

  const { problem } = await start({ workspace: null });
  await expect(problem.title).toHaveText('This workspace was not opened');
  await expect(problem.reason).toContainText(
    `${place.workspace}, which was open last, is not there`,
  );
});

test('a second start ends by itself and leaves the window to the first', async ({
  lode,
  electron,
  place,
}) => {
  const { exit, stdout } = await runProgram(electron, place, ['--workspace', place.workspace]);
  expect(exit).toBe(0);
  expect(stdout).toContain('Lode is already running');
  await expect(lode.table.grid).toBeVisible();
});

test('a start with a wrong argument ends with a message', async ({ electron, place }) => {
  const { exit, stderr } = await runProgram(electron, place, ['--workspace']);
  expect(exit).toBe(2);
  expect(stderr).toContain('--workspace needs a folder.');
});

test('the program ends with its window when nothing is left to be put on disk', async ({
  start,
  place,
}) => {
  writeFileSync(place.workspace, 'a letter');
  const refused = await start();
  await expect(refused.problem.title).toHaveText('This workspace was not opened');
  // As when the place of the window was on disk before the window was gone.
  await refused.app.evaluate(({ app, BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.removeAllListeners('close');
    setImmediate(() => app.quit());
  });
  await expect.poll(() => refused.isRunning).toBe(false);
});

import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { storeVersion } from '#ipc/contract/store.ts';
import type { CommandLine } from '../fixtures/command-line.ts';
import { expect, test } from '../fixtures.ts';
import { findAccessibilityFaults } from '../fixtures/axe.ts';
import { folderState } from '../fixtures/folder-state.ts';
import type { LodeWindow } from '../fixtures/lode-window.ts';
import {
  makeManifestNewer,
  makeStoreNewer,
  newerVersion,
  patchJson,
} from '../fixtures/newer-store.ts';
import type { GotJson, InfoJson } from '../fixtures/records.ts';
import type { Place } from '../fixtures/place.ts';
import { mountSmallDisk, remount } from '../fixtures/small-disk.ts';

const belgium = 'refinery-production/belgium/production';

test('a workspace on a disk that is read-only opens for reading, and for work once it is not', async ({
  start,
  cli,
  place,
}) => {
  test.slow();
  const undo = mountSmallDisk(place.path('small'), 120);
  test.skip(undo === null, 'this user must not make a disk');
  try {
    const workspace = place.path('small', 'Indium');
    const first = await enterBelgium(await start({ workspace }));
    await first.close();
    remount(place.path('small'), 'ro');
    const before = folderState(workspace);

    const lode = await start({ workspace });
    await expectOnlyRead(lode, place.path('table.csv'));
    await expect(lode.frame.saving).toContainText('the disk is read-only');
    await lode.frame.open('Workspace');
    await expect(lode.workspace.parts.first()).toContainText('found whole when it was opened');
    await expect(lode.workspace.renameButton).toBeDisabled();
    for (const theme of ['Light', 'Dark', 'High contrast'] as const) {
      await lode.workspace.setTheme(theme);
      await lode.page.mouse.move(0, 0);
      expect(await findAccessibilityFaults(lode.page), theme).toEqual([]);
    }
    await lode.workspace.openBackups();
    await expect(lode.workspace.backUpNow).toBeDisabled();
    await lode.workspace.lookInside('on closing');
    await lode.frame.openTable('3');

    const next = await lode.replacedBy(async () => {
      expect(folderState(workspace)).toEqual(before);
      remount(place.path('small'), 'rw');
    });
    // At the same screen, and ready to be worked in.
    await expect(next.table.cell('Belgium', '2014')).toHaveText('25,000e');
    await expect(next.frame.saving).toBeHidden();
    await next.table.enter('Canada', '2014', '67,000');
    await expect(next.frame.saved).toHaveText(/^saved /);
    await next.close();

    remount(place.path('small'), 'ro');
    await expectReadByCommands(
      cli,
      place,
      workspace,
      'cannot be used as a workspace: the disk is read-only',
    );
  } finally {
    undo?.();
  }
});

test('a workspace on a disk that is too full opens for reading, and for work once there is room', async ({
  start,
  place,
}) => {
  const undo = mountSmallDisk(place.path('small'), 120);
  test.skip(undo === null, 'this user must not make a disk');
  try {
    const workspace = place.path('small', 'Indium');
    const first = await enterBelgium(await start({ workspace }));
    await first.close();
    const filling = place.path('small', 'filling');
    writeFileSync(filling, Buffer.alloc(80_000_000));
    const before = folderState(workspace);

    const lode = await start({ workspace });
    await expectOnlyRead(lode, place.path('table.csv'));
    await expect(lode.frame.saving).toContainText('Lode needs 50 MB to open a workspace safely');
    const next = await lode.replacedBy(async () => {
      expect(folderState(workspace)).toEqual(before);
      rmSync(filling);
    });
    await next.table.enter('Canada', '2014', '67,000');
    await expect(next.frame.saved).toHaveText(/^saved /);
    await next.close();
  } finally {
    undo?.();
  }
});

test('a store that a newer Lode wrote opens for reading and is not touched', async ({
  lode,
  start,
  cli,
  place,
}) => {
  test.slow();
  await enterBelgium(lode);
  await makeStoreNewer(lode.page);
  await lode.close();
  makeManifestNewer(place.workspace);
  const before = folderState(place.workspace);

  const newer = await start();
  await expectOnlyRead(newer, place.path('table.csv'));
  await expect(newer.frame.saving).toContainText(
    `store version ${newerVersion}; this one knows up to ${storeVersion}`,
  );
  await newer.close();
  expect(folderState(place.workspace)).toEqual(before);
  expect(place.copies).toEqual([]);
  await expectReadByCommands(cli, place, place.workspace, `store version ${newerVersion}`);
  expect(await cli.json<InfoJson>('info')).toMatchObject({ schema: newerVersion });
  expect(folderState(place.workspace)).toEqual(before);
});

test('a store that only its page finds newer opens for reading too', async ({ lode, start }) => {
  await enterBelgium(lode);
  await makeStoreNewer(lode.page);
  await lode.close();
  const first = await start();
  const newer = first.app.windows().find((page) => page !== first.page);
  const reading = first.withPage(newer ?? (await first.app.waitForEvent('window')));
  await reading.frame.isReady();
  await expect(reading.frame.saving).toContainText(
    `store version ${newerVersion}; this one knows up to ${storeVersion}`,
  );
  await expect(reading.table.cell('Belgium', '2014')).toHaveText('25,000e');
});

test('a workspace in a newer form opens for reading and is not touched', async ({
  lode,
  start,
  place,
}) => {
  test.slow();
  await enterBelgium(lode);
  await lode.close();
  patchJson(join(place.workspace, 'workspace.json'), () => ({ formatVersion: 2, name: 'Later' }));
  const before = folderState(place.workspace);
  const newer = await start();
  await expectOnlyRead(newer, place.path('table.csv'));
  await expect(newer.frame.topBar.getByText('Later')).toBeVisible();
  await expect(newer.frame.saving).toContainText('has format 2');
  await newer.close();
  expect(folderState(place.workspace)).toEqual(before);
});

test('a newer store that cannot be read is refused with the reason, and not touched', async ({
  lode,
  start,
  cli,
  place,
}) => {
  await enterBelgium(lode);
  await makeStoreNewer(lode.page);
  await lode.close();
  makeManifestNewer(place.workspace);
  rmSync(join(place.workspace, 'store', 'IndexedDB'), { recursive: true });
  const before = folderState(place.workspace);
  const { problem, app } = await start();
  await expect(problem.title).toHaveText('This workspace was not opened');
  await expect(problem.reason).toContainText('There is no store in it.');
  await app.close();
  const ran = await cli.run('info');
  expect(ran).toMatchObject({ exit: 3, stdout: '' });
  expect(ran.stderr).toContain(`store version ${newerVersion}`);
  expect(folderState(place.workspace)).toEqual(before);
});

async function enterBelgium(lode: LodeWindow): Promise<LodeWindow> {
  await lode.frame.isReady();
  await lode.frame.openTable('3');
  await lode.table.addYear('2014');
  await expect(lode.table.activeCell).toHaveAccessibleName(/^Belgium, 2014/);
  await lode.table.enter('Belgium', '2014', '25,000 e');
  await expect(lode.frame.saved).toHaveText(/^saved /);
  return lode;
}

/** Everything that reads works, and nothing that changes something does; ends on Table 3. */
async function expectOnlyRead(lode: LodeWindow, csv: string): Promise<void> {
  const { frame, table, inspector, page } = lode;
  await frame.isReady();
  await expect(frame.saving).toContainText('Open for reading only.');
  await frame.openTable('3');
  await expect(table.cell('Belgium', '2014')).toHaveText('25,000e');
  await table.goTo('Belgium', '2014');
  await page.keyboard.type('7');
  await expect(table.editor).toBeHidden();
  await expect(frame.message).toHaveText('The workspace is open for reading only.');
  await expect(table.addYearButton).toBeDisabled();
  await expect(frame.undo).toBeDisabled();
  await expect(inspector.note).toHaveAttribute('readonly');
  expect(await findAccessibilityFaults(page)).toEqual([]);

  rmSync(csv, { force: true });
  await lode.answerSaveDialog(csv);
  await table.exportCsv();
  await expect.poll(() => existsSync(csv) && readFileSync(csv, 'utf8')).toContain('25,000');
  await frame.open('Charts');
  await lode.charts.begin();
  await expect(lode.charts.chart).toBeVisible();
  await frame.open('Compare');
  await expect(lode.compare.comparison).toBeVisible();
  await frame.openTable('3');
}

/** Commands that read work, one that writes ends with the reason, and no copy is left behind. */
async function expectReadByCommands(
  cli: CommandLine,
  place: Place,
  workspace: string,
  reason: string,
): Promise<void> {
  const got = await cli.runAnywhere('get', '--series', belgium, '--json', '--workspace', workspace);
  expect(got).toMatchObject({ exit: 0 });
  expect(got.stderr).toContain(`Read from a copy.`);
  const { observations } = JSON.parse(got.stdout) as GotJson;
  expect(observations.map(({ printed }) => printed)).toContain('25,000');
  const set = await cli.runAnywhere('set', belgium, '2015', '1', '--workspace', workspace);
  expect(set).toMatchObject({ exit: 3, stdout: '' });
  expect(set.stderr).toContain(reason);
  expect(place.copies).toEqual([]);
}

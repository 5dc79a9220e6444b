import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures.ts';
import { findAccessibilityFaults } from '../fixtures/axe.ts';
import { backupsOf, journalOf } from '../fixtures/kept-files.ts';

test('the room for backups is set in words, kept, and counts from the next backup on', async ({
  lode,
  start,
  place,
}) => {
  const { frame, workspace, page } = lode;
  await frame.open('Workspace');
  await workspace.openBackups();
  await expect(workspace.limitField).toHaveValue('1.1 GB');
  await workspace.limitField.fill('10 MB');
  await page.keyboard.press('Enter');
  await expect(workspace.limit.getByRole('alert')).toHaveText(
    'Backups may take between 50 MB and 1,000 GB together.',
  );
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await workspace.limitField.fill('much');
  await page.keyboard.press('Enter');
  await expect(workspace.limit.getByRole('alert')).toContainText('“much” is no size');
  await workspace.limitField.fill('60 mb');
  await page.keyboard.press('Enter');
  await expect(workspace.limitField).toHaveValue('60.0 MB');
  await expect(workspace.limit).toContainText('of 60.0 MB now');
  await workspace.backUpNow.click();
  await expect(workspace.backup('asked for')).toBeVisible();
  await lode.close();

  const settings = JSON.parse(readFileSync(join(place.userData, 'settings.json'), 'utf8')) as {
    backupLimitBytes: number;
  };
  expect(settings.backupLimitBytes).toBe(60_000_000);
  const again = await start();
  await again.frame.open('Workspace');
  await again.workspace.openBackups();
  await expect(again.workspace.limitField).toHaveValue('60.0 MB');
});

test('a copy of the store’s files is put back after a question, and a backup', async ({
  table3,
  start,
  place,
}) => {
  test.slow();
  await table3.table.enter('Belgium', '2014', '25,000 e');
  await expect(table3.frame.saved).toHaveText(/^saved /);
  await table3.close();
  // A copy is made before this start: it holds the column and Belgium.
  const lode = await start();
  const { frame, table, workspace, page } = lode;
  await table.enter('Canada', '2014', '67,000');
  await expect(frame.saved).toHaveText(/^saved /);
  await frame.open('Workspace');
  await workspace.openBackups();
  await expect(workspace.coldCopies).toHaveCount(1);
  await expect(workspace.coldCopies.first()).toContainText('256 figures, 0 notes, 2 changes');
  await expect(workspace.coldCopies.first()).toContainText('opened and found whole');
  const offer = workspace.coldCopies.first().getByRole('button', { name: /^Put back the copy/ });
  await offer.click();
  await expect(workspace.putBackQuestion).toContainText('without the last change');
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await workspace.putBackQuestion.getByRole('button', { name: 'Keep what is there' }).click();
  await expect(workspace.putBackQuestion).toBeHidden();
  await expect(offer).toBeFocused();

  await offer.click();
  const next = await lode.replacedBy(() =>
    workspace.putBackQuestion.getByRole('button', { name: 'Put it back' }).click(),
  );
  await expect(next.frame.message).toContainText('The store is now the copy of');
  expect(backupsOf(place.workspace).some((path) => path.includes('-before-restore'))).toBe(true);
  expect(readdirSync(join(place.workspace, 'backups', 'aside'))).toHaveLength(1);
  await next.frame.openTable('3');
  await expect(next.table.cell('Belgium', '2014')).toHaveText('25,000e');
  await expect(next.table.cell('Canada', '2014')).toHaveText('');
  await next.table.enter('France', '2014', '43,000');
  await expect(next.frame.saved).toHaveText(/^saved /);
  // What came after the copy is given up, and what comes now stands in its place.
  expect(journalOf(place.workspace).at(-1)).toMatchObject({ sequence: 3 });

  // The backup still has it.
  await next.frame.open('Workspace');
  await next.workspace.openBackups();
  await next.workspace.lookInside('before a restore');
  await expect(next.workspace.differences('Table 3')).toBeVisible();
});

import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures.ts';
import { findAccessibilityFaults } from '../fixtures/axe.ts';
import { folderState } from '../fixtures/folder-state.ts';
import { backupsOf } from '../fixtures/kept-files.ts';
import { startRecovering } from '../fixtures/start-recovering.ts';
import { expectAllBack, removeWork, workAndClose } from '../fixtures/work-to-recover.ts';
import { databaseOf } from '../kills/signs.ts';

// One process for all of them, so that the work is done once.
test.describe.configure({ mode: 'default' });
test.afterAll(removeWork);

/*
 * What neither a backup nor the journal has is read from the files of the store itself, which does not open.
 */

/** Only the first version is left beside the store, which held nothing that was entered. */
function removeAllButFirstVersion(workspace: string): void {
  for (const path of backupsOf(workspace).slice(1)) {
    rmSync(path);
    rmSync(`${path}.json`);
  }
  rmSync(join(workspace, 'journal'), { recursive: true });
}

/** Turns over some bytes in the middle of what the store's first fill wrote into its log. */
function garbleLog(workspace: string): void {
  const folder = databaseOf(workspace);
  const path = join(
    folder,
    readdirSync(folder).find((name) => name.endsWith('.log'))!,
  );
  const bytes = readFileSync(path);
  const from = Math.floor(bytes.length / 2);
  for (let at = from; at < from + 16; at += 1) bytes[at]! ^= 0xff;
  writeFileSync(path, bytes);
}

const removeCurrent = (workspace: string) => rmSync(join(databaseOf(workspace), 'CURRENT'));

test('what only the files of a store without CURRENT hold comes back', async ({ start, place }) => {
  await workAndClose(start, place);
  removeAllButFirstVersion(place.workspace);
  removeCurrent(place.workspace);
  const files = folderState(databaseOf(place.workspace));

  const again = await startRecovering(start);
  await expect(again.recovery.lead).toHaveText(/Everything that was saved is back/);
  await expect(again.recovery.fact('Recovered from')).toContainText(
    "and all 4 changes made since, from the store's own files",
  );
  await expect(again.recovery.fact('From the backup')).toHaveText('no change');
  await expect(again.recovery.fact('From the journal')).toHaveText('no change');
  await expect(again.recovery.fact("From the store's files")).toHaveText(/^4 changes, made [^.]+$/);
  expect(await findAccessibilityFaults(again.page)).toEqual([]);
  await expectAllBack(again);

  const folder = join(place.workspace, 'backups', 'aside');
  const [aside] = readdirSync(folder).sort();
  const name = databaseOf('').split('/').slice(-2);
  expect(folderState(join(folder, aside!, ...name))).toEqual(files);
});

test('damage in the middle of the log costs nothing that stands around it', async ({
  start,
  place,
}) => {
  await workAndClose(start, place);
  removeAllButFirstVersion(place.workspace);
  garbleLog(place.workspace);

  const again = await startRecovering(start);
  await expect(again.recovery.lead).toHaveText(/Everything that was saved is back/);
  await expect(again.recovery.fact("From the store's files")).toHaveText(
    /^4 changes, made .+\. 1 damaged part of those files was passed over\.$/,
  );
  await expectAllBack(again);
});

test('nothing is taken from the files of another store', async ({ start, cli, place }) => {
  await workAndClose(start, place);
  removeAllButFirstVersion(place.workspace);
  const other = place.path('Other');
  const series = 'refinery-production/belgium/production';
  const set = await cli.runAnywhere('set', series, '2014', '1,000', '--workspace', other);
  expect(set.exit).toBe(0);
  rmSync(databaseOf(place.workspace), { recursive: true });
  cpSync(databaseOf(other), databaseOf(place.workspace), { recursive: true });
  removeCurrent(place.workspace);

  const lode = await start();
  await expect(lode.problem.offer).toContainText('none of the 4 changes made since');
  await expect(lode.problem.offer).toContainText('are those of another store');
});

import {
  appendFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { encodeRecord } from '../../src-main/testing/log-writer.ts';
import { expect, test } from '../fixtures.ts';
import type { PreparedElectron } from '../../scripts/electron-runtime/launch.mjs';
import { CommandLine } from '../fixtures/command-line.ts';
import { folderState } from '../fixtures/folder-state.ts';
import { backupsOf, coldCopiesOf, removeBackups } from '../fixtures/kept-files.ts';
import { Place } from '../fixtures/place.ts';
import { startRecovering } from '../fixtures/start-recovering.ts';
import { readBackup, withLargeEdition, writeBackup } from '../kills/large-step.ts';
import { databaseOf } from '../kills/signs.ts';

/*
 * LevelDB moves what it holds from its log into table files once the log has grown to some 4 MB. Chromium looks at
 * their checksums only on reading a part, and removes the whole database when one does not fit.
 */

// Each needs several starts before it begins; one process for all of them, so that it is made once.
test.describe.configure({ mode: 'default', timeout: 360_000 });

/** A place with such a store. */
let made: Place | null = null;

test.afterAll(() => made?.remove());

/** Enough that the log of the store is moved into a table file: a large step, its removal, and one figure more. */
async function makeTables(electron: PreparedElectron): Promise<Place> {
  const place = new Place();
  const cli = new CommandLine(electron, place);
  await cli.json('backup', '--out', place.path('base.zip'));
  const base = await readBackup(place.path('base.zip'));
  await writeBackup(place.path('large.zip'), withLargeEdition(base, 120));
  await cli.json('restore', place.path('large.zip'));
  await cli.json('restore', place.path('base.zip'));
  await cli.json('set', 'refinery-production/belgium/production', '2014', '25,000 e');
  expect(tablesOf(place.workspace).length).toBeGreaterThan(0);
  return place;
}

/** Puts such a store, and the two backups between which its large steps went, into the test's own place. */
async function copyTables(electron: PreparedElectron, place: Place): Promise<void> {
  made ??= await makeTables(electron);
  cpSync(made.folder, place.folder, { recursive: true });
}

function tablesOf(workspace: string): string[] {
  const folder = databaseOf(workspace);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ldb'))
    .map((name) => join(folder, name));
}

function asideIn(workspace: string): string[] {
  const folder = join(workspace, 'backups', 'aside');
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}

/** Turns over some bytes at that part of the file. */
const garbleAt = (part: number) => (path: string) => {
  const bytes = readFileSync(path);
  const from = Math.floor(bytes.length * part);
  for (let at = from; at < from + 16; at += 1) bytes[at]! ^= 0xff;
  writeFileSync(path, bytes);
};

const damages: ReadonlyArray<readonly [string, (path: string) => void]> = [
  ['garbled in the middle', garbleAt(0.5)],
  ['cut to half its length', (path) => truncateSync(path, Math.floor(statSync(path).size / 2))],
  ['full of zeros', (path) => writeFileSync(path, Buffer.alloc(statSync(path).size))],
];

test('a store whose table file is damaged is recovered before anything reads it', async ({
  electron,
  cli,
  start,
  place,
}) => {
  await copyTables(electron, place);
  for (const [what, damage] of damages) {
    await test.step(what, async () => {
      rmSync(place.workspace, { recursive: true });
      await copyTables(electron, place);
      tablesOf(place.workspace).forEach(damage);
      const files = folderState(databaseOf(place.workspace));
      const verified = await cli.run('verify');
      expect(verified.exit).toBe(1);
      expect(verified.stdout).toContain('The store is damaged: its file 0');
      expect(verified.stdout).toContain('Open the workspace in the window');

      const again = await startRecovering(start);
      await expect(again.recovery.lead).toHaveText(/Everything that was saved is back/);
      await expect(again.recovery.fact('What was wrong')).toContainText('The store is damaged');
      // Nothing of the former store was removed, by Chromium either.
      const [aside] = asideIn(place.workspace).sort();
      const name = databaseOf('').split('/').slice(-2);
      expect(folderState(join(aside!, ...name))).toEqual(files);
      await expect(again.recovery.fact('The store holds')).toHaveText(
        '256 observations, 0 notes and 3 changes in its log',
      );
      await again.close();
    });
  }
});

test('when something would be missing, a damaged store stays closed until the analyst decides', async ({
  electron,
  start,
  place,
}) => {
  await copyTables(electron, place);
  tablesOf(place.workspace).forEach(garbleAt(0.02));
  // Only the first state is left outside the store.
  for (const path of backupsOf(place.workspace).slice(1)) rmSync(path);
  rmSync(join(place.workspace, 'journal'), { recursive: true });
  const files = folderState(databaseOf(place.workspace));

  const lode = await start();
  await expect(lode.problem.reason).toContainText('differs from its checksums. It was not opened');
  await expect(lode.problem.offer).toContainText('3 changes are missing');
  await expect(lode.problem.tryAgain).toBeVisible();
  expect(folderState(databaseOf(place.workspace))).toEqual(files);
  const again = await lode.replacedBy(() => lode.problem.recover.click());
  await expect(again.recovery.lead).toContainText('3 changes are missing');
  await again.frame.openTable('3');
  await expect(again.table.cell('Total', '2013')).toHaveText('799,000');
});

test('without any backup a damaged store that opens is opened, and the damage is said', async ({
  electron,
  start,
  place,
}) => {
  await copyTables(electron, place);
  tablesOf(place.workspace).forEach(garbleAt(0.02));
  removeBackups(place.workspace);
  const lode = await start();
  await expect(lode.frame.message).toContainText('It was opened all the same');
  await lode.frame.openTable('3');
  await expect(lode.table.cell('Belgium', '2014')).toHaveText('25,000e');
  // The copy made of such files is no good one, and must not push out those that are.
  expect(coldCopiesOf(place.workspace).at(-1)).toMatchObject({ proven: false });
});

test('a torn list of files is trimmed before more is written behind the tear', async ({
  electron,
  cli,
  place,
}) => {
  await copyTables(electron, place);
  const folder = databaseOf(place.workspace);
  const list = join(folder, readFileSync(join(folder, 'CURRENT'), 'utf8').trim());
  const size = statSync(list).size;
  // As a kill in the middle of writing the next entry leaves it.
  appendFileSync(list, encodeRecord(1, new Uint8Array(60)).subarray(0, 30));
  const verified = await cli.run('verify');
  expect(verified.exit).toBe(0);
  expect(verified.stderr).toContain('the unfinished write was removed');
  expect(statSync(list).size).toBe(size);

  // Until the log is full again, and the next table file is listed.
  for (let steps = 0; statSync(list).size === size && steps < 6; steps += 1) {
    await cli.json('restore', place.path(steps % 2 === 0 ? 'large.zip' : 'base.zip'));
  }
  expect(statSync(list).size).toBeGreaterThan(size);
  for (const start of ['first', 'second']) {
    expect(await cli.run('verify'), start).toMatchObject({ exit: 0 });
  }
});

test('damage that comes in mid-session shows at the next start, and costs nothing', async ({
  electron,
  start,
  place,
}) => {
  await copyTables(electron, place);
  const lode = await start();
  await lode.frame.isReady();
  await lode.frame.openTable('3');
  await expect(lode.table.cell('Belgium', '2014')).toHaveText('25,000e');
  tablesOf(place.workspace).forEach(garbleAt(0.5));
  // What a session has read it keeps in memory, so that it goes on for now.
  await lode.table.enter('Canada', '2014', '67,000');
  await lode.frame.showsAsSaved('Undo', 'to 67,000');
  await lode.kill();

  const again = await startRecovering(start);
  await expect(again.recovery.lead).toHaveText(/Everything that was saved is back/);
  await expect(again.table.cell('Belgium', '2014')).toHaveText('25,000e');
  await expect(again.table.cell('Canada', '2014')).toHaveText('67,000');
});

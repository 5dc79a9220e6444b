import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures.ts';
import { removeBackups } from '../fixtures/kept-files.ts';

const leveldb = join('store', 'IndexedDB', 'app_lode_0.indexeddb.leveldb');

test('what is shown as saved survives a kill', async ({ table3, start }) => {
  await table3.table.enter('Belgium', '2014', '25,000 e');
  await expect(table3.frame.saved).toHaveText(/^saved /);
  await table3.kill();

  const { table, frame } = await start();
  await expect(table.cell('Belgium', '2014')).toHaveText('25,000e');
  // And it goes on from there.
  await table.enter('Canada', '2014', '67,000');
  await expect(frame.saved).toHaveText(/^saved /);
});

test('a torn log is trimmed: nothing is lost, also not two starts later', async ({
  table3,
  start,
  place,
}) => {
  await table3.table.enter('Belgium', '2014', '25,000 e');
  await expect(table3.frame.saved).toHaveText(/^saved /);
  await table3.close();
  const log = findLog(join(place.workspace, leveldb));
  truncateSync(log, statSync(log).size - 1);

  const first = await start();
  await expect(first.frame.message).toContainText('the unfinished write was removed');
  await expect(first.table.cell('Belgium', '2014')).toHaveText('25,000e');
  await first.table.enter('Canada', '2014', '67,000');
  await expect(first.frame.saved).toHaveText(/^saved /);
  await first.close();
  expect(readdirSync(join(place.workspace, 'backups', 'trimmed'))).toHaveLength(1);

  const second = await start();
  await expect(second.table.cell('Belgium', '2014')).toHaveText('25,000e');
  await expect(second.table.cell('Canada', '2014')).toHaveText('67,000');
  await expect(second.frame.message).toHaveText('');
});

test('a lost store without a backup is never filled anew by itself', async ({
  table3,
  start,
  cli,
  place,
}) => {
  await table3.table.enter('Belgium', '2014', '25,000');
  await table3.table.goTo('Belgium', '2014');
  await table3.inspector.writeNote('Keep me.');
  await expect(table3.frame.screenButton('Notes')).toHaveText(/1$/);
  await table3.close();
  rmSync(join(place.workspace, 'store', 'IndexedDB'), { recursive: true });
  removeBackups(place.workspace);
  writeFileSync(join(place.workspace, 'store', 'what-is-left'), 'of the old store');

  const ran = await cli.run('get', '--table', 'us-imports');
  expect(ran).toMatchObject({ exit: 3, stdout: '' });
  expect(ran.stderr).toContain('256 observations and 1 note were saved in it');

  const first = await start();
  await expect(first.problem.title).toHaveText('This workspace needs your decision');
  await expect(first.problem.reason).toContainText('256 observations and 1 note were saved in it');
  await expect(first.problem.recover).toBeHidden();
  await first.close();
  const second = await start();
  await expect(second.problem.reason).toContainText('256 observations and 1 note were saved in it');
  expect(storesAside(place.workspace)).toEqual([]);

  const again = await second.replacedBy(() => second.problem.startOver.click());
  await expect(again.frame.message).toContainText('The former store was moved aside');
  await again.frame.openTable('3');
  await expect(again.table.cell('Total', '2013')).toHaveText('799,000');
  const [aside, ...others] = storesAside(place.workspace);
  expect(others).toEqual([]);
  expect(existsSync(join(aside!, 'what-is-left'))).toBe(true);
});

test('a store that lacks the last change opens only by decision', async ({
  table3,
  start,
  place,
}) => {
  await table3.table.enter('Belgium', '2014', '25,000');
  await expect(table3.frame.saved).toHaveText(/^saved /);
  await table3.close();
  // As after a power cut: main was told of one change more than the disk has.
  const path = join(place.workspace, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { state: { sequence: number } };
  manifest.state.sequence += 1;
  writeFileSync(path, JSON.stringify(manifest));

  const first = await start();
  await expect(first.problem.reason).toContainText('The last 1 of 3 changes are not in the store');
  await first.close();
  const second = await start();
  const again = await second.replacedBy(() => second.problem.goOn.click());
  await expect(again.table.cell('Belgium', '2014')).toHaveText('25,000');
  await again.close();
  const third = await start();
  await expect(third.table.cell('Belgium', '2014')).toHaveText('25,000');
});

test('what is being typed when the window closes is kept', async ({ table3, start }) => {
  await table3.table.goTo('Canada', '2014');
  await table3.inspector.note.fill('Not saved by hand.');
  await table3.close();

  const second = await start();
  await second.table.goTo('Canada', '2014');
  await expect(second.inspector.notes).toContainText('Not saved by hand.');
  await second.table.goTo('Belgium', '2014');
  await second.page.keyboard.type('25,000 e');
  await second.close();

  const third = await start();
  await expect(third.table.cell('Belgium', '2014')).toHaveText('25,000e');
});

test('a garbled manifest costs nothing but the comparison with it', async ({
  table3,
  start,
  place,
}) => {
  await table3.table.enter('Belgium', '2014', '25,000');
  await expect(table3.frame.saved).toHaveText(/^saved /);
  await table3.close();
  const manifest = join(place.workspace, 'manifest.json');
  writeFileSync(manifest, '{ "state": ');

  const { table, frame } = await start();
  await expect(table.cell('Belgium', '2014')).toHaveText('25,000');
  await expect(frame.message).toContainText('The file manifest.json was damaged');
  expect(existsSync(`${manifest}.bad`)).toBe(true);
});

function findLog(folder: string): string {
  const [log, ...others] = readdirSync(folder).filter((name) => /^\d+\.log$/.test(name));
  expect(others).toEqual([]);
  return join(folder, log!);
}

function storesAside(workspace: string): string[] {
  const folder = join(workspace, 'backups', 'aside');
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}

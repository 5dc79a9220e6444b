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
import { findAccessibilityFaults } from '../fixtures/axe.ts';
import { backupsOf, manifestOf, untilFirstBackup } from '../fixtures/kept-files.ts';
import { startRecovering } from '../fixtures/start-recovering.ts';
import { expectAllBack, removeWork, workAndClose } from '../fixtures/work-to-recover.ts';

// One process for all of them, so that the work is done once.
test.describe.configure({ mode: 'default' });
test.afterAll(removeWork);

const database = (workspace: string) =>
  join(workspace, 'store', 'IndexedDB', 'app_lode_0.indexeddb.leveldb');
const asideIn = (workspace: string) => {
  const folder = join(workspace, 'backups', 'aside');
  return existsSync(folder) ? readdirSync(folder).sort() : [];
};
const filesNamed = (folder: string, pattern: RegExp) =>
  readdirSync(folder)
    .filter((name) => pattern.test(name))
    .map((name) => join(folder, name));
const zero = (path: string) => writeFileSync(path, Buffer.alloc(statSync(path).size));

const damages: ReadonlyArray<readonly [string, (workspace: string) => void]> = [
  ['all its files are gone', (at) => rmSync(join(at, 'store', 'IndexedDB'), { recursive: true })],
  ['its log is full of zeros', (at) => filesNamed(database(at), /^\d+\.log$/).forEach(zero)],
  [
    'its list of files is full of zeros',
    (at) => filesNamed(database(at), /^MANIFEST/).forEach(zero),
  ],
  ['CURRENT is missing', (at) => rmSync(join(database(at), 'CURRENT'))],
  [
    'MANIFEST is missing',
    (at) => filesNamed(database(at), /^MANIFEST/).forEach((path) => rmSync(path)),
  ],
];

for (const [what, damage] of damages) {
  test(`a store is recovered by itself when ${what}`, async ({ start, place }) => {
    await workAndClose(start, place);
    writeFileSync(join(place.workspace, 'store', 'what-is-left'), 'of the old store');
    damage(place.workspace);

    const again = await startRecovering(start);
    await expect(again.recovery.lead).toHaveText(/Everything that was saved is back/);
    await expect(again.recovery.fact('Recovered from')).toContainText(
      /^The backup of .*, after which nothing was changed/,
    );
    await expect(again.recovery.fact('The store holds')).toHaveText(
      '257 observations, 1 note and 4 changes in its log',
    );
    await expectAllBack(again);
    const [aside, report, ...others] = asideIn(place.workspace);
    expect(others).toEqual([]);
    const folder = join(place.workspace, 'backups', 'aside');
    expect(readFileSync(join(folder, aside!, 'what-is-left'), 'utf8')).toBe('of the old store');
    expect(report).toBe(`${aside}-report.txt`);
    expect(readFileSync(join(folder, report!), 'utf8')).toContain('nothing is missing');
    expect(again.log).toContain('The workspace was recovered');

    await again.recovery.dismiss.focus();
    await again.page.keyboard.press('Enter');
    await expect(again.recovery.panel).toBeHidden();
  });
}

test('when the newest backup is damaged, an older one and the journal bring all back', async ({
  start,
  place,
}) => {
  await workAndClose(start, place);
  const [first, newest] = backupsOf(place.workspace);
  expect(newest).toContain('-closing');
  expect(first).toContain('-first');
  truncateSync(newest!, statSync(newest!).size - 1_000);
  rmSync(join(place.workspace, 'store', 'IndexedDB'), { recursive: true });

  const again = await startRecovering(start);
  await expect(again.recovery.fact('Recovered from')).toContainText('and all 4 changes made since');
  await expect(again.recovery.fact('Not used')).toContainText('One backup cannot be used');
  await expectAllBack(again);
});

test('after a kill the journal has what no backup has', async ({ table3, start, place }) => {
  await untilFirstBackup(place.workspace);
  await table3.table.enter('Belgium', '2014', '25,000 e');
  await expect(table3.frame.saved).toHaveText(/^saved /);
  await table3.kill();
  rmSync(join(place.workspace, 'store', 'IndexedDB'), { recursive: true });

  const again = await startRecovering(start);
  await expect(again.recovery.fact('Recovered from')).toContainText('and all 2 changes made since');
  await expect(again.table.cell('Belgium', '2014')).toHaveText('25,000e');
  await again.close();

  const last = await start();
  await expect(last.table.cell('Belgium', '2014')).toHaveText('25,000e');
  await expect(last.recovery.panel).toBeHidden();
  await expect(last.frame.message).toHaveText('');
});

test('when something would be missing, the analyst decides, and is told how much', async ({
  start,
  cli,
  place,
}) => {
  await workAndClose(start, place);
  rmSync(backupsOf(place.workspace).at(-1)!);
  const journal = join(place.workspace, 'journal', '000001.journal');
  const lines = readFileSync(journal, 'utf8').split('\n');
  writeFileSync(journal, `${lines.slice(0, 3).join('\n')}\n`);
  rmSync(join(place.workspace, 'store', 'IndexedDB'), { recursive: true });

  const first = await start();
  await expect(first.problem.title).toHaveText('This workspace needs your decision');
  await expect(first.problem.offer).toContainText('and 2 of the 4 changes made since');
  await expect(first.problem.offer).toContainText(
    '2 changes are missing: numbers 3 to 4, made after',
  );
  await expect(first.problem.offer).toContainText(
    'The store would then hold 256 observations, 0 notes and 2 changes in its log, ' +
      'of 257 observations, 1 note and 4 changes in its log that were saved.',
  );
  expect(asideIn(place.workspace)).toEqual([]);
  expect(await findAccessibilityFaults(first.page)).toEqual([]);

  const again = await first.replacedBy(() => first.problem.recover.click());
  await expect(again.recovery.lead).toContainText('2 changes are missing: numbers 3 to 4');
  await expect(again.table.cell('Belgium', '2014')).toHaveText('25,000e');
  await expect(again.table.cell('Canada', '2014')).toHaveText('');
  expect(await findAccessibilityFaults(again.page)).toEqual([]);
  expect(asideIn(place.workspace)).toHaveLength(2);
  await again.recovery.dismiss.click();

  // It goes on from there: the journal too.
  await again.table.enter('France', '2014', '43,000');
  await expect(again.frame.saved).toHaveText(/^saved /);
  expect(manifestOf(place.workspace).state.sequence).toBe(3);
  await again.kill();
  const last = await start();
  await expect(last.table.cell('France', '2014')).toHaveText('43,000');
  await last.close();
  expect(await cli.run('verify')).toMatchObject({ exit: 0 });
});

test('commands do not recover a store, and say that the window can', async ({
  start,
  cli,
  place,
}) => {
  await workAndClose(start, place);
  rmSync(join(place.workspace, 'store', 'IndexedDB'), { recursive: true });
  const got = await cli.run('get', '--table', 'us-imports');
  expect(got).toMatchObject({ exit: 3, stdout: '' });
  expect(got.stderr).toContain('Open the workspace in the window');
  const verified = await cli.run('verify');
  expect(verified.exit).toBe(1);
  expect(verified.stdout).toContain('Open the workspace in the window');
  expect(asideIn(place.workspace)).toEqual([]);
});

test('a store that another program holds is left alone', async ({ table3, start, place }) => {
  await table3.table.enter('Belgium', '2014', '25,000 e');
  await expect(table3.frame.saved).toHaveText(/^saved /);
  // As if its lock had been deleted by hand.
  rmSync(join(place.workspace, 'lode.lock'));
  const second = await start({ userData: place.path('other-settings') });
  await expect(second.problem.reason).toContainText('The store does not open');
  await expect(second.page.getByText(/Another program .*has the store's files open/)).toBeVisible();
  await expect(second.problem.tryAgain).toBeVisible();
  expect(asideIn(place.workspace)).toEqual([]);
  await second.close();
});

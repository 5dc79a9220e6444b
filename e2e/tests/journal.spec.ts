import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { storeVersion, type StorageState } from '#ipc/contract/store.ts';
import { expect, test } from '../fixtures.ts';
import { folderState } from '../fixtures/folder-state.ts';
import { coldCopiesOf, journalOf, manifestOf, removeBackups } from '../fixtures/kept-files.ts';
import type { LodeWindow } from '../fixtures/lode-window.ts';
import { mountSmallDisk } from '../fixtures/small-disk.ts';

const figures = [
  ['Belgium', '25,000 e'],
  ['Canada', '67,000'],
  ['France', '43,000 r'],
] as const;

const range = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

test('each change is in the journal when it is shown as saved, and after a kill', async ({
  table3,
  start,
  place,
}) => {
  // The column was the first change.
  for (const [index, [country, figure]] of figures.entries()) {
    await table3.table.enter(country, '2014', figure);
    await expect(table3.frame.saved).toHaveText(/^saved /);
    const noted = journalOf(place.workspace);
    expect(noted.map(({ sequence }) => sequence)).toEqual(range(index + 2));
    expect(JSON.stringify(noted.at(-1)!.entry)).toContain(figure.slice(0, 6));
  }
  await table3.kill();
  const afterKill = journalOf(place.workspace);
  expect(afterKill).toHaveLength(4);
  expect(afterKill.map(({ entry }) => entry.sequence)).toEqual(range(4));
  expect(manifestOf(place.workspace).state.sequence).toBe(4);

  const again = await start();
  await again.table.goTo('Canada', '2014');
  await again.page.keyboard.press('Delete');
  await expect(again.table.cell('Canada', '2014')).toHaveText('');
  await expect(again.frame.saved).toHaveText(/^saved /);
  await again.frame.undo.click();
  await expect(again.table.cell('Canada', '2014')).toHaveText('67,000');
  await again.close();
  expect(journalOf(place.workspace).map(({ sequence }) => sequence)).toEqual(range(6));
  expect(readdirSync(join(place.workspace, 'journal'))).toEqual(['000001.journal']);
});

test('the journal gives back to the page what the log holds', async ({ table3, place }) => {
  await table3.table.enter('Belgium', '2014', '25,000 e');
  await expect(table3.frame.saved).toHaveText(/^saved /);
  const part = await table3.page.evaluate(async () => {
    const start = await window.lode.start();
    const uuid = start.kind === 'workspace' ? start.expected!.uuid : '';
    return window.lode.readJournal(uuid, 1);
  });
  expect(part).toMatchObject({ entries: [{ sequence: 2 }], more: false, problem: '' });
  expect(JSON.parse(part.entries[0]!.entry)).toEqual(journalOf(place.workspace)[1]!.entry);
});

test('a torn line of the journal is cut at the start, and nothing is lost by it', async ({
  table3,
  start,
  place,
}) => {
  await table3.table.enter('Belgium', '2014', '25,000 e');
  await expect(table3.frame.saved).toHaveText(/^saved /);
  await table3.close();
  const path = join(place.workspace, 'journal', '000001.journal');
  truncateSync(path, readFileSync(path).length - 3);

  const again = await start();
  await expect(again.frame.message).toContainText('the unfinished last line of the journal');
  await expect(again.table.cell('Belgium', '2014')).toHaveText('25,000e');
  await again.table.enter('Canada', '2014', '67,000');
  await expect(again.frame.saved).toHaveText(/^saved /);
  // The change whose line was cut is in the store alone, and the journal says so.
  expect(journalOf(place.workspace).map(({ sequence }) => sequence)).toEqual([1, 3]);
  const part = await again.page.evaluate(async () => {
    const start = await window.lode.start();
    return window.lode.readJournal(start.kind === 'workspace' ? start.expected!.uuid : '', 0);
  });
  expect(part.entries).toHaveLength(1);
  expect(part.problem).toContain('Change 2 is missing in the journal');
});

test('commands note their changes too', async ({ cli, place }) => {
  const series = 'refinery-production/belgium/production';
  expect(await cli.run('set', series, '2014', '25,000 e')).toMatchObject({ exit: 0 });
  expect(await cli.run('set', series, '2015', '26,000')).toMatchObject({ exit: 0 });
  const { sequence } = manifestOf(place.workspace).state;
  expect(journalOf(place.workspace).map((noted) => noted.sequence)).toEqual(range(sequence));
});

test('the store is copied before each start after which something was changed', async ({
  table3,
  start,
  place,
}) => {
  expect(coldCopiesOf(place.workspace)).toEqual([]);
  await table3.table.enter('Belgium', '2014', '25,000 e');
  await expect(table3.frame.saved).toHaveText(/^saved /);
  await table3.kill();
  const { sequence } = manifestOf(place.workspace).state;

  const second = await start();
  await second.frame.isReady();
  const [copy, ...others] = coldCopiesOf(place.workspace);
  expect(others).toEqual([]);
  expect(copy).toMatchObject({ sequence });
  expect(Object.keys(folderState(copy!.path))).toContain(
    join('IndexedDB', 'app_lode_0.indexeddb.leveldb', 'CURRENT'),
  );
  await expect.poll(() => coldCopiesOf(place.workspace)[0]?.proven).toBe(true);
  const before = folderState(copy!.path);
  await second.close();

  // Nothing was changed, so there is nothing to copy.
  const third = await start();
  await third.frame.isReady();
  expect(coldCopiesOf(place.workspace)).toMatchObject([{ path: copy!.path }]);
  expect(folderState(copy!.path)).toEqual(before);
});

test('a copy of the store can be put back, and what was there is kept', async ({
  table3,
  start,
  place,
}) => {
  await table3.table.enter('Belgium', '2014', '25,000 e');
  await expect(table3.frame.saved).toHaveText(/^saved /);
  await table3.close();
  const second = await start();
  await second.table.enter('Canada', '2014', '67,000');
  await expect(second.frame.saved).toHaveText(/^saved /);
  await second.close();
  rmSync(join(place.workspace, 'store', 'IndexedDB'), { recursive: true });
  // Else it would be recovered from the one that was made on closing.
  removeBackups(place.workspace);
  const [copy] = coldCopiesOf(place.workspace);

  const broken = await start();
  await expect(broken.problem.title).toHaveText('This workspace needs your decision');
  const again = await broken.replacedBy(() =>
    broken.page.evaluate(
      (name) => void window.lode.putBackColdCopy(name),
      copy!.path.split('/').at(-1)!,
    ),
  );
  await expect(again.frame.message).toContainText('The store is now the copy of');
  await expect(again.table.cell('Belgium', '2014')).toHaveText('25,000e');
  await expect(again.table.cell('Canada', '2014')).toHaveText('');
  expect(readdirSync(join(place.workspace, 'backups', 'aside'))).toHaveLength(1);
  await again.table.enter('France', '2014', '43,000');
  await expect(again.frame.saved).toHaveText(/^saved /);
  await again.kill();

  const last = await start();
  await expect(last.table.cell('Belgium', '2014')).toHaveText('25,000e');
  await expect(last.table.cell('France', '2014')).toHaveText('43,000');
  await expect(last.frame.message).toHaveText('');
});

test('a backup lies in its folder as documented, and is read back byte for byte', async ({
  table3,
  place,
}) => {
  const entry = await makeBackup(table3, 20_000_000);
  expect(entry).toMatchObject({ reason: 'asked', size: 20_000_000, health: 'good', problem: '' });
  expect(entry.name).toMatch(/^lode-[0-9T-]+Z-asked\.zip$/);
  const folder = join(place.workspace, 'backups');
  expect(readdirSync(folder).filter((name) => name.includes('-asked'))).toEqual([
    entry.name,
    `${entry.name}.json`,
  ]);
  const about = JSON.parse(readFileSync(join(folder, `${entry.name}.json`), 'utf8')) as object;
  expect(about).toMatchObject({
    reason: 'asked',
    size: 20_000_000,
    sequence: 1,
    schema: storeVersion,
  });

  const digest = await table3.page.evaluate(async (name) => {
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    for (let bytes = 0; ; bytes += chunks.at(-1)!.length) {
      const chunk = (await window.lode.readBackup(name, bytes)) as Uint8Array<ArrayBuffer>;
      if (chunk.length === 0) break;
      chunks.push(chunk);
    }
    const whole = await new Blob(chunks).arrayBuffer();
    return [...new Uint8Array(await crypto.subtle.digest('SHA-256', whole))];
  }, entry.name);
  const written = readFileSync(join(folder, entry.name));
  expect(digest).toEqual([...createHash('sha256').update(written).digest()]);

  truncateSync(join(folder, entry.name), 19_999_999);
  const { entries } = await table3.page.evaluate(() => window.lode.listBackups());
  expect(entries.find(({ name }) => name === entry.name)).toMatchObject({ health: 'damaged' });
});

test('what is left of a backup when the program is killed is cleared away', async ({
  table3,
  start,
  place,
}) => {
  await makeBackup(table3, 1_000_000, false);
  await table3.kill();
  const unfinished = () =>
    readdirSync(join(place.workspace, 'backups')).filter((name) => name.startsWith('.lode-'));
  const left = unfinished();
  expect(left).toHaveLength(1);
  const { frame } = await start();
  await frame.isReady();
  expect(unfinished()).not.toContain(left[0]);
});

test('a disk that runs short is told to the page, and so is its end', async ({ start, place }) => {
  const undo = mountSmallDisk(place.path('small'), 120);
  test.skip(undo === null, 'this user must not make a disk');
  try {
    const lode = await start({ workspace: place.path('small', 'Indium') });
    await lode.frame.isReady();
    await lode.page.evaluate(() => {
      const told: StorageState[] = [];
      Object.assign(window, { told });
      window.lode.onStorageState((state) => told.push(state));
    });
    const told = () =>
      lode.page.evaluate(() => (window as unknown as { told: StorageState[] }).told);
    await lode.frame.openTable('3');
    await lode.table.addYear('2014');
    writeFileSync(place.path('small', 'filling'), Buffer.alloc(75_000_000));
    await changeUntilTold(lode, told);
    expect((await told())[0]).toMatchObject({ canWrite: false });
    expect((await told())[0]!.reason).toContain('Lode needs 50 MB to save changes safely');
    rmSync(place.path('small', 'filling'));
    // No change can be made meanwhile.
    await expect.poll(async () => (await told()).length).toBe(2);
    expect((await told())[1]).toEqual({ canWrite: true, reason: '' });
    await lode.close();
  } finally {
    undo?.();
  }
});

/** Makes changes until the page was told; the disk is looked at after them, if not after each. */
async function changeUntilTold(
  { table, page }: LodeWindow,
  told: () => Promise<readonly StorageState[]>,
): Promise<void> {
  let figure = 1_000;
  await expect
    .poll(async () => {
      figure += 1;
      await table.goTo('Belgium', '2014');
      await page.keyboard.type(String(figure));
      await page.keyboard.press('Enter');
      return (await told()).length;
    })
    .toBe(1);
}

/** Hands so many bytes over as a backup, as the page does; leaves it unfinished when told to. */
function makeBackup({ page }: LodeWindow, size: number, isFinished = true) {
  return page.evaluate(
    async ({ size, isFinished }) => {
      const start = await window.lode.start();
      if (start.kind !== 'workspace' || start.expected === null) throw new Error('no workspace');
      const id = await window.lode.beginBackup('asked', start.expected);
      for (let done = 0; done < size;) {
        const chunk = new Uint8Array(Math.min(8_000_000, size - done)).fill(done % 251);
        await window.lode.appendBackup(id, chunk);
        done += chunk.length;
      }
      if (!isFinished) return null as never;
      return window.lode.finishBackup(id, start.expected);
    },
    { size, isFinished },
  );
}

import { makeChart } from '#domain/charts/chart-samples.ts';
import { storeVersion } from '#ipc/contract/store.ts';
import { expect, test } from '../fixtures.ts';
import { readBackup, writeBackup } from '../kills/large-step.ts';
import { backupReasonsOf } from '../fixtures/backup-files.ts';
import { backupsOf, manifestOf } from '../fixtures/kept-files.ts';
import { makeManifestOlder, makeStoreOlder } from '../fixtures/older-store.ts';
import type { BackupJson, GotJson, InfoJson, RestoreJson } from '../fixtures/records.ts';

const belgium = 'refinery-production/belgium/production';
const canada = 'refinery-production/canada/production';
const times = { createdAt: 5, updatedAt: 5 };
const chart = makeChart({
  id: 'refineries',
  title: 'Two refineries',
  seriesIds: [belgium, canada],
  spec: {
    type: 'bar',
    marks: [
      { kind: 'point', annotationId: 'why', seriesId: belgium, period: '2013', dx: 0.1, dy: -0.2 },
      { kind: 'span', annotationId: 'when', from: '2010', to: '2012', at: 0.5 },
    ],
  },
});
const annotations = [
  { id: 'why', target: `${belgium}@2013#myb-2013`, markdown: 'Why so few?', ...times },
  { id: 'when', target: 'chart:refineries', markdown: 'Years of growth', ...times },
];

test('a chart comes back from a backup with its notes, which lead to it; undo takes it away', async ({
  cli,
  start,
  place,
}) => {
  test.slow();
  const first = await cli.json<BackupJson>('backup', '--out', 'first.zip');
  const content = await readBackup(first.out!);
  await writeBackup(place.path('charted.zip'), { ...content, charts: [chart], annotations });
  const restored = await cli.json<RestoreJson>('restore', 'charted.zip');
  expect(restored.by_table).toEqual([
    { table: 'refinery-production', changes: 1 },
    { table: null, changes: 2 },
  ]);
  expect(await cli.json('verify')).toMatchObject({ ok: true });
  await cli.json<BackupJson>('backup', '--out', 'kept.zip');
  const kept = await readBackup(place.path('kept.zip'));
  expect([kept.charts, kept.annotations]).toEqual([[chart], [annotations[1], annotations[0]]]);

  const { frame, notes, page } = await start();
  await frame.isReady();
  await frame.open('Notes');
  await notes.item('Why so few?').click();
  await expect(notes.detail).toContainText('Shown in Two refineries (2013)');
  await notes.item('Years of growth').click();
  await expect(notes.detail).toContainText('Chart “Two refineries”');
  await expect(notes.detail).toContainText('2010 to 2012');
  await notes.detail.getByRole('button', { name: 'Show the chart' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Two refineries');
  await frame.undo.click();
  await frame.open('Notes');
  await expect(page.getByText('No notes yet')).toBeVisible();
});

test('a store of the first version is backed up as it is, and can keep charts from then on', async ({
  table3,
  start,
  cli,
  place,
}) => {
  test.slow();
  await table3.table.enter('Belgium', '2014', '25,000 e');
  await expect(table3.frame.saved).toHaveText(/^saved /);
  await makeStoreOlder(table3.page);
  // Closed in order, it would look into the store once more, and bring it up to date.
  await table3.kill();
  makeManifestOlder(place.workspace);

  const lode = await start();
  await lode.frame.isReady();
  await lode.frame.openTable('3');
  await expect(lode.table.cell('Belgium', '2014')).toHaveText('25,000e');
  expect(backupReasonsOf(place.workspace)).toContain('before-migration');
  const before = backupsOf(place.workspace).find((path) => path.includes('before-migration'));
  const content = await readBackup(before!);
  expect(content.charts).toEqual([]);
  expect(content.revisions).toHaveLength(2);
  await lode.close();
  expect(manifestOf(place.workspace).state).toMatchObject({ schema: storeVersion });
  expect(await cli.json<InfoJson>('info')).toMatchObject({ schema: storeVersion });

  await writeBackup(place.path('charted.zip'), { ...content, charts: [chart], annotations });
  await cli.json<RestoreJson>('restore', 'charted.zip');
  expect(await cli.json('verify')).toMatchObject({ ok: true });
  const { observations } = await cli.json<GotJson>('get', '--series', belgium, '--period', '2014');
  expect(observations).toMatchObject([{ printed: '25,000' }]);
});

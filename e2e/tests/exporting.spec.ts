import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { expect, test } from '../fixtures.ts';

test('a cancelled export writes nothing and says nothing', async ({ lode }) => {
  await lode.answerSaveDialog(null);
  await lode.table.exportCsv();
  await lode.frame.open('Charts');
  await lode.charts.begin();
  await lode.charts.exportButton.click();
  await lode.charts.savePicture('PNG').click();
  await expect(lode.charts.savePicture('PNG')).toBeEnabled();
  await expect(lode.charts.exportProblem).toBeHidden();
  await expect(lode.frame.message).toHaveText('');
});

test('an export that cannot be written says why and leaves what was there', async ({
  lode,
  place,
}) => {
  const { frame, table } = lode;
  const missing = place.path('missing', 'table.csv');
  await lode.answerSaveDialog(missing);
  await table.exportCsv();
  await expect(frame.message).toContainText(`${missing} could not be written`);
  const folder = place.path('a folder.csv');
  mkdirSync(folder);
  writeFileSync(place.path('a folder.csv', 'letter'), 'Dear');
  await lode.answerSaveDialog(folder);
  await table.exportCsv();
  await expect(frame.message).toContainText(`${folder} could not be written`);
  expect(existsSync(place.path('a folder.csv', 'letter'))).toBe(true);
});

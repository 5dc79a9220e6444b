import { readFileSync } from 'node:fs';
import { expect, test } from '../fixtures.ts';
import { NotesFiles } from '../pages/notes-files.ts';
import type { LodeWindow } from '../fixtures/lode-window.ts';
import { offlineSwitches, readNetworkUse } from '../fixtures/network-log.ts';
import { readPicture } from '../fixtures/picture.ts';
import { photographScreens } from '../fixtures/screenshots.ts';

/** The rows of Table 3 from the top: what is typed for each year, and its change from 2013 in percent. */
const rows = [
  { label: 'Belgium', in2014: '25,000 e', by2014: '−17e', in2015: '20,000', by2015: '−33e' },
  { label: 'Canada', in2014: '67,000', by2014: '+3e', in2015: '70,000', by2015: '+8e' },
  { label: 'China', in2014: '460,000', by2014: '+11e', in2015: '350,000', by2015: '−16e' },
  { label: 'France', in2014: '40,000', by2014: '+21e', in2015: '38,000', by2015: '+15e' },
  { label: 'Germany', in2014: 'NA', by2014: 'n/c', in2015: '10,000', by2015: '0e' },
  { label: 'Italy', in2014: '--', by2014: 'n/c', in2015: '--', by2015: 'n/c' },
  { label: 'Japan', in2014: '72,000', by2014: '0e', in2015: '70,000', by2015: '−3e' },
  {
    label: 'Korea, Republic of',
    in2014: '150,000',
    by2014: '0e',
    in2015: '195,000',
    by2015: '+30e',
  },
  { label: 'Netherlands', in2014: '--', by2014: 'n/c', in2015: '--', by2015: 'n/c' },
  // Peru reported its figure for 2013: nothing here is estimated.
  { label: 'Peru', in2014: '14,000', by2014: '+27', in2015: '9,000', by2015: '−18' },
  { label: 'Russia', in2014: '10,000', by2014: '−21e', in2015: '4,000', by2015: '−68e' },
  { label: 'United Kingdom', in2014: '--', by2014: 'n/c', in2015: '--', by2015: 'n/c' },
  { label: 'Total', in2014: '838,000', by2014: '+5e', in2015: '766,000', by2015: '−4e' },
];
const note = 'Plant restarted in March; **estimate** by the operator.';

test('the whole job: two later years, compared, charted, noted, reported, exported, and there again', async ({
  start,
  place,
}) => {
  test.slow();
  const networkLog = place.path('network.json');
  const lode = await start({ switches: offlineSwitches(networkLog) });
  const { frame, table, inspector, page } = lode;
  await frame.isReady();

  await test.step('sees the tables of 2013', async () => {
    await expect(table.title).toHaveText(/^Table 1\. U\.S\. imports of unwrought indium/);
    await expect(table.cell('Total', '2013 Quantity')).toHaveText('97,200');
    await frame.openTable('2');
    await expect(table.title).toHaveText(/^Table 2\. World primary indium production capacity/);
    await frame.openTable('3');
    await expect(table.title).toHaveText(/^Table 3\. Estimated world refinery production/);
    await expect(table.rowHeads).toHaveCount(rows.length);
    await expect(table.cell('Total', '2013')).toHaveText('799,000');
    await expect(table.footnotes).toContainText('Secondary production is included.');
  });

  await test.step('adds 2014 and 2015 and types their figures, by keyboard alone', async () => {
    await lode.tabTo('Year');
    await addYearByKeyboard(lode, '2014');
    for (const { in2014 } of rows) await typeDown(lode, in2014);
    await page.keyboard.press('Control+Home');
    await lode.tabTo('Year', 'Shift+Tab');
    await addYearByKeyboard(lode, '2015');
    for (const { in2015 } of rows) await typeDown(lode, in2015);
    await expect(frame.saved).toHaveText(/^saved \d\d:\d\d:\d\d$/);
    await expect(frame.edition).toHaveText('Working edition');
    await expectFigures(lode);
  });

  await test.step('sees both years in percent of change from 2013', async () => {
    await table.mode('Percent').click();
    await expect(table.about).toContainText('Percent change from 2013');
    for (const { label, by2014, by2015 } of rows) {
      await expect(table.cell(label, '2013')).toHaveText('base');
      await expect(table.cell(label, '2014')).toHaveText(by2014);
      await expect(table.cell(label, '2015')).toHaveText(by2015);
    }
  });

  await test.step('compares each year with 2013', async () => {
    const { compare } = lode;
    await frame.open('Compare');
    await compare.choose('Period', '2014');
    await expect(compare.columnHeads).toContainText(['Row', '2013', '2014', 'Change', 'Percent']);
    await expect(compare.cells('Belgium')).toHaveText([
      '30,000',
      '25,000 e',
      '−5,000',
      /^−17%e/,
      '−17.0 to −16.4',
      '3.8',
      '3.0',
      '6',
      '6',
      '−0.6',
    ]);
    await expect(compare.cells('Germany')).toHaveText([
      '10,000',
      'NA',
      '',
      'n/c',
      '',
      '1.3',
      '',
      '9',
      '',
      '',
    ]);
    await expect(compare.cells('Total').nth(3)).toHaveText(/^\+5%e/);
    await compare.cells('Total').nth(3).getByRole('button').click();
    await expect(compare.comparison).toContainText('rounding allows +');
    await expect(compare.summary).toContainText('Production in total rose 5% to');
    await expect(compare.below.filter({ hasText: 'Germany: 2014 is not available' })).toBeVisible();
    await compare.choose('Period', '2015');
    await expect(compare.cells('China')).toHaveText([
      '415,000',
      '350,000',
      '−65,000',
      /^−16%e/,
      '−15.9 to −15.4',
      '51.9',
      '45.7',
      '1',
      '1',
      '−8.1',
    ]);
    await expect(compare.cells('Total').nth(3)).toHaveText(/^−4%e/);
  });

  await test.step('draws chosen rows over time, with 2013 marked, and exports the chart', async () => {
    const { charts } = lode;
    await frame.open('Charts');
    await charts.begin();
    await charts.draw('Belgium', 'France', 'Germany');
    await expect(charts.chart).toHaveAccessibleName(/kilograms, 2009 to 2015/i);
    await expect(charts.chart).toHaveAccessibleName(/2013 is marked as the baseline/);
    await expect(charts.chart).toHaveAccessibleName(
      /Belgium: 30,000, estimated in 2009; 20,000 in 2015; −33\.3% since 2013\./,
    );
    await expect(charts.below.filter({ hasText: 'Germany 2014 (not available)' })).toBeVisible();
    const path = place.path('production.png');
    await lode.answerSaveDialog(path);
    await charts.exportButton.click();
    await charts.savePicture('PNG').click();
    await expect(frame.message).toHaveText(`Saved the chart to ${path}`);
    const picture = await readPicture(lode.app, path);
    expect(picture).toMatchObject({ isPng: true, width: 2560, height: 1440 });
    expect(picture.colours).toBeGreaterThan(50);
  });

  await test.step('writes a note on a figure and exports it', async () => {
    await frame.openTable('3');
    await table.goTo('Belgium', '2014');
    await inspector.writeNote(note);
    await expect(frame.screenButton('Notes')).toHaveText(/1$/);
    await frame.open('Notes');
    await expect(lode.notes.items).toContainText([note.replaceAll('*', '')]);
    const path = place.path('notes.md');
    await lode.answerSaveDialog(path);
    await lode.notes.exportButton.click();
    await new NotesFiles(lode.page).save.click();
    await expect(frame.message).toHaveText(`Saved 1 note to ${path}`);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain('Belgium, production, 2014');
    expect(text).toContain('target: refinery-production/belgium/production@2014#working');
    expect(text).toContain(note);
  });

  await test.step('exports the table', async () => {
    await frame.openTable('3');
    const path = place.path('table-3.csv');
    await lode.answerSaveDialog(path);
    await table.exportCsv();
    await expect(frame.message).toHaveText(`Saved 91 observations to ${path}`);
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(1 + 13 * 7);
    const start = (country: string) =>
      `refinery-production/${country.toLowerCase()}/production,refinery-production,${country},${country},,production,kg,primary,2014,working`;
    expect(lines).toContain(`${start('Belgium')},number,25000,,,e,,,"25,000","25,000 e",`);
    expect(lines).toContain(`${start('Germany')},not-available,,,,,,,NA,NA,`);
    expect(lines).toContain(`${start('Italy')},zero,0,,,,,,--,--,`);
  });

  await test.step('puts a report on 2015 together and exports it', async () => {
    const { report } = lode;
    await frame.open('Report');
    await report.make('Indium in 2015', /refinery production/);
    await expect(report.preview.getByRole('table')).toContainText('195,000');
    await expect(report.preview).toContainText(/World refinery production.* 766,000 ?e? kg/);
    const path = place.path('update.docx');
    await lode.answerSaveDialog(path);
    await report.write('Word document');
    await expect(frame.message).toHaveText(`Saved Indium in 2015 to ${path}`);
    expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
  });

  await photographScreens(lode);
  await lode.resizeContent(1200, 720);
  await frame.openTable('3');
  const size = await lode.windowSize();
  await lode.close();
  expect(readNetworkUse(networkLog)).toEqual([]);

  await test.step('finds everything after the next start', async () => {
    const again = await start();
    await expect(again.table.title).toHaveText(/^Table 3\./);
    expect(await again.windowSize()).toEqual(size);
    await expectFigures(again);
    await again.table.goTo('Belgium', '2014');
    await expect(again.inspector.flag('estimated')).toBeChecked();
    await expect(again.inspector.notes).toContainText(note.replaceAll('*', ''));
    await again.table.goTo('Italy', '2014');
    await expect(again.inspector.fact('Kind')).toHaveText('zero');
  });
});

/** The button that opens the field has the focus. */
async function addYearByKeyboard({ page, table }: LodeWindow, year: string): Promise<void> {
  await page.keyboard.press('Enter');
  await expect(table.yearField).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(year);
  await page.keyboard.press('Enter');
  await expect(table.grid).toBeFocused();
  await expect(table.activeCell).toHaveAccessibleName(new RegExp(`^Belgium, ${year}`));
}

async function typeDown({ page }: LodeWindow, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

async function expectFigures({ table }: LodeWindow): Promise<void> {
  for (const { label, in2014, in2015 } of rows) {
    // A flag stands raised, without a space.
    await expect(table.cell(label, '2014')).toHaveText(in2014.replace(' ', ''));
    await expect(table.cell(label, '2015')).toHaveText(in2015.replace(' ', ''));
  }
}

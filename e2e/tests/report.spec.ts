import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '../fixtures.ts';
import { findFaultsInEveryTheme } from '../fixtures/axe.ts';
import type { LodeWindow } from '../fixtures/lode-window.ts';
import { readPdf, readPdfCorner } from '../fixtures/picture-file.ts';
import { hasOutline, readDocx, readHtml } from '../fixtures/report-file.ts';

const total = /World refinery production of indium came to 799,000 ?e? kg in 2013/;
const china = /China alone accounted for more than one-half \(52% ?e?\)/;

test('a report is put together, and says the same in all of its formats', async ({
  lode,
  place,
  cli,
}) => {
  const { frame, charts, report } = lode;
  await keepChart(lode);
  await frame.openTable('3');
  await lode.table.goTo('Belgium', '2013');
  await lode.inspector.writeNote('Half of it came **late**.');
  await frame.open('Report');
  await report.make('Indium update', /refinery production|World production/);
  await expect(report.parts).toHaveText([
    /^Heading/,
    /^Text/,
    /^Table Table 3/,
    /^Chart World production/,
    /^Note On .*Belgium/,
    /^Sources/,
  ]);
  await expect(report.preview).toContainText('799,000');
  await expect(report.preview.locator('svg')).toBeVisible();
  await expect(charts.cards).toHaveCount(0);

  const read = async (format: Parameters<typeof report.write>[0], name: string) => {
    const path = place.path(name);
    await lode.answerSaveDialog(path);
    await report.write(format);
    await expect(frame.message).toHaveText(`Saved Indium update to ${path}`);
    return path;
  };
  const texts = [
    readHtml(await read('Web page', 'update.html')),
    readDocx(await read('Word document', 'update.docx')),
  ];
  const markdown = readFileSync(await read('Markdown', 'update.md'), 'utf8');
  texts.push(markdown.replaceAll(/[ᵉʳ]/g, 'e'));
  const pdf = await read('PDF', 'update.pdf');
  expect(await hasOutline(pdf)).toBe(true);
  const printed = await readPdf(pdf);
  if (printed !== null) {
    expect(printed.info).toMatch(/^Title: +Indium update/m);
    // Each page ends with its number.
    expect(printed.feet).toEqual(printed.feet.map((_, place) => String(place + 1)));
    texts.push(printed.text.replaceAll(/\s+/g, ' '));
  }
  for (const text of texts) {
    expect(text).toMatch(total);
    expect(text).toMatch(china);
    for (const word of [
      ...['Belgium', '30,000', 'Korea, Republic of', 'Estimated', 'Figure 1.'],
      'Half of it came ',
    ]) {
      expect(text).toContain(word);
    }
  }
  expect(markdown).toContain('](update%20pictures/1.png)');
  expect(readdirSync(place.path('update pictures'))).toEqual(['1.png']);

  // A picture of that name is somebody's: it stays.
  writeFileSync(place.path('update pictures/1.png'), 'mine');
  const again = readFileSync(await read('Markdown', 'update.md'), 'utf8');
  expect(again).toContain('](update%20pictures%202/1.png)');
  expect(readFileSync(place.path('update pictures/1.png'), 'utf8')).toBe('mine');

  expect(await findFaultsInEveryTheme(lode)).toEqual([]);

  await lode.close();
  const made = await cli.json<{ files: string[]; notDrawn: unknown[] }>(
    ...['report', '--period', '2013', '--out', 'line.md'],
  );
  expect(made).toMatchObject({
    files: [place.path('line pictures/1.png'), place.path('line.md')],
    notDrawn: [],
  });
  expect(readFileSync(place.path('line.md'), 'utf8')).toContain('](line%20pictures/1.png)');
});

test('a PDF is white to its edges, whatever the theme of the window', async ({
  lode,
  start,
  place,
}) => {
  await lode.chooseMenuItem('theme-dark');
  await lode.page.locator('html[data-theme="dark"]').waitFor();
  await lode.close();
  const dark = await start();
  await dark.frame.open('Report');
  await dark.report.make('Update', /refinery production/);
  const path = place.path('update.pdf');
  await dark.answerSaveDialog(path);
  await dark.report.write('PDF');
  await expect(dark.frame.message).toHaveText(`Saved Update to ${path}`);
  const corner = await readPdfCorner(path);
  if (corner !== null) expect(corner).toEqual([255, 255, 255]);
});

test('the writing of a report tells how far it is, and stopped leaves nothing', async ({
  lode,
  place,
}) => {
  const { frame, report } = lode;
  await frame.open('Report');
  await report.make('Update', /refinery production/);
  await lode.answerSaveDialog(place.path('update.pdf'));
  const release = await holdPrinting(lode);
  await report.write('PDF');
  await expect(report.progress).toHaveText('Setting the pages of the PDF…');
  await report.stop.click();
  await expect(frame.message).toHaveText('Stopped. Nothing was written.');
  await expect(report.progress).toBeHidden();
  await release();
  // What was given up is asked about no more; what is wanted next is written.
  const path = place.path('update.md');
  await lode.answerSaveDialog(path);
  await report.format('Markdown').click();
  await expect(frame.message).toHaveText(`Saved Update to ${path}`);
  expect(readFileSync(path, 'utf8')).toMatch(/^# Update/);
  expect(readdirSync(place.folder)).not.toContain('update.pdf');
});

test('a changed figure marks the sentences that name it, until the words are taken as read', async ({
  lode,
  start,
}) => {
  const { frame, report, table, page } = lode;
  await frame.open('Report');
  await report.make('Update', /refinery production/);
  await expect(report.preview).toContainText('415,000');
  await frame.openTable('3');
  await table.enter('China', '2013', '430,000 e');
  await frame.open('Report');
  await expect(report.part(/^Text/)).toContainText(/\d+ changed/);
  await expect(report.preview).toContainText('[changed; the text was written for 52%');
  await report.part(/^Text/).click();
  await report.stillHold.click();
  await expect(report.part(/^Text/)).not.toContainText('changed');
  await frame.undo.click();
  await expect(report.part(/^Text/)).toContainText(/\d+ changed/);

  await test.step('words are typed, kept, moved by keys, taken out and brought back', async () => {
    await report.words.fill('By {{refinery-production/china/production@2013}} of **China**.');
    await report.keepText.click();
    await expect(report.preview).toContainText('By 430,000er kg of China.');
    await report.part(/^Text/).focus();
    for (const key of ['Alt+ArrowUp', 'Alt+ArrowDown', 'Alt+ArrowDown']) {
      await page.keyboard.press(key);
    }
    await expect(report.parts).toHaveText([/^Heading/, /^Table/, /^Text/, /^Sources/]);
    await page.keyboard.press('Delete');
    await expect(report.parts).toHaveCount(3);
    await frame.undo.click();
    await expect(report.parts).toHaveCount(4);
    await report.add('sentences table 1.');
    await expect(report.preview).toContainText(
      'The leading suppliers in 2013 were Canada with 27%',
    );
  });

  await lode.close();
  const again = await start();
  await again.frame.open('Report');
  await expect(again.report.parts).toHaveCount(5);
  await expect(again.report.preview).toContainText('By 430,000er kg of China.');

  await test.step('keys go on from where all is taken out', async () => {
    await again.report.parts.first().focus();
    for (const left of [4, 3, 2, 1, 0]) {
      await again.page.keyboard.press('Delete');
      await expect(again.report.parts).toHaveCount(left);
    }
    await expect(again.report.addButton).toBeFocused();
    await again.report.head.press('Enter');
    await again.report.removeButton.press('Enter');
    await expect(again.report.newButton).toBeFocused();
  });
});

test('prose is held against the tables', async ({ lode }) => {
  const { frame, report, page } = lode;
  await frame.open('Report');
  await report.checkProse.click();
  const dialog = page.getByRole('dialog', { name: 'Check prose against the tables' });
  await dialog
    .getByRole('textbox', { name: 'Text' })
    .fill(
      'U.S. imports of indium decreased by 11% to 97 t in 2013 from 109 t in 2012. World refinery production was 850 t in 2013.',
    );
  await dialog.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(report.findings.filter({ hasText: /^✗/ })).toHaveText([/disagrees\s+850 t/]);
  await expect(report.findings.filter({ hasText: /^✓/ }).first()).toBeVisible();

  // From a finding to its figure, and back to where one was.
  const link = report.findings.first().getByRole('button', { name: 'Show Total, 2013' });
  await link.press('Enter');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(link).toBeFocused();
  await expect(dialog.getByRole('textbox', { name: 'Text' })).toHaveValue(/850 t in 2013/);
});

test('lode report writes what the window would, and refuses what makes no sense', async ({
  cli,
  place,
}) => {
  const made = await cli.json<{ tables: string[]; report: null; files: string[] }>(
    'report',
    ...['--period', '2013', '--against', '2012', '--table', 'us-imports', '--out', 'r.md'],
  );
  expect(made).toMatchObject({ report: null, tables: ['us-imports'], files: [place.path('r.md')] });
  expect(readFileSync(place.path('r.md'), 'utf8')).toContain(
    'The leading suppliers in 2013 were Canada with 27%, Belgium with 22%',
  );
  await cli.json('report', '--period', '2013', '--table', 'us-imports', '--out', 'r.pdf');
  expect(await hasOutline(place.path('r.pdf'))).toBe(true);
  for (const [args, words] of [
    [['--period', '2031'], 'No table states anything for 2031.'],
    [['--period', '2013', '--table', 'us-import'], 'There is no table'],
    [['--period', '2013', '--report', 'x'], 'There is no report'],
    [['--period', 'soon'], 'is not a period'],
  ] as const) {
    const run = await cli.run('report', ...args, '--out', 'none.html');
    expect([run.exit, run.stdout], words).toEqual([2, '']);
    expect(run.stderr).toContain(words);
  }
});

/** Has Chromium's printing wait until it is released. */
async function holdPrinting({ app }: LodeWindow): Promise<() => Promise<void>> {
  await app.evaluate(({ BrowserWindow }) => {
    const [contents] = BrowserWindow.getAllWindows().map(({ webContents }) => webContents);
    if (contents === undefined) throw new Error('There is no window.');
    const print = contents.printToPDF.bind(contents);
    const waiting = new Promise<void>((resolve) => {
      Object.assign(globalThis, { releasePrinting: resolve });
    });
    contents.printToPDF = async (options) => {
      await waiting;
      return print(options);
    };
  });
  return () =>
    app.evaluate(() =>
      (globalThis as unknown as { releasePrinting: () => void }).releasePrinting(),
    );
}

/** The first of the charts to begin with, in the gallery. */
async function keepChart({ frame, charts }: LodeWindow): Promise<void> {
  await frame.open('Charts');
  await charts.begin();
  await charts.saveButton.click();
  await expect(charts.saveButton).toBeHidden();
}

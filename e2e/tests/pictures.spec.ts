import { readFileSync } from 'node:fs';
import { expect, test } from '../fixtures.ts';
import type { LodeWindow } from '../fixtures/lode-window.ts';
import { dropFile, pngChunks, readPdf, readPng, showSvg } from '../fixtures/picture-file.ts';
import { readPicture } from '../fixtures/picture.ts';

const rows = ['Belgium', 'Canada', 'Korea, Republic of'];

/** What every picture of these rows has to say somewhere. */
const words = [
  /World production/,
  /Kilograms, 2009 to 2013/,
  ...rows.map((row) => new RegExp(row)),
  /2013 baseline/,
  /Source: U\.S\. Geological Survey/,
  /Hollow marks are estimates\./,
  /are also known producers\./,
];

test('a chart becomes a PNG, an SVG and a PDF with everything in it, and its data a CSV', async ({
  lode,
  place,
}) => {
  await drawTable3(lode);
  const { charts, frame } = lode;

  await test.step('PNG, as large as was asked for', async () => {
    const path = place.path('slide.png');
    await lode.answerSaveDialog(path);
    await charts.exportButton.click();
    await charts.choosePicture('PNG', /^Slide/);
    await charts.savePicture('PNG').click();
    await expect(frame.message).toHaveText(`Saved the chart to ${path}`);
    expect(await readPicture(lode.app, path)).toMatchObject({ width: 2560, height: 1440 });
    const chunks = pngChunks(path);
    // 192 pixels an inch.
    expect(chunks.get('pHYs')?.readUInt32BE(0)).toBe(7559);
    expect(chunks.get('iTXt')?.toString('latin1')).toMatch(/^lode-chart\0.*"format":"lode-chart"/);
    const read = await readPng(path);
    if (read === null) return;
    expect(read).toMatchObject({ width: 2560, height: 1440 });
    expect(read.density).toBeCloseTo(192, 0);
    const paper = read.colours.get('#FFFFFF') ?? 0;
    expect(paper).toBeGreaterThan(0.7 * 2560 * 1440);
    expect(paper).toBeLessThan(0.99 * 2560 * 1440);
    // The lines of the three rows, in their order.
    for (const colour of ['#0072B2', '#D55E00', '#007A5A']) {
      expect(read.colours.get(colour) ?? 0).toBeGreaterThan(500);
    }
  });

  await test.step('SVG, its text as text, none of it cut off', async () => {
    const path = place.path('column.svg');
    await lode.answerSaveDialog(path);
    await charts.exportButton.click();
    await charts.choosePicture('SVG', /^Column/);
    await charts.savePicture('SVG').click();
    await expect(frame.message).toHaveText(`Saved the chart to ${path}`);
    const shown = await showSvg(lode.page, path);
    expect(shown.width).toBeCloseTo(336, 0);
    expect(shown.outside).toEqual([]);
    for (const word of words) expect(shown.texts.join(' ')).toMatch(word);
  });

  await test.step('PDF, one page that another reader reads', async () => {
    const path = place.path('page.pdf');
    await lode.answerSaveDialog(path);
    await charts.exportButton.click();
    await charts.choosePicture('PDF', /^Full page/);
    await charts.savePicture('PDF').click();
    await expect(frame.message).toHaveText(`Saved the chart to ${path}`);
    const read = await readPdf(path);
    if (read === null) return;
    expect(read.info).toMatch(/^Title: +World production/m);
    expect(read.info).toMatch(/^Pages: +1$/m);
    expect(read.info).toMatch(/^Page size: +540 x 684 pts/m);
    const text = read.text.replaceAll(/\s+/g, ' ');
    for (const word of words) expect(text).toMatch(word);
  });

  await test.step('CSV, with the reason where there is no number', async () => {
    const path = place.path('data.csv');
    await lode.answerSaveDialog(path);
    await charts.exportButton.click();
    await charts.savePicture('data as CSV').click();
    await expect(frame.message).toHaveText(`Saved the chart\u2019s data to ${path}`);
    const lines = readFileSync(path, 'utf8').split('\n');
    expect(lines[0]).toBe(
      'series,label,period,value,low,high,flags,status,unit,edition,text,source',
    );
    expect(lines.find((line) => line.includes(',Belgium,2013,'))).toMatch(
      /,Belgium,2013,30000,29950,30050,e,number,kg,myb-2013,"30,000",/,
    );
  });
});

test('a picture that is dropped on the screen shows its chart again', async ({ lode, place }) => {
  await drawTable3(lode);
  const { charts, frame, page } = lode;
  for (const [kind, name] of [
    ['PNG', 'chart.png'],
    ['SVG', 'chart.svg'],
    ['PDF', 'chart.pdf'],
  ] as const) {
    const path = place.path(name);
    await lode.answerSaveDialog(path);
    await charts.exportButton.click();
    await charts.choosePicture(kind, /^Square/);
    await charts.savePicture(kind).click();
    await expect(frame.message).toHaveText(`Saved the chart to ${path}`);
    await charts.back.click();
    await dropFile(page, 'main section.view', name, readFileSync(path));
    await expect(frame.message).toContainText('from its picture');
    await expect(charts.drawnRows).toHaveCount(rows.length);
    for (const row of rows) await expect(charts.row(row)).toBeChecked();
  }

  await dropFile(page, 'main section.view', 'letter.txt', Buffer.from('Dear reader'));
  await expect(frame.message).toContainText('no picture that Lode makes');
  await dropFile(page, 'main section.view', 'other.svg', Buffer.from('<svg xmlns="x"/>'));
  await expect(frame.message).toContainText('holds no chart');
});

test('a picture brings the notes of its chart back, and what is not saved outlives the window', async ({
  lode,
  place,
  start,
}) => {
  test.slow();
  const words = 'Umicore was the only refiner';
  const reference = '{{refinery-production/belgium/production@2013}}';
  const { charts, frame, page } = lode;
  await drawTable3(lode);
  await charts.openPart('Notes');
  await charts.saveButton.first().click();
  for (const [at, text] of [words, `It made ${reference}.`].entries()) {
    await charts.newNote.fill(text);
    await charts.addNote.click();
    await expect(charts.notes).toHaveCount(at + 1);
  }
  const path = place.path('noted.svg');
  await lode.answerSaveDialog(path);
  await charts.exportButton.click();
  await charts.choosePicture('SVG', /^Slide/);
  await charts.savePicture('SVG').click();
  await expect(frame.message).toHaveText(`Saved the chart to ${path}`);

  await test.step('a reference stands in it as its figure, also where it is said', async () => {
    const shown = await showSvg(lode.page, path);
    expect(shown.texts.join(' ')).toContain('It made 30,000\u1d49 kg.');
    const text = readFileSync(path, 'utf8').replaceAll(/<metadata.*<\/metadata>/gs, '');
    expect(text).toMatch(
      /<desc[^>]*>.*Note, Belgium, 20\d\d: It made 30,000\u1d49 kg\..*<\/desc>/s,
    );
    expect(text).not.toContain(reference);
  });

  await test.step('one note is taken off the chart and stays on its figure, the other is deleted', async () => {
    await charts.notes
      .first()
      .getByRole('button', { name: /off the chart$/ })
      .click();
    await expect(charts.notes).toHaveCount(1);
    await charts.notes.getByRole('button', { name: /^Delete the note/ }).click();
    await expect(charts.notes).toHaveCount(0);
    await charts.back.click();
  });

  await dropFile(page, 'main section.view', 'noted.svg', readFileSync(path));
  await expect(frame.message).toContainText('from its picture');
  await charts.openPart('Words');
  await charts.write('Title', 'From the picture');
  await charts.back.click();
  await lode.close();

  const again = await start();
  await again.frame.isReady();
  await again.frame.open('Charts');
  await again.page.getByRole('button', { name: 'Go on with From the picture' }).click();
  await again.charts.openPart('Notes');
  await expect(again.page.getByText('2 notes came with the picture.')).toBeVisible();
  await again.charts.saveButton.first().click();
  await expect(again.charts.notes).toHaveCount(2);
  await again.frame.open('Notes');
  // The one that stayed on its figure is the same note, not a second one.
  await expect(again.notes.items.filter({ hasText: words })).toHaveCount(1);
  await expect(again.notes.items).toHaveCount(2);
});

test('a picture is previewed as it will be, copied, and refused where it has no room', async ({
  lode,
}) => {
  await drawTable3(lode);
  const { charts, frame, app } = lode;
  await charts.exportButton.click();
  await charts.choosePicture('SVG', /^Free size/);
  await charts.export.getByRole('textbox', { name: 'Width' }).fill('500');
  await expect(charts.preview).toHaveAttribute('width', '500');
  await charts.export.getByRole('checkbox', { name: 'Height follows' }).uncheck();
  await charts.export.getByRole('textbox', { name: 'Height' }).fill('240');
  await expect(charts.exportProblem).toContainText('too little room');
  await expect(charts.savePicture('SVG')).toBeDisabled();
  await charts.export.getByRole('textbox', { name: 'Height' }).fill('600');
  await expect(charts.exportProblem).toBeHidden();
  await charts.copyPicture('SVG').click();
  await expect(frame.message).toHaveText('Copied the chart as SVG');
  expect(await lode.clipboardText()).toMatch(/<svg [^>]*width="500" height="600"/);

  await charts.exportButton.click();
  await charts.choosePicture('PNG', /^Slide/);
  await charts.copyPicture('PNG').click();
  await expect(frame.message).toHaveText('Copied the chart as a picture');
  const hasPicture = await app.evaluate(({ clipboard }) => {
    // Electron's clipboard has changed its form between the versions that Lode runs on.
    const former = clipboard as unknown as { availableFormats?(): string[] };
    return former.availableFormats?.().includes('image/png') ?? clipboard.has('image/png');
  });
  expect(hasPicture).toBe(true);
});

async function drawTable3({ frame, charts }: LodeWindow): Promise<void> {
  await frame.open('Charts');
  await charts.begin();
  await charts.draw(...rows);
}

import { expect, test } from '../fixtures.ts';
import { findFaultsInEveryTheme } from '../fixtures/axe.ts';
import { showSvg } from '../fixtures/picture-file.ts';

test('a selection is drawn, read by type, by table and point by point', async ({ table3 }) => {
  const { table, charts, frame, inspector, page } = table3;
  await table.enter('Belgium', '2014', '25,000 e');
  await table.enter('Canada', '2014', 'W');
  await table.enter('France', '2014', '40,000 e');

  await test.step('draws the rows and periods that are selected', async () => {
    await table.drag(table.cell('Belgium', '2013'), table.cell('France', '2014'));
    await table3.pressMenuKey('G', 'control', 'shift');
    await expect(charts.drawnRows).toContainText(['Belgium', 'Canada', 'China', 'France']);
    await expect(charts.chart).toHaveAccessibleName(/Kilograms, 2013 to 2014/);
    await expect(charts.chart).toHaveAccessibleName(/France: 33,000, estimated in 2013; 40,000/);
    await expect(charts.below.filter({ hasText: 'Canada 2014 (withheld)' })).toBeVisible();
  });

  await test.step('goes from point to point by keys, and into the table', async () => {
    await charts.chart.focus();
    for (const key of ['Home', 'ArrowDown', 'End']) await page.keyboard.press(key);
    await expect(charts.said).toHaveText('Canada, 2014: withheld');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(charts.said).toHaveText('France, 2014: 40,000, estimated; +21.2% on 2013');
    await page.keyboard.press('Escape');
    await expect(charts.said).toHaveText('');
  });

  await test.step('says of each type what it shows, and of the table why there are gaps', async () => {
    await charts.chooseType('Dumbbell');
    await expect(charts.chart).toHaveAccessibleName(/France: 33,000, estimated in 2013, 40,000/);
    await charts.chooseType('Stacked');
    await expect(charts.legend).toHaveText(['Belgium', 'Canada', 'China', 'France']);
    await charts.showAs('Table');
    await expect(charts.tableRows.filter({ hasText: 'Canada' }).last()).toHaveText(
      /Canada\s*2014\s*kilograms\s*withheld/,
    );
    await charts.showAs('Picture');
    await charts.chooseType('Scatter');
    await expect(charts.nothing).toBeVisible();
    await charts.chooseType('Lines');
    await charts.row('Belgium').uncheck();
    await expect(charts.drawnRows).toContainText(['Canada', 'China', 'France']);
  });

  await test.step('opens a point’s figure with the inspector', async () => {
    await charts.chart.focus();
    for (const key of ['Home', 'ArrowDown', 'ArrowDown', 'End', 'Enter']) {
      await page.keyboard.press(key);
    }
    await expect(table.activeCell).toHaveAccessibleName(/^France, 2014/);
    await expect(inspector.pane).toBeVisible();
    await frame.open('Charts');
    await expect(charts.drawnRows).toHaveCount(3);
  });
});

test('charts are kept, changed, copied and put in order, and come back', async ({
  lode,
  start,
}) => {
  const { charts, frame, page } = lode;
  await frame.open('Charts');
  await charts.begin();
  await charts.saveButton.click();
  await expect(charts.saveButton).toBeHidden();
  await charts.openPart('Words');
  await charts.write('Tags', 'supply');
  await charts.write('Title', 'Who refines indium');
  await expect(frame.main.getByRole('heading', { level: 1 })).toHaveText('Who refines indium');
  await charts.chooseType('Bars');
  await expect(charts.legend).toHaveCount(5);
  await frame.undo.click();
  await expect(charts.legend).toHaveCount(0);
  await frame.redo.click();
  await expect(charts.legend).toHaveCount(5);

  await charts.back.click();
  await charts.newButton.click();
  await charts.rows.getByRole('button', { name: /^Table 1\./ }).click();
  await charts.rows.getByRole('checkbox', { name: 'Belgium' }).first().check();
  await charts.saveButton.click();
  await charts.back.click();
  await expect(charts.cards).toHaveCount(2);
  const [first = '', second = ''] = (await charts.names()).map(String);
  expect(first).toBe('Who refines indium');
  await charts
    .card(first)
    .getByRole('button', { name: `Duplicate ${first}` })
    .click();
  await expect(charts.cards).toHaveCount(3);
  expect(await charts.names()).toEqual([first, `${first} (copy)`, second]);

  const moved = charts.card(second).getByRole('button', { name: second, exact: true });
  await moved.focus();
  const copy = `${first} (copy)`;
  // There and back again, so that its own element is moved whichever way the list is put in order.
  for (const [key, order] of [
    ['Alt+ArrowLeft', [first, second, copy]],
    ['Alt+ArrowRight', [first, copy, second]],
    ['Alt+ArrowLeft', [first, second, copy]],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(() => charts.names()).toEqual(order);
    await expect(moved).toBeFocused();
  }
  await charts
    .card(second)
    .getByRole('button', { name: `Delete ${second}` })
    .click();
  await expect(charts.cards).toHaveCount(2);
  await frame.undo.click();
  await expect(charts.cards).toHaveCount(3);
  await lode.close();

  const again = await start();
  await again.frame.open('Charts');
  await expect.poll(() => again.charts.names()).toEqual([first, second, `${first} (copy)`]);
  await again.charts.open(first);
  await expect(again.charts.legend).toHaveCount(5);
  await expect(again.charts.drawnRows).toHaveCount(5);
});

test('a note is written on a point, moved by keys and by hand, and stands with its figure', async ({
  lode,
  start,
  place,
}) => {
  const { charts, frame, inspector, notes, page } = lode;
  const words = 'Quotas were cut';
  const handle = charts.handle('China, 2013');
  const where = charts.notes.getByRole('status');
  const begun = '14% left of the point and 16% below it';
  await frame.open('Charts');
  await charts.begin();

  await test.step('begins at the point that keys lead to, keeps the chart, and is written', async () => {
    await charts.chart.focus();
    for (const key of ['Home', 'ArrowDown', 'End', 'n']) await page.keyboard.press(key);
    await page.keyboard.press('Enter');
    await expect(charts.newNote).toBeFocused();
    await page.keyboard.type(words);
    await charts.addNote.click();
    await expect(charts.notes).toHaveAccessibleName('China, 2013');
  });

  await test.step('moves by keys, all presses one step of undo', async () => {
    await handle.focus();
    await expect(where).toHaveText(begun);
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowDown']) await page.keyboard.press(key);
    await expect(where).toHaveText('18% left of the point and 18% below it');
    await frame.undo.click();
    await handle.focus();
    await expect(where).toHaveText(begun);
  });

  await test.step('is dragged in the picture; Escape gives up', async () => {
    const at = await charts.pointAtNote();
    const drag = async () => {
      await page.mouse.move(at.x, at.y);
      await page.mouse.down();
      await page.mouse.move(at.x - 90, at.y + 60, { steps: 3 });
    };
    await drag();
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await handle.focus();
    await expect(where).toHaveText(begun);
    await drag();
    await page.mouse.up();
    await handle.focus();
    await expect(where).toHaveText(/left of the point/);
    await expect(where).not.toHaveText(begun);
    await expect(frame.undo).toHaveAccessibleName(/Move a note on the chart/);
  });

  await test.step('is drawn in pictures', async () => {
    const path = place.path('noted.svg');
    await lode.answerSaveDialog(path);
    await charts.exportButton.click();
    await charts.choosePicture('SVG', /^Column/);
    await charts.savePicture('SVG').click();
    await expect(frame.message).toHaveText(`Saved the chart to ${path}`);
    const shown = await showSvg(page, path);
    expect(shown.texts).toContain(words);
    expect(shown.outside).toEqual([]);
  });

  await test.step('stands among all notes, and with its figure in the table', async () => {
    await frame.open('Notes');
    await notes.item(words).click();
    await expect(notes.detail).toContainText('Shown in ');
    await frame.open('Charts');
    await charts.chart.focus();
    for (const key of ['Home', 'ArrowDown', 'End', 'Enter']) await page.keyboard.press(key);
    await expect(inspector.notes).toContainText(words);
  });

  await lode.close();
  const again = await start();
  await again.frame.open('Charts');
  await again.charts.cards.getByRole('button').first().click();
  await again.charts.openPart('Notes');
  await again.charts.handle('China, 2013').focus();
  await expect(again.charts.notes.getByRole('status')).toHaveText(/left of the point/);
});

test('axe finds no fault in the gallery and the builder, in any theme', async ({ lode }) => {
  const { charts, frame } = lode;
  const expectNoFaults = async (where: string) =>
    expect.soft(await findFaultsInEveryTheme(lode), where).toEqual([]);
  await frame.open('Charts');
  await charts.begin();
  await charts.saveButton.click();
  await charts.chooseType('Bars');
  for (const part of ['Settings', 'Words', 'Notes', 'Rows'] as const) {
    await charts.openPart(part);
    await expectNoFaults(part);
  }
  await charts.showAs('Table');
  await expectNoFaults('table');
  await charts.showAs('Picture');
  await charts.exportButton.click();
  await expect(charts.preview).toBeVisible();
  await expectNoFaults('export');
  await frame.page.keyboard.press('Escape');
  await charts.back.click();
  await expect(charts.cards).toHaveCount(1);
  await expectNoFaults('gallery');
});

import { expect, test } from '../fixtures.ts';
import { findAccessibilityFaults } from '../fixtures/axe.ts';

test('all that is said of a figure is changed by keys, each in one step of undo', async ({
  table3,
}) => {
  const { frame, table, inspector, page } = table3;
  const press = (...keys: string[]) =>
    keys.reduce<Promise<void>>(
      (done, key) => done.then(() => page.keyboard.press(key)),
      Promise.resolve(),
    );
  const cell = table.cell('Belgium', '2014');
  await table.enter('Belgium', '2014', '28,000');
  await table.goTo('Belgium', '2014');
  await press('F6');
  await expect(inspector.valueField).toBeFocused();
  await expect(inspector.valueField).toHaveValue('28,000');
  await press('Tab', 'Space');
  await expect(cell).toHaveText('28,000e');
  await expect(frame.undo).toHaveAccessibleName('Undo: Belgium, production, 2014: estimated');

  await press('Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Enter', 'ArrowDown', 'Enter');
  await expect(inspector.qualifier).toHaveAccessibleName('Qualifier: about');
  await expect(inspector.valueField).toHaveValue('about 28,000 e');
  await inspector.qualifier.press('Tab');
  await page.keyboard.type('U.S. Census Bureau');
  await press('Enter');
  await expect(frame.undo).toHaveAccessibleName(/: source “U.S. Census Bureau”$/);
  await press('Tab');
  await page.keyboard.type('p. 24');
  await press('Tab');
  await expect(frame.undo).toHaveAccessibleName(/: page “p. 24”$/);
  await expect(inspector.comment).toBeFocused();
  await press('Tab', 'Enter', 'Tab', 'Space');
  await expect(inspector.footnotes.getByRole('checkbox').first()).toBeChecked();
  await expect(inspector.valueField).toHaveValue('about 28,000 e (1)');
  await expect(frame.undo).toHaveAccessibleName(/: footnote 1$/);
  expect(await findAccessibilityFaults(page)).toEqual([]);

  await press('F6');
  await expect(table.grid).toBeFocused();
  await table3.pressMenuKey('Z', 'control');
  await expect(inspector.valueField).toHaveValue('about 28,000 e');
  // In a field whose text is saved, undo is that of the workspace too.
  await inspector.place.focus();
  await table3.pressMenuKey('Z', 'control');
  await expect(inspector.place).toHaveValue('');
  await expect(frame.redo).toHaveAccessibleName(/: page “p. 24”$/);
  await table3.pressMenuKey('Z', 'control');
  await expect(inspector.source).toHaveValue('');
  await table3.pressMenuKey('Z', 'control');
  await table3.pressMenuKey('Z', 'control');
  await expect(inspector.flag('estimated')).not.toBeChecked();
  await expect(cell).toHaveText('28,000');
});

test('what cannot be said of a figure is refused in words, and printed figures stay', async ({
  table3,
}) => {
  const { table, inspector, page } = table3;
  await table.goTo('Belgium', '2013');
  await expect(inspector.fact('Flags')).toContainText('estimated');
  await expect(inspector.fact('Source')).toHaveText('none stated');
  await expect(inspector.pane).toContainText('is read-only: what was printed stays');
  await expect(inspector.valueField).toBeHidden();

  await page.keyboard.type('31000');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await table.goTo('Belgium', '2013');
  await expect(inspector.flag('revised')).toBeChecked();
  await inspector.flag('revised').click();
  await expect(inspector.refusal).toContainText('“Revised” comes and goes by itself');
  await expect(inspector.flag('revised')).toBeChecked();

  await table.goTo('Belgium', '2014');
  await inspector.valueField.fill('thirty');
  await inspector.valueField.press('Enter');
  await expect(inspector.refusal).toContainText('is not a figure: it has no digits');
  await inspector.valueField.fill('310,000');
  await inspector.valueField.press('Enter');
  await expect(inspector.question).toContainText('10 times the 31,000');
  await expect(table.cell('Belgium', '2014')).toHaveText('');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(table.cell('Belgium', '2014')).toHaveText('31,000');
});

test('figures take the default source of their edition, until they have one', async ({
  table3,
}) => {
  const { frame, table, inspector, page, checks } = table3;
  await table.enter('Belgium', '2014', '28,000');
  await frame.open('Checks');
  const entry = checks.entry('of 1 figure in Working edition without a source: Belgium, 2014.');
  await expect(entry).toBeVisible();
  await checks.cell(entry, /^Belgium, 2014/).click();
  await page.keyboard.press('F6');
  await inspector.source.fill('Letter');
  await inspector.place.fill('p. 1');
  await inspector.place.press('Enter');
  await expect(inspector.head('Checks')).not.toContainText('note');

  await table.setDefaultSource('Umicore, 2015', 'p. 9');
  await expect(table.about).toContainText('new figures from Umicore, 2015, p. 9');
  await table.enter('Canada', '2014', '66,000');
  await table.goTo('Canada', '2014');
  await expect(inspector.source).toHaveValue('Umicore, 2015');
  await expect(inspector.pane).toContainText('(the edition’s default)');

  await table3.setClipboard('\t2014\nChina\t420,000\nFrance\t34,000\n');
  await page.keyboard.press('Control+v');
  await expect(table.preview.getByLabel('Source')).toHaveValue('Umicore, 2015');
  await table.preview.getByLabel('Page').fill('p. 10');
  await table.preview.getByRole('button', { name: 'Enter 2 figures' }).click();
  await table.goTo('China', '2014');
  await expect(inspector.place).toHaveValue('p. 10');

  await table.enter('Italy', '2014', '--');
  await table.drag(table.cell('Italy', '2014'), table.cell('Japan', '2014'));
  await page.keyboard.press('Control+d');
  await expect(table.cell('Japan', '2014')).toHaveText('--');
  await table.goTo('Japan', '2014');
  await expect(inspector.source).toHaveValue('Umicore, 2015');
  await table.enter('Belgium', '2014', '29,000');
  await table.goTo('Belgium', '2014');
  await expect(inspector.source).toHaveValue('Letter');
  await frame.open('Checks');
  await expect(
    checks.entry('figures in Working edition have their source and page.'),
  ).toBeVisible();
});

test('a cell that fails a check is marked, and leads to the check', async ({ lode }) => {
  const { frame, table, inspector, page, checks } = lode;
  await frame.openTable('1');
  await table.goTo('Canada', '2013 Quantity');
  await page.keyboard.type('36000');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  const total = table.cell('Total', '2013 Quantity');
  await expect(total).toHaveAccessibleName(/fails a check/);
  await expect(table.cell('Canada', '2013 Quantity')).not.toHaveAccessibleName(/fails a check/);
  await total.click();
  await expect(inspector.openChecks.first()).toContainText('Does not add');
  await inspector.openChecks
    .first()
    .getByRole('button', { name: /^Show the check/ })
    .click();
  const entry = checks.entry('does not add');
  await expect(entry.first()).toBeFocused();
  await expect(entry.first()).toContainText('2013');
});

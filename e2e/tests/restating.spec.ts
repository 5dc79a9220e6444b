import { expect, test } from '../fixtures.ts';

test('a printed figure is not changed: the offer to restate it can be refused', async ({
  lode,
}) => {
  const { frame, table, page } = lode;
  await frame.openTable('3');
  await table.goTo('Belgium', '2013');
  await page.keyboard.type('31000');
  await expect(table.offer).toContainText('Belgium, 2013');
  await expect(table.offer).toContainText('30,000');
  await expect(table.restate).toBeFocused();
  await expect(table.editor).toBeHidden();
  await table.leave.click();
  await expect(table.offer).toBeHidden();
  await expect(table.grid).toBeFocused();
  await page.keyboard.press('F2');
  await expect(table.offer).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(table.offer).toBeHidden();
  await expect(table.cell('Belgium', '2013')).toHaveText('30,000');
  await expect(frame.saved).toHaveText('nothing changed since the start');
});

test('restating keeps both figures and marks the new one revised by itself', async ({ lode }) => {
  const { frame, table, inspector, page } = lode;
  await frame.openTable('3');
  await table.goTo('Belgium', '2013');
  // What is typed while the question stands goes on into the editor.
  await page.keyboard.type('31000');
  await page.keyboard.press('Enter');
  await expect(table.editor).toHaveValue('31000');
  await page.keyboard.press('Enter');
  await expect(table.cell('Belgium', '2013')).toHaveText('31,000r');

  await table.goTo('Belgium', '2013');
  await expect(inspector.flag('revised')).toBeChecked();
  await expect(inspector.flag('estimated')).not.toBeChecked();
  await expect(inspector.editions).toHaveText([
    /2013 Minerals Yearbook: Indium\s*30,000/,
    /Working edition\s*31,000 r/,
  ]);

  await frame.setAsOf('2013 Minerals Yearbook: Indium');
  await expect(table.cell('Belgium', '2013')).toHaveText('30,000');
  await frame.setAsOf('Latest');
  await expect(table.cell('Belgium', '2013')).toHaveText('31,000r');

  // Back at the printed value nothing is revised any more.
  await table.enter('Belgium', '2013', '30,000 e');
  await expect(table.cell('Belgium', '2013')).toHaveText('30,000e');
});

test('a look back is read-only, with the reason', async ({ table3 }) => {
  const { frame, table, page } = table3;
  await table.enter('Belgium', '2014', '25,000');
  await frame.setAsOf('2013 Minerals Yearbook: Indium');
  await expect(table.cell('Belgium', '2014')).toHaveText('');
  for (const column of ['2013', '2014']) {
    await table.goTo('Belgium', column);
    await page.keyboard.type('7');
    await expect(frame.message).toContainText('This is a look back');
    await expect(table.editor).toBeHidden();
    await expect(table.offer).toBeHidden();
  }
  await page.keyboard.press('Delete');
  await frame.setAsOf('Latest');
  await expect(table.cell('Belgium', '2014')).toHaveText('25,000');
});

test('derived figures are not typed, with the reason', async ({ table3 }) => {
  const { frame, table, page } = table3;
  await table.mode('Percent').click();
  await table.goTo('Belgium', '2014');
  await page.keyboard.type('7');
  await expect(frame.message).toContainText('Derived figures are not typed');
  await expect(table.editor).toBeHidden();
});

import { expect, test } from '../fixtures.ts';
import { findFaultsInEveryTheme } from '../fixtures/axe.ts';
import type { LodeWindow } from '../fixtures/lode-window.ts';

test('a figure has its rounding and its place in the source', async ({ lode }) => {
  const { frame, table, inspector } = lode;
  await frame.openTable('3');
  await table.goTo('Belgium', '2013');
  await expect(inspector.title).toHaveText('Belgium, 2013');
  await expect(inspector.value).toHaveText('30,000');
  await expect(inspector.fact('Flags')).toHaveText('estimated (estimated by the table’s head)');
  await expect(inspector.fact('Rounding unit')).toHaveText('100');
  await expect(inspector.fact('True value')).toContainText('between 29,950 and 30,050');
  await expect(inspector.fact('True value')).toContainText('it is an estimate');
  await expect(inspector.fact('Place')).toHaveText('T3 row Belgium col 2013');
  await table.goTo('Italy', '2013');
  await expect(inspector.fact('True value')).toContainText('exactly 0');
  await expect(inspector.fact('Rounding unit')).toBeHidden();

  await frame.openTable('Prices');
  await table.goTo('New York dealer price.*', '2013');
  await expect(inspector.value).toHaveText('555–580');
  await expect(inspector.fact('True value')).toHaveText('between 554.5 and 580.5');
  await expect(inspector.footnotes).toContainText('Platts Metals Week');
});

test('it is compared with 2013: percent as printed, span, working, or the reason', async ({
  lode,
}) => {
  const { frame, table, inspector } = lode;
  await frame.openTable('1');
  await table.goTo('Total', '2012 Quantity');
  // 109,000 over 97,200; 108,500 over 97,250 and 109,500 over 97,150.
  await expect(inspector.fact('Percent')).toContainText('+12%');
  await expect(inspector.fact('Percent')).toContainText('rounding allows +11.6% to +12.7%');
  await expect(inspector.fact('Change')).toHaveText('+11,800 kilograms');
  await expect(inspector.fact('Index')).toHaveText('112.1 (2013 = 100)');
  const working = inspector.working('Against 2013');
  await working.getByText('Working').click();
  await expect(working).toContainText('109,000 − 97,200 = 11,800; 11,800 / 97,200 = 12.14%');

  await table.goTo('Total', '2013 Quantity');
  await expect(inspector.pane).toContainText('This is the base with which other periods are');
  await expect(inspector.fact('Percent')).toBeHidden();
  await table.goTo('Mexico', '2012 Quantity');
  await expect(inspector.fact('Percent')).toHaveText(
    'Not computed. 2013 is zero: there is no percent from it.',
  );
  await expect(inspector.fact('Change')).toHaveText('+45 kilograms');
});

test('it has a place within its table', async ({ lode }) => {
  const { frame, table, inspector } = lode;
  await frame.openTable('1');
  await table.goTo('Canada', '2013 Quantity');
  await expect(inspector.fact('Share')).toContainText('26.7% of the printed total');
  await expect(inspector.fact('Share')).toContainText('rounding allows 26.7% to 26.8%');
  await expect(inspector.fact('Rank')).toHaveText('1 of 15');
  await expect(inspector.fact('Contribution')).toBeHidden();
  await expect(inspector.fact('Growth')).toBeHidden();
  // 15,000 thousand dollars over 26,000 kilograms.
  await expect(inspector.fact('Unit value')).toContainText('577 dollars per kilogram');

  await table.goTo('Mexico', '2012 Value');
  await expect(inspector.fact('Unit value')).toContainText('1,089 dollars per kilogram');
  await expect(inspector.fact('Unit value')).toContainText('One lot can decide this unit value.');
  await expect(inspector.fact('Rank')).toContainText('none in 2013');
  await inspector.working('Within').getByText('Working').click();
  await expect(inspector.working('Within')).toContainText(
    'Unit value: 49 / 45 = 1,088.89 dollars per kilogram',
  );

  await frame.openTable('3');
  await table.goTo('China', '2009');
  await expect(inspector.fact('Growth')).toContainText('+5.1% a year, 2009 to 2013');
  await expect(inspector.fact('Growth')).toContainText('estimated');
  await expect(inspector.fact('Unit value')).toBeHidden();

  await frame.openTable('Prices');
  await table.goTo('New York dealer price.*', '2013');
  await expect(inspector.pane).toContainText('The rows of this table make up no whole');
});

test('a sum stands in for a total that is not listed, and it is said', async ({ table3 }) => {
  const { table, inspector } = table3;
  await table.enter('Belgium', '2014', '25,000 e');
  await table.enter('Canada', '2014', '75,000');
  await table.enter('China', '2014', 'W');
  await table.goTo('Belgium', '2014');
  await expect(inspector.fact('Share')).toContainText('25.0% of the sum of the rows with a number');
  await expect(inspector.fact('Rank')).toHaveText('2 of 2; 6 of 9 in 2013 (up 4)');
  // 5,000 less of 799,000.
  await expect(inspector.fact('Contribution')).toContainText('−0.6 percentage points');
  await table.goTo('China', '2014');
  await expect(inspector.fact('Share')).toHaveText(
    'Not computed. China is withheld: not in the sum.',
  );
  await expect(inspector.fact('Growth')).toHaveText('Not computed. 2014 is withheld.');
});

test('checks that read the figure stand with it, problems first', async ({ table3 }) => {
  const { table, inspector } = table3;
  await table.goTo('Belgium', '2013');
  await expect(inspector.openChecks).toHaveCount(0);
  await expect(inspector.passedChecks).toBeVisible();
  await inspector.passedChecks.click();
  await expect(inspector.openChecks.first()).toContainText('The rows sum to 798,600 kg');

  await table.enter('Belgium', '2014', '300,000');
  await table.saveAsItIs.click();
  await table.goTo('Belgium', '2014');
  await expect(inspector.head('Checks')).toContainText('2 notes');
  await expect(inspector.openChecks.first()).toContainText('Accepted as it is by the analyst');
});

test('editions stand side by side, with the one that is shown', async ({ lode }) => {
  const { frame, table, inspector, page } = lode;
  await frame.openTable('3');
  await table.goTo('Belgium', '2013');
  await expect(inspector.head('Editions')).toBeHidden();
  await page.keyboard.type('31000');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await table.goTo('Belgium', '2013');
  await expect(inspector.editions).toHaveText([
    /^\s*2013 Minerals Yearbook: Indium\s*30,000$/,
    /^Shown: Working edition\s*31,000 r\s*\+1,000 \(\+3%\)$/,
  ]);
  await expect(inspector.pane).toContainText('Working edition restates 2013 as 31,000 r');
  await frame.setAsOf('2013 Minerals Yearbook: Indium');
  await expect(inspector.value).toHaveText('30,000');
  await expect(inspector.editions).toHaveText([
    /^Shown: 2013 Minerals Yearbook: Indium\s*30,000$/,
    /^\s*Working edition\s*31,000 r\s*\+1,000 \(\+3%\)$/,
  ]);
});

test('the history lists every change, as it is made and undone', async ({ table3 }) => {
  const { frame, table, inspector } = table3;
  await table.enter('Belgium', '2014', '25,000 e');
  await table.enter('Canada', '2014', '67,000');
  await table.goTo('Belgium', '2014');
  await inspector.head('History').click();
  await expect(inspector.changes).toHaveText([/Working edition.*not listed.*25,000 e/s]);
  await table.enter('Belgium', '2014', '26,000');
  await table.goTo('Belgium', '2014');
  await expect(inspector.changes).toHaveText([/25,000 e.*26,000/s, /not listed.*25,000 e/s]);
  await frame.undo.click();
  await expect(inspector.changes).toHaveText([
    /undo.*26,000.*25,000 e/s,
    /undone later.*25,000 e.*26,000/s,
    /not listed.*25,000 e/s,
  ]);
  await table.goTo('Belgium', '2013');
  await expect(inspector.pane).toContainText('Nothing was changed here since the workspace was');
});

test('older changes are shown when they are asked for', async ({ table3 }) => {
  const { table, inspector } = table3;
  for (const value of ['1', '2', '3', '4', '5', '6']) await table.enter('Belgium', '2014', value);
  await table.goTo('Belgium', '2014');
  await inspector.head('History').click();
  await expect(inspector.changes).toHaveCount(5);
  await inspector.showOlder.click();
  await expect(inspector.changes).toHaveCount(6);
  await expect(inspector.showOlder).toBeHidden();
});

test('a figure is restored with its flags, as a step of its own', async ({ table3 }) => {
  const { frame, table, inspector } = table3;
  const cell = table.cell('Belgium', '2014');
  await table.enter('Belgium', '2014', '25,000 e (4)');
  await table.enter('Belgium', '2014', '26,000');
  await table.goTo('Belgium', '2014');
  await inspector.head('History').click();
  await expect(inspector.restore('26,000')).toBeHidden();
  await inspector.restore('25,000 e').click();
  await expect(cell).toHaveText('25,000e 4');
  await expect(frame.message).toHaveText(/^Restored: Belgium, .*26,000 to 25,000 e$/);
  await expect(inspector.changeList).toBeFocused();
  await expect(inspector.restore('25,000 e')).toBeHidden();
  await expect(inspector.restore('26,000')).toBeVisible();
  await expect(inspector.changes.first()).toContainText('Restores the figure after change');
  await frame.undo.click();
  await expect(cell).toHaveText('26,0004');

  // A look back changes nothing, and says so.
  await frame.setAsOf('2013 Minerals Yearbook: Indium');
  await inspector.restore('25,000 e').first().click();
  await expect(frame.message).toContainText('This is a look back');
  await frame.setAsOf('Latest');
  await expect(cell).toHaveText('26,0004');
});

test('parts open and close by keyboard, and stay so from figure to figure', async ({ lode }) => {
  const { frame, table, inspector, page } = lode;
  await frame.openTable('3');
  await table.goTo('Belgium', '2012');
  await expect(inspector.fact('Share')).toBeVisible();
  await inspector.head('Within').press('Enter');
  await expect(inspector.fact('Share')).toBeHidden();
  await inspector.head('History').press('Space');
  await expect(inspector.pane).toContainText('Nothing was changed here');
  await table.goTo('Canada', '2012');
  await expect(inspector.title).toHaveText('Canada, 2012');
  await expect(inspector.fact('Share')).toBeHidden();
  await frame.openTable('1');
  await table.goTo('Canada', '2012 Quantity');
  await expect(inspector.fact('Percent')).toBeVisible();
  await expect(inspector.fact('Share')).toBeHidden();
  await page.keyboard.press('ArrowLeft');
});

test('axe finds no fault in the whole inspector in any theme', async ({ table3 }) => {
  await fillInspector(table3);
  expect(await findFaultsInEveryTheme(table3)).toEqual([]);
});

test('all of the inspector can be reached at 1024 x 640, and nothing is cut off', async ({
  table3,
}) => {
  const { inspector } = table3;
  await table3.resizeContent(1024, 640);
  await fillInspector(table3);
  const overflow = await inspector.pane.evaluate((pane) =>
    [...pane.querySelectorAll('.scroller, .scroller *')]
      .filter((element) => !element.classList.contains('visually-hidden'))
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
      .map(({ className, textContent }) => `${className}: ${textContent.slice(0, 60)}`),
  );
  expect(overflow).toEqual([]);
  await inspector.saveNote.scrollIntoViewIfNeeded();
  await expect(inspector.saveNote).toBeInViewport();
});

/** A restated figure with every part of the inspector open. */
async function fillInspector({ table, inspector, page }: LodeWindow): Promise<void> {
  await table.enter('Belgium', '2014', '60,000');
  await table.enter('Belgium', '2014', '26,000 e');
  await table.goTo('Belgium', '2013');
  await page.keyboard.type('60000');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await table.goTo('Belgium', '2013');
  await inspector.head('History').click();
  await inspector.working('Against 2013').getByText('Working').click();
  await inspector.working('Within').getByText('Working').click();
  await expect(inspector.changes).toHaveCount(1);
  await expect(inspector.editions).toHaveCount(2);
  await expect(inspector.head('Checks')).toContainText('problem');
}

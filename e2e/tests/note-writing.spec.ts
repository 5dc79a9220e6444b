import { expect, test } from '../fixtures.ts';
import { findFaultsInEveryTheme } from '../fixtures/axe.ts';

test('a note is written with a reference, a preview and tags, and stays with what it is on', async ({
  table3,
  start,
}) => {
  test.slow();
  const { frame, inspector, notes, page, table } = table3;
  await table.enter('Belgium', '2014', '28,000');
  await table.goTo('Belgium', '2014');
  await inspector.writeNote('First.');
  await expect(frame.screenButton('Notes')).toHaveText(/1$/);
  await frame.open('Notes');
  await notes.item('First.').click();

  await test.step('the completer leads by keys from words to the figure', async () => {
    await notes.act('Edit').click();
    await expect(notes.words).toBeFocused();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Belgium made {{bel prod refin');
    await expect(notes.offered.first()).toContainText('Belgium');
    await page.keyboard.press('Enter');
    await expect(notes.offered.first()).toContainText('28,000 kg');
    await page.keyboard.press('Enter');
    await page.keyboard.type(' perc');
    await expect(notes.offered).toHaveCount(1);
    await expect(notes.offered).toContainText('−7%');
    expect(await findFaultsInEveryTheme(table3)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect(notes.words).toHaveValue(
      'Belgium made {{percent(refinery-production/belgium/production@2014)}}First.',
    );
    await expect(notes.preview).toContainText(/Belgium made −7%.*First\./);
    // Undo belongs to the field, and what was chosen is one step of it.
    await page.keyboard.press('Control+z');
    await expect(notes.words).toHaveValue(
      'Belgium made {{refinery-production/belgium/production@2014 percFirst.',
    );
    await page.keyboard.press('Control+Shift+z');
    await expect(notes.words).toHaveValue(/^Belgium made \{\{percent\(.*\)\}\}First\.$/);
    await notes.words.evaluate((field: HTMLTextAreaElement) => {
      const end = field.value.indexOf('}}') + 2;
      field.setSelectionRange(end, end);
    });
    await page.keyboard.type(' ');
    await page.keyboard.press('Control+Space');
    await expect(notes.offered.first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(notes.offered).toHaveCount(0);
    await expect(notes.words).toBeFocused();
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
  });

  await test.step('Esc asks before what was typed is given up, and leaving the screen keeps it', async () => {
    await notes.tags.fill('trade');
    await notes.tags.press('Enter');
    await page.keyboard.press('Escape');
    await expect(notes.form.getByRole('alertdialog')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(notes.words).toBeFocused();
    await frame.open('Overview');
    await frame.open('Notes');
    await expect(notes.words).toHaveValue(/^Belgium made /);
    await notes.words.press('Control+Enter');
    await expect(notes.text).toContainText(/Belgium made −7%.* First\./);
    await expect(notes.text.getByRole('listitem')).toHaveText(['trade']);
    await expect(frame.undo).toHaveAccessibleName('Undo: Change note');
  });

  await test.step('what could run or fetch is words', async () => {
    await notes.act('Add another note on it').click();
    await notes.words.fill(
      '<script>document.title = "run"</script>\n\n[go](javascript:alert(1)) ![map](http://example.org/m.png) [page](https://example.org/)',
    );
    await expect(notes.preview).toContainText('<script>document.title = "run"</script>');
    await expect(notes.preview).toContainText('go [picture left out: map] page');
    await expect(notes.preview.locator('a, img, script')).toHaveCount(0);
    await notes.save.click();
    await expect(notes.items).toHaveCount(2);
    await expect(page).not.toHaveTitle('run');
  });

  await test.step('a figure that changes marks the sentence until it is accepted', async () => {
    await notes.item('Belgium made').click();
    await notes.act('Show the figure').click();
    await table.enter('Belgium', '2014', '29,000');
    await frame.open('Notes');
    await notes.item('Belgium made').click();
    await expect(notes.text).toContainText('was −7%');
    await notes.act('Accept 1 changed figure').click();
    await expect(notes.text).not.toContainText('was −7%');
  });

  await test.step('what is being written when the window closes is stored', async () => {
    await notes.act('Edit').click();
    await notes.words.press('Control+End');
    await page.keyboard.type(' Unsaved.');
    await notes.item('document.title').click();
    await notes.act('Add another note on it').click();
    await notes.tags.fill('to-check');
    await table3.close();
    const again = await start();
    await again.frame.open('Notes');
    await expect(again.notes.item('First. Unsaved.')).toBeVisible();
    await expect(again.notes.item('to-check')).toContainText('No words yet.');
  });
});

import { expect, test } from '../fixtures.ts';
import { findFaultsInEveryTheme } from '../fixtures/axe.ts';

test('notes are found, settled together, led from and back to; two texts of one are both kept', async ({
  table3,
}) => {
  test.slow();
  const { frame, inspector, notes, page, table } = table3;
  for (const [row, words] of [
    ['Belgium', 'Closed for repairs.'],
    ['Canada', 'Côte Ouest smelter closed.'],
    ['Germany', 'Estimate of the trade press.'],
  ] as const) {
    await table.goTo(row, '2013');
    await inspector.writeNote(words);
    await expect(frame.undo).toHaveAccessibleName('Undo: Write note');
  }
  await frame.open('Notes');
  await expect(notes.items).toHaveCount(3);

  await test.step('by the beginnings of words, without accents, of texts and subjects', async () => {
    await notes.search.fill('clo');
    await expect(notes.items).toHaveCount(2);
    await notes.search.fill('clo cote');
    await expect(notes.items).toHaveCount(1);
    await expect(notes.items.locator('mark')).toHaveText(['Côte', 'clo']);
    await notes.search.blur();
    await page.keyboard.press('Control+f');
    await expect(notes.search).toBeFocused();
    await notes.search.fill('belg');
    await expect(notes.item('Closed for repairs.')).toBeVisible();
    expect(await findFaultsInEveryTheme(table3)).toEqual([]);
    await notes.search.press('Enter');
    await expect(page.getByRole('listbox', { name: 'Notes' })).toBeFocused();
    await notes.search.fill('');
    await notes.choose(/^Country/, /^Germany/);
    await expect(notes.items).toHaveCount(1);
    await expect(notes.about).toHaveText('1 of 3 notes, 3 open');
    await notes.act('Clear filters').click();
    await expect(notes.items).toHaveCount(3);
  });

  await test.step('several in one step', async () => {
    await notes.item('Closed').first().click();
    await page.keyboard.press('Control+a');
    await expect(notes.selected).toContainText('3 notes selected');
    await notes.selected.getByRole('button', { name: 'Resolve' }).click();
    await expect(notes.about).toHaveText('3 notes, 0 open');
    await expect(frame.undo).toHaveAccessibleName('Undo: Resolve 3 notes');
    expect(await findFaultsInEveryTheme(table3)).toEqual([]);
    await frame.undo.click();
    await expect(notes.about).toHaveText('3 notes, 3 open');
    await notes.selected.getByRole('button', { name: 'Select none' }).click();
  });

  await test.step('there and back, with what was searched for', async () => {
    await notes.search.fill('press');
    await notes.act('Show the figure').click();
    await expect(table.activeCell).toHaveAccessibleName(/^Germany, 2013/);
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(notes.search).toHaveValue('press');
    await expect(notes.items).toHaveCount(1);
  });

  await test.step('a note that changed while it was being changed', async () => {
    await notes.act('Edit').click();
    await notes.words.fill('Second words.');
    await notes.save.click();
    // It has lost the word that was searched for.
    await expect(notes.items).toHaveCount(0);
    await notes.search.fill('');
    await notes.item('Second words.').click();
    await notes.act('Edit').click();
    await notes.words.fill('Mine.');
    // Undo gives the note back its first words while another text is being written.
    await frame.undo.click();
    await expect(notes.conflict).toContainText('Estimate of the trade press.');
    await notes.conflict.getByRole('button', { name: /^Keep both/ }).click();
    await expect(notes.items).toHaveCount(4);
    await expect(notes.item('Mine.')).toBeVisible();
    await expect(notes.item('Estimate of the trade press.')).toBeVisible();
  });
});

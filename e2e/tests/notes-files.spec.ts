import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '../fixtures.ts';
import { NotesFiles } from '../pages/notes-files.ts';

test('notes go out as a file, and what was changed there comes back as one step', async ({
  cli,
  start,
  place,
}) => {
  const note = (on: string, text: string) =>
    cli.json<{ note: { id: string } }>('note', 'add', '--on', on, '--text', text);
  await note('us-imports', 'By customs data.\n\n---\n\n- first half only');
  await note('area:Canada', 'A second source says otherwise.');
  const lode = await start();
  await lode.frame.isReady();
  await lode.frame.open('Notes');
  const files = new NotesFiles(lode.page);

  const path = place.path('notes.md');
  await lode.answerSaveDialog(path);
  await files.exportButton.click();
  await files.save.click();
  await expect(lode.frame.message).toHaveText(`Saved 2 notes to ${path}`);

  const text = readFileSync(path, 'utf8');
  const added = text
    .replace('first half only', 'all of the year')
    .replace('notes: 2', 'notes: 3')
    .concat(
      ['', '<!-- lode-note:1 -->', '```yaml', 'id: by-hand', 'target: table:gone', ''].join('\n'),
      ['state: open', 'created: 2026-01-01T00:00Z', 'updated: 2026-01-01T00:00Z', ''].join('\n'),
      ['```', '', 'Written elsewhere.', '', '<!-- /lode-note:1 -->', ''].join('\n'),
    );
  writeFileSync(path, added);
  await lode.answerOpenDialog(path);
  await files.importButton.click();
  await expect(files.items).toHaveCount(2);
  await expect(files.dialog).toContainText('1 note is the same.');
  const changed = files.item('U.S. imports');
  await expect(changed.locator('del')).toHaveText('only here: first half only');
  await expect(changed.locator('ins')).toHaveText('only in the file: all of the year');
  await expect(files.item('Written elsewhere.')).toContainText('There is no table “gone”');
  await expect(files.take).toHaveText('Import 2 notes');
  await files.item('Written elsewhere.').getByRole('checkbox').uncheck();
  await files.take.click();
  await expect(lode.frame.message).toHaveText(
    'Imported 1 note from “notes.md”. Undo takes that back.',
  );
  await expect(lode.notes.items.filter({ hasText: 'all of the year' })).toHaveCount(1);
  await expect(lode.notes.items).toHaveCount(2);

  // A head that is damaged: nothing comes in, and the analyst is told where.
  writeFileSync(path, added.replace('state: open', 'state: shut'));
  await files.importButton.click();
  await expect(files.problem).toContainText(/Line \d+: “state” is not open or resolved/);
  await files.close.click();

  await lode.page.keyboard.press('Control+z');
  await expect(lode.notes.items.filter({ hasText: 'first half only' })).toHaveCount(1);

  // Whether undone steps may go is asked over the dialog: what lies under it cannot be answered.
  await lode.page.keyboard.press('Control+z');
  await expect(lode.notes.items).toHaveCount(1);
  writeFileSync(path, added);
  await files.importButton.click();
  await files.take.click();
  await expect(lode.frame.redoQuestion).toContainText('2 undone changes');
  await lode.frame.keepUndone.click();
  await expect(files.problem).toContainText('The undone changes are kept.');
  await files.take.click();
  await lode.frame.goOn.click();
  await expect(lode.frame.message).toHaveText(/^Imported 3 notes /);
});

test('a note that is on something else in the file is taken only as the analyst says', async ({
  cli,
  start,
  place,
}) => {
  await cli.json('note', 'add', '--on', 'us-imports', '--text', 'By customs data.');
  const path = place.path('notes.md');
  await cli.json('note', 'export', '--out', path);
  const text = readFileSync(path, 'utf8').replace(
    'target: table:us-imports',
    'target: area:Canada',
  );
  writeFileSync(path, text);
  const lode = await start();
  await lode.frame.isReady();
  await lode.frame.open('Notes');
  const files = new NotesFiles(lode.page);
  await lode.answerOpenDialog(path);

  await files.importButton.click();
  const moved = files.item('Canada, in every table');
  await expect(moved.locator('del')).toContainText('U.S. imports');
  await expect(moved.locator('ins')).toContainText('Canada, in every table');
  await expect(moved.getByRole('checkbox')).not.toBeChecked();
  await moved.getByRole('checkbox').check();
  await expect(moved).toContainText('The note here stays as it is');
  await files.take.click();
  await expect(lode.frame.message).toHaveText(/^Imported 1 note /);
  await expect(lode.notes.items).toHaveCount(2);

  await files.importButton.click();
  await moved.getByRole('checkbox').check();
  await files.way('Move the note here').click();
  await expect(moved).toContainText('The note here is moved');
  await files.take.click();
  await expect(files.dialog).toHaveCount(0);
  await expect(lode.notes.items).toHaveCount(2);
  await expect(lode.notes.items.filter({ hasText: 'Canada' })).toHaveCount(2);

  await lode.page.keyboard.press('Control+z');
  await expect(lode.notes.items.filter({ hasText: 'U.S. imports' })).toHaveCount(1);
});

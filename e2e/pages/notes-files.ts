import type { Locator, Page } from '@playwright/test';

/** What moves notes out of the workspace and in: the buttons of the Notes screen, and what they open. */
export class NotesFiles {
  readonly exportButton: Locator;
  readonly save: Locator;
  readonly importButton: Locator;
  readonly dialog: Locator;
  /** One for each note that the file changes. */
  readonly items: Locator;
  readonly take: Locator;
  readonly close: Locator;
  readonly problem: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    const main = page.getByRole('main');
    this.exportButton = main.getByRole('button', { name: 'Export…' });
    this.save = page
      .getByRole('dialog', { name: 'Export notes' })
      .getByRole('button', { name: 'Save…' });
    this.importButton = main.getByRole('button', { name: 'Import…' });
    this.dialog = page.getByRole('dialog', { name: /^Import notes from/ });
    this.items = this.dialog.getByRole('listitem');
    this.take = this.dialog.getByRole('button', { name: /^Import (\d+ )?notes?$/ });
    this.close = this.dialog.getByRole('button', { name: 'Close' }).last();
    this.problem = this.dialog.getByRole('alert');
  }

  /** Chooses in the export's popover: `CSV`, `As figures`. */
  option(name: string): Locator {
    return this.#page.getByRole('dialog', { name: 'Export notes' }).getByRole('radio', { name });
  }

  /** How a note that is on something else here is taken. */
  way(name: string): Locator {
    return this.dialog.getByRole('radio', { name });
  }

  item(text: string): Locator {
    return this.items.filter({ hasText: text });
  }
}

import type { Locator, Page } from '@playwright/test';

/** All notes. */
export class NotesScreen {
  readonly items: Locator;
  readonly exportButton: Locator;

  constructor(page: Page) {
    const main = page.getByRole('main');
    this.items = main.getByRole('listitem');
    this.exportButton = main.getByRole('button', { name: 'Export…' });
  }
}

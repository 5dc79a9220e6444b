import type { Locator, Page } from '@playwright/test';

/** The pane on the right: all there is to know of the chosen figure. */
export class Inspector {
  readonly pane: Locator;
  readonly title: Locator;
  readonly note: Locator;
  readonly saveNote: Locator;
  readonly footnotes: Locator;
  /** Every edition's figure, when there are several. */
  readonly editions: Locator;

  constructor(page: Page) {
    this.pane = page.getByRole('complementary', { name: 'Inspector' });
    this.title = this.pane.getByRole('heading', { level: 2 });
    this.note = this.pane.getByRole('textbox', { name: 'Note' });
    this.saveNote = this.pane.getByRole('button', { name: 'Save note' });
    this.footnotes = this.pane.getByRole('region', { name: 'Footnotes of this figure' });
    this.editions = this.pane
      .getByRole('region', { name: 'Editions side by side' })
      .getByRole('row');
  }

  /** What stands beside a term such as `Flags`. */
  fact(term: string): Locator {
    return this.pane
      .getByRole('term')
      .filter({ hasText: new RegExp(`^${term}$`) })
      .locator('xpath=following-sibling::dd[1]');
  }

  async writeNote(text: string): Promise<void> {
    await this.note.fill(text);
    await this.saveNote.click();
  }
}

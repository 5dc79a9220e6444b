import type { Locator, Page } from '@playwright/test';

/** All notes: the list, and one of them whole beside it. */
export class NotesScreen {
  readonly items: Locator;
  /** The note that is shown whole, with what it is on as its heading. */
  readonly detail: Locator;
  /** The note as it reads. */
  readonly text: Locator;
  readonly search: Locator;
  readonly exportButton: Locator;
  readonly selected: Locator;
  readonly form: Locator;
  readonly words: Locator;
  readonly preview: Locator;
  readonly tags: Locator;
  readonly save: Locator;
  readonly cancel: Locator;
  /** What is offered for a reference. */
  readonly offered: Locator;
  readonly conflict: Locator;
  readonly about: Locator;
  readonly #main: Locator;

  constructor(page: Page) {
    this.#main = page.getByRole('main');
    const main = this.#main;
    this.items = main.getByRole('listbox', { name: 'Notes' }).getByRole('option');
    this.detail = main
      .getByRole('region')
      .filter({ has: page.getByRole('heading', { level: 2 }) })
      .last();
    this.text = main.getByRole('article', { name: 'Note' });
    this.search = main.getByRole('searchbox', { name: 'Search notes' });
    this.exportButton = main.getByRole('button', { name: 'Export…' });
    this.selected = main.getByRole('group', { name: 'Selected notes' });
    this.form = main.getByRole('form', { name: /ote on / });
    this.words = this.form.getByRole('textbox', { name: 'Note, in Markdown' });
    this.preview = this.form.getByRole('group', { name: 'Preview' });
    this.tags = this.form.getByLabel('Tags', { exact: true });
    this.save = this.form.getByRole('button', { name: /^Save/ });
    this.cancel = this.form.getByRole('button', { name: 'Cancel' });
    this.offered = page.getByRole('listbox', { name: 'Figures to refer to' }).getByRole('option');
    this.conflict = this.form.getByRole('group', { name: /was changed elsewhere/ });
    this.about = main.getByRole('heading', { level: 1 }).locator('xpath=following-sibling::p');
  }

  item(text: string): Locator {
    return this.items.filter({ hasText: text });
  }

  act(name: string): Locator {
    return this.#main.getByRole('button', { name, exact: true });
  }

  /** Chooses in one of the filters, of which `name` is what it says now. */
  async choose(name: RegExp, option: RegExp): Promise<void> {
    await this.#main
      .getByRole('combobox', { name })
      .or(this.#main.getByRole('button', { name }))
      .click();
    await this.#main.page().getByRole('option', { name: option }).click();
  }
}

import type { Locator, Page } from '@playwright/test';

export type ReportFormat = 'PDF' | 'Word document' | 'Web page' | 'Markdown';

/** Reports: the parts of the open one, and how it reads. */
export class ReportScreen {
  readonly page: Page;
  readonly newButton: Locator;
  /** The window in which a new one is put together. */
  readonly form: Locator;
  /** Its parts, in their order. */
  readonly parts: Locator;
  readonly preview: Locator;
  /** The field for the words of the chosen text. */
  readonly words: Locator;
  readonly keepText: Locator;
  readonly stillHold: Locator;
  readonly exportButton: Locator;
  /** How far the writing of a file is. */
  readonly progress: Locator;
  readonly stop: Locator;
  readonly addButton: Locator;
  /** The open report's title: what it is about opens below it. */
  readonly head: Locator;
  readonly removeButton: Locator;
  readonly checkProse: Locator;
  /** What the tables say to each statement of a text. */
  readonly findings: Locator;

  constructor(page: Page) {
    this.page = page;
    const main = page.getByRole('main');
    this.newButton = main.getByRole('button', { name: 'New report…' });
    this.form = page.getByRole('dialog', { name: 'New report' });
    this.parts = main.getByRole('list', { name: 'Parts of the report' }).locator('button[data-id]');
    this.preview = main.getByRole('region', { name: 'Preview of the report' });
    this.words = main.getByRole('textbox', { name: 'Text, in Markdown' });
    this.keepText = main.getByRole('button', { name: 'Keep text' });
    this.stillHold = main.getByRole('button', { name: 'The words still hold' });
    this.exportButton = main.getByRole('button', { name: 'Export…' });
    this.progress = page
      .getByRole('status')
      .filter({ hasText: /^(Drawing|Putting|Setting|Writing|Saving)/ });
    this.stop = page.getByRole('button', { name: 'Stop' });
    this.addButton = main.getByRole('button', { name: 'Add…' });
    this.head = main.locator('summary');
    this.removeButton = main.getByRole('button', { name: 'Remove this report' });
    this.checkProse = main.getByRole('button', { name: 'Check prose…' });
    this.findings = page.getByRole('region', { name: 'What the tables say' }).getByRole('listitem');
  }

  part(text: string | RegExp): Locator {
    return this.parts.filter({ hasText: text });
  }

  /** Puts a report together from these tables alone, by their titles. */
  async make(title: string, tables: RegExp): Promise<void> {
    await this.newButton.click();
    await this.form.getByRole('textbox', { name: 'Title' }).fill(title);
    // They come once the figures are read.
    await this.form.getByRole('checkbox').first().waitFor();
    for (const box of await this.form.getByRole('checkbox').all()) {
      const name = await box.locator('xpath=..').innerText();
      if (!tables.test(name)) await box.uncheck();
    }
    await this.form.getByRole('button', { name: 'Make report' }).click();
    await this.form.waitFor({ state: 'detached' });
  }

  async write(format: ReportFormat): Promise<void> {
    await this.exportButton.click();
    await this.format(format).click();
  }

  /** The button that writes one, where they are shown. */
  format(format: ReportFormat): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${format}`) });
  }

  async add(what: string): Promise<void> {
    await this.addButton.click();
    await this.page.getByRole('textbox', { name: 'Find what to add' }).fill(what);
    await this.page.getByRole('dialog').getByRole('listitem').getByRole('button').first().click();
  }
}

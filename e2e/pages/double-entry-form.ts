import type { Locator, Page } from '@playwright/test';

/** A column that is keyed a second time, and both keyings side by side; and how far a table is checked. */
export class DoubleEntryForm {
  readonly page: Page;
  /** Opens what marks figures as checked; says how many are. */
  readonly checkedButton: Locator;
  readonly popover: Locator;
  readonly keyAgain: Locator;
  readonly title: Locator;
  readonly refusal: Locator;
  readonly compare: Locator;
  readonly cancel: Locator;
  readonly summary: Locator;
  readonly save: Locator;
  /** Asks whether what was keyed is to be given up. */
  readonly question: Locator;
  readonly goOn: Locator;
  readonly giveUp: Locator;

  constructor(page: Page) {
    this.page = page;
    const main = page.getByRole('main');
    this.checkedButton = main.getByRole('button', { name: /(checked|to check)$/ });
    this.popover = page.getByRole('dialog', { name: 'Checking' });
    this.keyAgain = this.popover.getByRole('button', { name: /^Key .* again/ });
    this.title = main.getByRole('heading', { level: 1 });
    this.refusal = main.getByRole('alert');
    this.compare = main.getByRole('button', { name: 'Compare' });
    this.cancel = main.getByRole('button', { name: 'Cancel' });
    this.summary = main.getByRole('status').first();
    this.save = main.getByRole('button', { name: /^(Save|Nothing to save|Done)/ });
    this.question = main.getByRole('alertdialog', { name: 'Give up what was keyed?' });
    this.goOn = this.question.getByRole('button', { name: 'Go on' });
    this.giveUp = this.question.getByRole('button', { name: 'Give it up' });
  }

  /** The field of a row, while it is keyed. */
  field(row: string): Locator {
    return this.page.getByRole('main').getByRole('textbox', { name: row, exact: true });
  }

  /** What can be taken for a row where both keyings differ. */
  choice(row: string, which: 'first' | 'again' | 'another figure'): Locator {
    return this.page.getByRole('radio', { name: new RegExp(`^${row}: ${which}`) });
  }

  async begin(): Promise<void> {
    await this.checkedButton.click();
    await this.keyAgain.click();
  }

  /** Keys one row after the other, from the one that has the focus. */
  async key(texts: ReadonlyArray<string>): Promise<void> {
    for (const text of texts) {
      await this.page.keyboard.type(text);
      await this.page.keyboard.press('Enter');
    }
  }
}

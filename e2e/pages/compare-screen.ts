import type { Locator, Page } from '@playwright/test';

/** One period against another. */
export class CompareScreen {
  readonly page: Page;
  readonly comparison: Locator;
  readonly columnHeads: Locator;
  readonly below: Locator;

  constructor(page: Page) {
    this.page = page;
    this.comparison = page.getByRole('region', { name: 'Comparison' });
    this.columnHeads = this.comparison.getByRole('columnheader');
    this.below = this.comparison.getByRole('paragraph');
  }

  async choose(what: 'Table' | 'Period' | 'against', option: string | RegExp): Promise<void> {
    await this.page
      .getByRole('main')
      .getByRole('combobox', { name: new RegExp(`^${what}:`) })
      .click();
    await this.page.getByRole('option', { name: option }).click();
  }

  row(label: string): Locator {
    return this.comparison.getByRole('row').filter({
      has: this.page.getByRole('rowheader', { name: label, exact: true }),
    });
  }

  /** The row's cells from left to right, without the row's head. */
  cells(label: string): Locator {
    return this.row(label).getByRole('cell');
  }
}

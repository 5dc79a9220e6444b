import type { Locator, Page } from '@playwright/test';

/** One period or edition against another, of one table or several. */
export class CompareScreen {
  readonly page: Page;
  readonly comparison: Locator;
  readonly columnHeads: Locator;
  readonly below: Locator;
  /** What the comparison comes to, in sentences. */
  readonly summary: Locator;
  readonly breaks: Locator;
  /** A line for each measure of several tables. */
  readonly overview: Locator;
  readonly copyButton: Locator;
  /** Opens a new chart of what is compared. */
  readonly drawButton: Locator;
  readonly printButton: Locator;

  constructor(page: Page) {
    this.page = page;
    this.comparison = page.getByRole('region', { name: 'Comparison' });
    this.columnHeads = this.comparison.getByRole('columnheader');
    this.below = this.comparison.getByRole('paragraph');
    this.summary = this.comparison.getByRole('group', { name: 'Summary' });
    this.breaks = this.comparison.getByRole('list', { name: 'Series breaks' });
    this.overview = page.getByRole('region', { name: 'Overview' });
    this.copyButton = this.comparison.getByRole('button', { name: 'Copy' });
    this.drawButton = this.comparison.getByRole('button', { name: 'Draw' });
    this.printButton = page.getByRole('main').getByRole('button', { name: 'Print…' });
  }

  async choose(
    what: 'Table' | 'Period' | 'against' | 'Edition of the period' | 'Edition of the base',
    option: string | RegExp,
  ): Promise<void> {
    await this.page
      .getByRole('main')
      .getByRole('combobox', { name: new RegExp(`^${what}:`) })
      .click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }

  async setScope(scope: 'One table' | 'Several' | 'Whole workspace'): Promise<void> {
    await this.page.getByRole('radio', { name: scope }).click();
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

  /** Sorts by a column. */
  head(name: string): Locator {
    return this.columnHeads.filter({ has: this.page.getByRole('button', { name }) });
  }

  /** The names of the rows in their order on screen, those of groups among them. */
  async rowNames(): Promise<string[]> {
    return this.comparison.getByRole('table').first().getByRole('rowheader').allTextContents();
  }
}

import type { Locator, Page } from '@playwright/test';

/** Rows of a table over time. */
export class ChartsScreen {
  readonly page: Page;
  readonly chart: Locator;
  readonly rows: Locator;
  readonly below: Locator;
  readonly exportButton: Locator;

  constructor(page: Page) {
    this.page = page;
    const main = page.getByRole('main');
    this.chart = main.getByRole('img');
    this.rows = main.getByRole('group', { name: 'Rows' });
    this.below = main.getByRole('figure').getByRole('paragraph');
    this.exportButton = main.getByRole('button', { name: 'Export PNG' });
  }

  row(label: string): Locator {
    return this.rows.getByRole('checkbox', { name: label });
  }

  mode(mode: 'Values' | 'Percent' | 'Index'): Locator {
    return this.page.getByRole('group', { name: 'Show' }).getByRole('radio', { name: mode });
  }

  async chooseTable(option: RegExp): Promise<void> {
    await this.page
      .getByRole('main')
      .getByRole('combobox', { name: /^Table:/ })
      .click();
    await this.page.getByRole('option', { name: option }).click();
  }

  /** Ticks exactly these rows. */
  async draw(...labels: ReadonlyArray<string>): Promise<void> {
    const ticked = this.rows.getByRole('checkbox', { checked: true });
    for (let left = await ticked.count(); left > 0; left -= 1) await ticked.first().uncheck();
    for (const label of labels) await this.row(label).check();
  }
}

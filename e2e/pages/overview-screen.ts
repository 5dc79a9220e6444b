import type { Locator, Page } from '@playwright/test';

/** How things stand, at a glance. */
export class OverviewScreen {
  readonly page: Page;
  /** One line below the title. */
  readonly about: Locator;
  readonly statistics: Locator;
  readonly columnHeads: Locator;
  /** What stands below the salient statistics: the key, then the footnotes. */
  readonly below: Locator;
  readonly movers: Locator;
  readonly missing: Locator;
  readonly checks: Locator;
  readonly plans: Locator;
  readonly allChecks: Locator;

  constructor(page: Page) {
    this.page = page;
    const main = page.getByRole('main');
    const section = (name: string) => main.getByRole('region', { name, exact: true });
    this.about = main.getByRole('paragraph').first();
    this.statistics = section('Salient statistics');
    this.columnHeads = this.statistics.getByRole('columnheader');
    this.below = this.statistics.getByRole('paragraph');
    this.movers = section('What changed most');
    this.missing = section('Still missing');
    this.checks = section('Checks that fail');
    this.plans = section('Plans that are due');
    this.allChecks = this.checks.getByRole('button', { name: 'All checks' });
  }

  /** The name of a statistic, which leads to its figure. */
  statistic(label: string): Locator {
    return this.statistics.getByRole('button', { name: label, exact: true });
  }

  /** The statistic's cells from left to right: the sparkline, a figure for each year, the change, what is said of it. */
  cells(label: string): Locator {
    return this.statistics
      .getByRole('row')
      .filter({ has: this.page.getByRole('button', { name: label, exact: true }) })
      .getByRole('cell');
  }

  /** The sparkline of a statistic, called by all that it shows. */
  sparkline(label: string): Locator {
    return this.cells(label).getByRole('img');
  }

  /** The movers of a measure: `Table 1` and `quantity`. */
  moversOf(table: string, measure: string): Locator {
    return this.movers.getByRole('table', { name: new RegExp(`^${table}\\b.*${measure},`) });
  }

  /** One row of the movers; its cells are the two figures, the bar and the points. */
  mover(table: string, measure: string, row: string): Locator {
    return this.moversOf(table, measure)
      .getByRole('row')
      .filter({ has: this.page.getByRole('button', { name: row, exact: true }) });
  }

  /** How far a measure of a table is filled for a period: `Table 3`, `production, 2014`. */
  meter(table: string, what: string): Locator {
    return this.missing.getByRole('meter', { name: new RegExp(`^${table}\\b.*, ${what}$`) });
  }

  /** The missing rows of a measure of a period, as far as they are named. */
  missingRows(what: string): Locator {
    return this.missing.getByRole('list', { name: `Missing: ${what}` }).getByRole('listitem');
  }

  /** Goes down to a section by the line below the title. */
  async goDownTo(title: string): Promise<void> {
    await this.page
      .getByRole('list', { name: 'Further down' })
      .getByRole('button', { name: new RegExp(`^${title}`) })
      .click();
  }
}

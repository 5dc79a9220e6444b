import type { Locator, Page } from '@playwright/test';

/** The report that stands above the workspace after a recovery, until it is dismissed. */
export class RecoveryPanel {
  readonly panel: Locator;
  /** What matters most, which is read out. */
  readonly lead: Locator;
  readonly dismiss: Locator;

  constructor(page: Page) {
    this.panel = page.getByRole('region', { name: 'The workspace was recovered' });
    this.lead = this.panel.getByRole('alert');
    this.dismiss = this.panel.getByRole('button', { name: 'I have read this' });
  }

  /** What the report says under a heading of its own. */
  fact(label: string): Locator {
    return this.panel
      .locator('dt')
      .getByText(label, { exact: true })
      .locator('xpath=following-sibling::dd[1]');
  }
}

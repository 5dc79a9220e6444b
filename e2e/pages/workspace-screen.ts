import type { Locator, Page } from '@playwright/test';

export type ThemeName = 'System' | 'Light' | 'Dark' | 'High contrast';

/** What the workspace holds, its log of changes, and the theme. */
export class WorkspaceScreen {
  readonly page: Page;
  /** Where it lies. */
  readonly about: Locator;
  readonly changes: Locator;

  constructor(page: Page) {
    this.page = page;
    this.about = page.getByRole('main').getByRole('paragraph').first();
    this.changes = page.getByRole('main').getByRole('listitem');
  }

  /** What stands beside a term such as `Observations`. */
  count(term: string): Locator {
    return this.page
      .getByRole('main')
      .getByRole('term')
      .filter({ hasText: new RegExp(`^${term}$`) })
      .locator('xpath=following-sibling::dd[1]');
  }

  /** Chooses how numbers are typed, by its example: `30.000,5`. */
  async typeNumbersAs(example: string): Promise<void> {
    await this.page
      .getByRole('main')
      .getByRole('combobox', { name: /^Numbers are typed/ })
      .click();
    await this.page.getByRole('option', { name: example, exact: true }).click();
  }

  async setTheme(name: ThemeName): Promise<void> {
    await this.page
      .getByRole('group', { name: 'Theme' })
      .getByRole('radio', { name, exact: true })
      .click();
  }
}

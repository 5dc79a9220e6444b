import type { Locator, Page } from '@playwright/test';

export type ThemeName = 'System' | 'Light' | 'Dark' | 'High contrast';

/** What the workspace holds, its log of changes, and the theme. */
export class WorkspaceScreen {
  readonly page: Page;
  /** Where it lies. */
  readonly about: Locator;
  readonly changes: Locator;
  readonly openAnother: Locator;
  readonly makeNew: Locator;
  /** Why another workspace was not opened. */
  readonly refusal: Locator;
  /** Its parts on disk, a row each. */
  readonly parts: Locator;
  /** A row each, the last one first. */
  readonly recent: Locator;
  readonly renameButton: Locator;
  readonly nameField: Locator;
  readonly checkEveryRecord: Locator;
  readonly checkOutcome: Locator;
  readonly backUpNow: Locator;
  /** How much room backups may take. */
  readonly limit: Locator;
  readonly limitField: Locator;
  /** Copies of the store's files, a row each, newest first. */
  readonly coldCopies: Locator;
  /** Asks before a copy is put back. */
  readonly putBackQuestion: Locator;
  /** A row each, newest first. */
  readonly backups: Locator;
  /** What differs from the backup that is looked into. */
  readonly inside: Locator;
  readonly restore: Locator;

  constructor(page: Page) {
    this.page = page;
    this.about = page.getByRole('main').getByRole('paragraph').first();
    this.changes = page.getByRole('main').getByRole('listitem');
    const main = page.getByRole('main');
    this.openAnother = main.getByRole('button', { name: 'Open another…' });
    this.makeNew = main.getByRole('button', { name: 'New workspace…' });
    this.refusal = main.getByRole('alert');
    const about = main.getByRole('region', { name: 'This workspace' });
    this.parts = about.getByRole('table').locator('tbody').getByRole('row');
    this.renameButton = about.getByRole('button', { name: 'Rename' });
    this.nameField = about.getByRole('textbox', { name: /^Name of the workspace/ });
    this.checkEveryRecord = about.getByRole('button', { name: 'Check every record' });
    this.checkOutcome = about.getByRole('status');
    this.recent = main
      .getByRole('region', { name: 'Recent workspaces' })
      .locator('tbody')
      .getByRole('row');
    this.limit = main.getByRole('region', { name: 'Room for backups' });
    this.limitField = this.limit.getByRole('textbox', { name: 'Good backups may take together' });
    this.coldCopies = main
      .getByRole('region', { name: /^Copies of the store/ })
      .locator('tbody')
      .getByRole('row');
    this.putBackQuestion = page.getByRole('dialog', { name: /^Put back the copy/ });
    this.backUpNow = page.getByRole('button', { name: 'Back up now' });
    this.backups = page
      .getByRole('table', { name: /^Backups/ })
      .getByRole('row')
      .filter({ hasNotText: 'What to do' });
    this.inside = page.getByRole('region', { name: 'Inside the backup' });
    this.restore = this.inside.getByRole('button', { name: /^Restore / });
  }

  /** The row of the workspace that lies there. */
  recentAt(path: string): Locator {
    return this.recent.filter({ has: this.page.getByText(path, { exact: true }) });
  }

  /** The list of backups with what can be done about them. */
  async openBackups(): Promise<void> {
    await this.page.getByRole('tab', { name: 'Backups' }).click();
    await this.backups.first().waitFor();
  }

  /** The backup that was made for this reason: `asked for`, `first version`. */
  backup(reason: string): Locator {
    return this.backups.filter({ hasText: reason });
  }

  /** Shows how the backup made for this reason differs from what is there now. */
  async lookInside(reason: string): Promise<void> {
    await this.backup(reason).getByRole('button', { name: 'Look inside' }).click();
    await this.inside
      .getByRole('listitem')
      .or(this.inside.getByText(/^Nothing: /))
      .first()
      .waitFor();
  }

  /** A table's differences inside the backup, by the beginning of its title. */
  differences(title: string): Locator {
    return this.inside.getByRole('listitem').filter({ hasText: title });
  }

  /** Each difference of that table as `what | now | in the backup`. */
  async differencesOf(title: string): Promise<string[]> {
    const group = this.differences(title);
    await group.getByText('Show them').click();
    const rows = await group.getByRole('row').all();
    const cells = await Promise.all(
      rows.slice(1).map((row) => row.locator('th, td').allTextContents()),
    );
    return cells.map((texts) => texts.join(' | '));
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

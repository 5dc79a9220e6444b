import type { Locator, Page } from '@playwright/test';

/** The Workspace screen's tab that compares with another workspace and takes from it. */
export class MergeTab {
  readonly page: Page;
  readonly chooseFile: Locator;
  readonly chooseFolder: Locator;
  readonly close: Locator;
  readonly cancel: Locator;
  readonly table: Locator;
  /** One row for each difference that is shown. */
  readonly rows: Locator;
  readonly take: Locator;
  readonly chooseAll: Locator;
  /** Asks before conflicts are chosen together. */
  readonly conflictQuestion: Locator;
  readonly alert: Locator;

  constructor(page: Page) {
    this.page = page;
    const main = page.getByRole('main');
    this.chooseFile = main.getByRole('button', { name: 'Choose a backup file…' });
    this.chooseFolder = main.getByRole('button', { name: 'Choose a workspace…' });
    this.close = main.getByRole('button', { name: 'Close', exact: true });
    this.cancel = main.getByRole('button', { name: 'Cancel', exact: true });
    this.table = main.getByRole('table', { name: 'Differences' });
    this.rows = this.table.locator('tbody').getByRole('row');
    this.take = main.getByRole('button', { name: /^Take (\d+ )?changes?$/ });
    this.chooseAll = main.getByRole('button', { name: 'Choose all shown' });
    this.conflictQuestion = page.getByRole('dialog', {
      name: 'Choose what was changed on both sides?',
    });
    this.alert = main.getByRole('alert');
  }

  async open(): Promise<void> {
    await this.page.getByRole('tab', { name: 'Merge' }).click();
  }

  /** The filter of one kind: `Conflicts`, `Only here`. */
  filter(kind: string): Locator {
    return this.page
      .getByRole('group', { name: 'Kinds of difference' })
      .getByRole('radio', { name: new RegExp(`^${kind} `) });
  }

  /** The check box of a difference, by the beginning of what it is about: `Belgium, production, 2014`. */
  tick(what: string): Locator {
    return this.table.getByRole('checkbox', { name: new RegExp(`^Take ${what}`) });
  }

  /** Each difference that is shown as `what | period | here | there | before | who`. */
  async list(): Promise<string[]> {
    const rows = await this.rows.all();
    return Promise.all(
      rows.map(async (row) => {
        const cells = await row.locator('th, td').all();
        const texts = await Promise.all(cells.slice(1).map((cell) => cell.innerText()));
        return texts.map((text) => text.split('\n')[0]?.trim()).join(' | ');
      }),
    );
  }

  /** Chooses the conflicts too, having been asked. */
  async chooseConflicts(): Promise<void> {
    await this.page.getByRole('button', { name: /^Also the .*conflicts?…$/ }).click();
    await this.conflictQuestion.getByRole('button', { name: 'Choose what is there' }).click();
  }
}

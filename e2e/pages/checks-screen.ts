import type { Locator, Page } from '@playwright/test';

/** What the checks found, and what came of plans and forecasts. */
export class ChecksScreen {
  readonly page: Page;
  /** `95 checks: 3 problems, 5 notes, 87 passed.` */
  readonly summary: Locator;
  readonly list: Locator;
  /** Every listed check; figures and numbers are lists of their own inside. */
  readonly entries: Locator;
  readonly groupHeads: Locator;
  readonly more: Locator;
  readonly outlook: Locator;
  readonly words: Locator;
  readonly wordsPopover: Locator;
  readonly aboutTheSame: Locator;
  readonly slightly: Locator;
  readonly setLimits: Locator;
  readonly limitRefusal: Locator;

  constructor(page: Page) {
    this.page = page;
    const main = page.getByRole('main');
    this.summary = main.getByRole('paragraph').first();
    this.list = main.getByRole('region', { name: 'List of checks' });
    this.entries = this.list
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { level: 3 }) });
    this.groupHeads = this.list.getByRole('heading', { level: 2 });
    this.more = this.list.getByRole('button', { name: /^Show \d+ more$/ });
    this.outlook = main.getByRole('region', { name: 'Plans and what came of them' });
    this.words = main.getByRole('button', { name: 'What words mean…' });
    this.wordsPopover = page.getByRole('dialog', { name: 'What words mean' });
    this.aboutTheSame = this.wordsPopover.getByRole('textbox', { name: /^“About the same”/ });
    this.slightly = this.wordsPopover.getByRole('textbox', { name: /^“Slightly”/ });
    this.setLimits = this.wordsPopover.getByRole('button', { name: 'Set limits' });
    this.limitRefusal = this.wordsPopover.getByRole('alert');
  }

  /** The checks below a heading: `Problems`, `Notes`, `Passed`. */
  group(title: string): Locator {
    return this.list
      .getByRole('region', { name: new RegExp(`^${title}`) })
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('heading', { level: 3 }) });
  }

  /** The listed checks whose words hold this text. */
  entry(text: string | RegExp): Locator {
    return this.entries.filter({ hasText: text });
  }

  /** What stands beside a label such as `printed total` in a check. */
  number(entry: Locator, label: string): Locator {
    return entry
      .getByRole('term')
      .filter({ hasText: label })
      .locator('xpath=following-sibling::dd[1]');
  }

  cell(entry: Locator, name: string | RegExp): Locator {
    return entry.getByRole('button', { name });
  }

  segment(name: 'Problems' | 'Notes' | 'All'): Locator {
    return this.page
      .getByRole('group', { name: 'List' })
      .getByRole('radio', { name: new RegExp(`^${name}`) });
  }

  async choose(what: 'Table' | 'Kind', option: string | RegExp): Promise<void> {
    await this.page
      .getByRole('main')
      .getByRole('combobox', { name: new RegExp(`^${what}:`) })
      .click();
    await this.page.getByRole('option', { name: option }).click();
  }

  tab(name: 'Checks' | 'Outlook'): Locator {
    return this.page.getByRole('tab', { name });
  }

  /** A plan by the beginning of its name and the period for which it was made. */
  plan(name: string, period: string): Locator {
    return this.outlook
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: new RegExp(`^${name}`) }) })
      .filter({ has: this.page.getByRole('cell', { name: period, exact: true }) });
  }
}

import type { Locator, Page } from '@playwright/test';

export type EditionsTab =
  'Editions' | 'Side by side' | 'Revisions' | 'Drift from the baseline' | 'Sources';

/** The editions, the assistant for a new one, and the reports on what was revised and what is cited. */
export class EditionsScreen {
  readonly page: Page;
  readonly main: Locator;
  readonly list: Locator;
  readonly newButton: Locator;
  /** The assistant for a new edition. */
  readonly assistant: Locator;
  readonly makeButton: Locator;
  readonly plan: Locator;
  readonly refusal: Locator;
  readonly sideBySide: Locator;
  readonly restatements: Locator;
  readonly sources: Locator;

  constructor(page: Page) {
    this.page = page;
    this.main = page.getByRole('main');
    this.list = page.getByRole('table', { name: 'Editions, oldest first' });
    this.newButton = this.main.getByRole('button', { name: 'New edition' });
    this.assistant = page.getByRole('form', { name: 'New edition' });
    this.makeButton = this.assistant.getByRole('button', { name: 'Make the edition' });
    this.plan = this.assistant.getByRole('table', { name: 'Tables it sets out' });
    this.refusal = this.main.getByRole('alert');
    this.sideBySide = page.getByRole('table', { name: /edition by edition$/ });
    this.restatements = page.getByRole('table', { name: /^Restated/ });
    this.sources = this.main.getByRole('listitem');
  }

  async openTab(name: EditionsTab): Promise<void> {
    await this.main.getByRole('tab', { name, exact: true }).click();
  }

  row(title: string): Locator {
    return this.list.getByRole('row').filter({ hasText: title });
  }

  async choose(title: string): Promise<void> {
    await this.list.getByRole('button', { name: title }).click();
  }

  /** What is known of one edition, and what can be done with it. */
  detail(title: string): Locator {
    return this.page.getByRole('region', { name: title });
  }

  heading(title: string): Locator {
    return this.main.getByRole('heading', { name: title, level: 2 });
  }

  field(label: string): Locator {
    return this.main.getByRole('textbox', { name: label });
  }

  button(name: string): Locator {
    return this.main.getByRole('button', { name, exact: true });
  }

  /** Makes an edition as the assistant proposes it, with this id. */
  async make(id: string): Promise<void> {
    await this.newButton.click();
    await this.field('Id (').fill(id);
    await this.makeButton.click();
    await this.assistant.waitFor({ state: 'hidden' });
  }
}

import type { Locator, Page } from '@playwright/test';

/** What stands in the window when a workspace was not opened. */
export class ProblemScreen {
  readonly title: Locator;
  readonly reason: Locator;
  readonly chooseAnother: Locator;
  /** Takes what is still in the store as all there is. */
  readonly goOn: Locator;
  readonly startOver: Locator;
  readonly tryAgain: Locator;
  /** What can be brought back from backups, in sentences. */
  readonly offer: Locator;
  readonly recover: Locator;

  constructor(page: Page) {
    this.title = page.getByRole('heading', { level: 1 });
    this.reason = page.getByRole('alert');
    this.chooseAnother = page.getByRole('button', { name: /^Choose another folder/ });
    this.goOn = page.getByRole('button', { name: /^Go on with/ });
    this.startOver = page.getByRole('button', { name: /^Set the store aside and begin/ });
    this.tryAgain = page.getByRole('button', { name: 'Try again' });
    this.offer = page.getByRole('region', { name: 'What can be recovered' });
    this.recover = page.getByRole('button', { name: /^Set the store aside and recover/ });
  }
}

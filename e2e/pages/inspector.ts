import type { Locator, Page } from '@playwright/test';

export type Part = 'Against 2013' | 'Within' | 'Checks' | 'Editions' | 'History';

/** The pane on the right: all there is to know of the chosen figure. */
export class Inspector {
  readonly pane: Locator;
  readonly title: Locator;
  /** The figure itself, in large print. */
  readonly value: Locator;
  /** The figure in full notation, to be typed over. */
  readonly valueField: Locator;
  readonly source: Locator;
  readonly place: Locator;
  readonly comment: Locator;
  readonly qualifier: Locator;
  /** Why something was not changed. */
  readonly refusal: Locator;
  /** Asks whether a value that looks wrong is right. */
  readonly question: Locator;
  /** The field for a new note on what is chosen there, the figure at first. */
  readonly note: Locator;
  /** What was written on it already, the oldest first. */
  readonly notes: Locator;
  readonly saveNote: Locator;
  /** What the notes that are shown are on. */
  readonly subject: Locator;
  readonly footnotes: Locator;
  /** Every edition's figure, when there are several. */
  readonly editions: Locator;
  readonly checks: Locator;
  /** Problems and notes; what passed is behind `passedChecks`. */
  readonly openChecks: Locator;
  readonly passedChecks: Locator;
  readonly changeList: Locator;
  /** The changes of the figure, newest first. */
  readonly changes: Locator;
  readonly showOlder: Locator;

  constructor(page: Page) {
    this.pane = page.getByRole('complementary', { name: 'Inspector' });
    this.title = this.pane.getByRole('heading', { level: 2 });
    this.value = this.pane.locator('header').getByRole('paragraph').last();
    this.valueField = this.pane.getByRole('textbox', { name: 'Value' });
    this.source = this.pane.getByRole('combobox', { name: 'Source' });
    this.place = this.pane.getByRole('textbox', { name: 'Place' });
    this.comment = this.pane.getByRole('textbox', { name: 'Comment' });
    this.qualifier = this.pane.getByRole('combobox', { name: /^Qualifier:/ });
    this.refusal = this.pane.getByRole('alert');
    this.question = this.pane.getByRole('alertdialog', { name: /^Is the figure right\?/ });
    this.note = this.pane.getByRole('textbox', { name: 'New note' });
    this.notes = this.pane.getByRole('article', { name: 'Note' });
    this.subject = this.pane.getByRole('combobox', { name: /^Notes on:/ });
    this.saveNote = this.pane.getByRole('button', { name: 'Save note' });
    this.footnotes = this.pane.getByRole('region', { name: 'Footnotes of this figure' });
    this.editions = this.pane
      .getByRole('region', { name: 'Editions side by side' })
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader') });
    this.checks = this.pane.getByRole('region', { name: 'Checks of this figure' });
    this.passedChecks = this.checks.getByText(/^\d+ passed$/).last();
    this.openChecks = this.checks.getByRole('listitem');
    const history = this.pane.getByRole('region', { name: 'History of this figure' });
    this.changeList = history.getByRole('list', { name: 'Changes, newest first' });
    this.changes = history.getByRole('listitem');
    this.showOlder = history.getByRole('button', { name: 'Show older' });
  }

  /** What stands beside a term such as `Flags` or `Share`. */
  fact(term: string): Locator {
    return this.pane
      .getByRole('term')
      .filter({ hasText: new RegExp(`^${term}$`) })
      .locator('xpath=following-sibling::dd[1]');
  }

  flag(name: string): Locator {
    return this.pane.getByRole('checkbox', { name: new RegExp(`^${name}`) });
  }

  footnote(text: string): Locator {
    return this.footnotes.getByRole('checkbox', { name: text });
  }

  /** The line that opens and closes a part. */
  head(part: Part): Locator {
    return this.pane.locator('summary').filter({ hasText: new RegExp(`^\\s*${part}`) });
  }

  /** What opens the workings of a part. */
  working(part: 'Against 2013' | 'Within'): Locator {
    return this.pane
      .getByRole('region', { name: new RegExp(`^${part}`) })
      .locator('details details');
  }

  /** Offers to enter a figure again. */
  restore(figure: string): Locator {
    return this.pane.getByRole('button', { name: new RegExp(`^Restore ${figure},`) });
  }

  async writeNote(text: string): Promise<void> {
    await this.note.fill(text);
    await this.saveNote.click();
  }

  /** Chooses what notes are read and written on: `The row`, `The year`. */
  async writeOn(label: string): Promise<void> {
    await this.subject.click();
    await this.subject
      .page()
      .getByRole('option', { name: new RegExp(`^${label}:`) })
      .click();
  }

  /** Writes a note anew. */
  async changeNote(from: string, to: string): Promise<void> {
    await this.notes.filter({ hasText: from }).getByRole('button', { name: 'Edit' }).click();
    const form = this.pane.getByRole('form');
    await form.getByRole('textbox', { name: 'Note, in Markdown' }).fill(to);
    await form.getByRole('button', { name: 'Save note' }).click();
  }
}

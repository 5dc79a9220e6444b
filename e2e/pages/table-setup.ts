import type { Locator, Page } from '@playwright/test';
import { TableScreen } from './table-screen.ts';

export type SetupTab = 'Rows' | 'Columns' | 'Notes' | 'Table';

/** The panel in which a table is set up, and the dialogs that go with it. */
export class TableSetupPanel {
  readonly page: Page;
  readonly panel: Locator;
  readonly rows: Locator;
  readonly columns: Locator;
  readonly notes: Locator;
  readonly refusal: Locator;
  readonly question: Locator;
  readonly newTable: Locator;
  /** Asks what another unit means for the figures. */
  readonly unitQuestion: Locator;

  constructor(page: Page) {
    this.page = page;
    this.panel = page.getByRole('complementary', { name: 'Set up table' });
    this.rows = this.panel.getByRole('list', { name: 'Rows' });
    this.columns = this.panel.getByRole('list', { name: 'Columns' });
    this.notes = this.panel.getByRole('list', { name: 'Notes' });
    this.refusal = this.panel.getByRole('alert');
    this.question = this.panel.getByRole('alertdialog');
    this.newTable = page.getByRole('dialog', { name: 'New table' });
    this.unitQuestion = page.getByRole('dialog', { name: /^From .* to / });
  }

  /** Opens the panel, unless it is, at one of its parts. */
  async show(tab: SetupTab): Promise<void> {
    if (!(await this.panel.isVisible())) await new TableScreen(this.page).chooseMore(/^Set up/);
    await this.panel.getByRole('tab', { name: tab }).click();
  }

  row(name: string): Locator {
    return this.rows.getByRole('button', { name, exact: true });
  }

  button(name: string | RegExp): Locator {
    return this.panel.getByRole('button', { name, exact: typeof name === 'string' });
  }

  /** Sets a heading over a row and those below it. */
  async addHeading(row: string, name: string): Promise<void> {
    await this.row(row).click();
    await this.button('Heading above').click();
    await this.page.keyboard.type(name);
    await this.page.keyboard.press('Enter');
    await this.rows.getByText(name, { exact: true }).waitFor();
  }

  /** Adds a footnote in own words, and puts it there. */
  async addFootnote(text: string, place: string): Promise<void> {
    await this.button('Add note…').click();
    const form = this.panel.getByRole('form', { name: 'New note' });
    await form.getByRole('textbox', { name: 'Text' }).fill(text);
    await form.getByRole('combobox', { name: /^Put it on/ }).click();
    await this.page.getByRole('option', { name: place, exact: true }).click();
    await form.getByRole('button', { name: 'Add note' }).click();
    await form.waitFor({ state: 'hidden' });
  }

  field(name: string): Locator {
    return this.panel.getByRole('textbox', { name });
  }

  /** Makes a table of a template from the dialog that is open. */
  async makeTable(template: RegExp, title: string, rows: string): Promise<void> {
    await this.newTable.getByRole('radio', { name: template }).check();
    await this.newTable.getByRole('textbox', { name: 'Title', exact: true }).fill(title);
    await this.newTable.getByRole('textbox', { name: /^Rows/ }).fill(rows);
    await this.newTable.getByRole('button', { name: 'Make the table' }).click();
  }
}

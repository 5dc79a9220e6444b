import type { Locator, Page } from '@playwright/test';

export type Mode = 'Values' | 'Change' | 'Percent' | 'Index' | 'Share' | 'Unit value';

/** A table with its grid, in which figures are entered. */
export class TableScreen {
  readonly page: Page;
  readonly title: Locator;
  readonly about: Locator;
  readonly grid: Locator;
  readonly columnHeads: Locator;
  readonly rowHeads: Locator;
  readonly footnotes: Locator;
  /** The one cell editor, when it is open. */
  readonly editor: Locator;
  readonly refusal: Locator;
  readonly activeCell: Locator;
  readonly addYearButton: Locator;
  /** Sorts and filters the rows. */
  readonly rowsDialog: Locator;
  readonly yearField: Locator;
  readonly yearRefusal: Locator;
  /** Opens what is done with a table now and then. */
  readonly moreButton: Locator;
  readonly more: Locator;
  readonly sourcePopover: Locator;
  /** What the grid can show of the table. */
  readonly modes: Locator;
  /** All selected cells, the active one among them. */
  readonly selectedCells: Locator;
  /** At the corner of the selection; drags its figures on. */
  readonly fillHandle: Locator;
  readonly search: Locator;
  /** How many cells are found, and which of them is the active one. */
  readonly searchCount: Locator;
  /** What a block would change, before it is entered. */
  readonly preview: Locator;
  /** Asks whether a printed figure is to be restated. */
  readonly offer: Locator;
  readonly restate: Locator;
  readonly leave: Locator;
  /** Asks whether an entry that looks wrong is right. */
  readonly question: Locator;
  readonly saveAsItIs: Locator;
  /** Saves what was probably meant. */
  readonly saveInstead: Locator;
  readonly goOnEditing: Locator;

  constructor(page: Page) {
    this.page = page;
    const main = page.getByRole('main');
    this.title = main.getByRole('heading', { level: 1 });
    this.about = main.getByRole('paragraph').first();
    this.grid = main.getByRole('grid');
    this.columnHeads = this.grid.getByRole('columnheader');
    this.rowHeads = this.grid.getByRole('rowheader');
    this.footnotes = main.getByLabel('Footnotes');
    this.editor = this.grid.getByRole('textbox');
    this.refusal = this.grid.getByRole('alert');
    this.activeCell = this.grid.getByRole('gridcell', { selected: true });
    this.addYearButton = main.getByRole('button', { name: 'Year' });
    this.rowsDialog = page.getByRole('dialog', { name: 'Sort and filter' });
    const popover = page.getByLabel('Add a year');
    this.yearField = popover.getByRole('textbox');
    this.yearRefusal = popover.getByRole('alert');
    this.modes = page.getByRole('group', { name: 'Show' }).getByRole('radio');
    this.moreButton = main.getByRole('button', { name: 'More', exact: true });
    this.more = page.getByRole('dialog', { name: 'More', exact: true });
    this.sourcePopover = page.getByRole('dialog', { name: 'Default source' });
    this.selectedCells = this.activeCell;
    this.fillHandle = this.grid.locator('.handle');
    this.search = main.getByRole('search');
    this.searchCount = this.search.getByRole('status');
    this.preview = main.getByRole('form', { name: /^(Paste|Fill|Enter|Replace): / });
    this.offer = main.getByRole('alertdialog', { name: 'Printed figure' });
    this.restate = this.offer.getByRole('button', { name: /^Restate/ });
    this.leave = this.offer.getByRole('button', { name: 'Leave it' });
    this.question = main.getByRole('alertdialog', { name: /^Is the figure right\?/ });
    this.saveAsItIs = this.question.getByRole('button', { name: 'Save it as it is' });
    this.saveInstead = this.question.getByRole('button', { name: /^Save .* instead$/ });
    this.goOnEditing = this.question.getByRole('button', { name: 'Go on editing' });
  }

  /** The cell of a row and a column: `cell('Belgium', '2013')`, `cell('Belgium', '2013 Quantity')`. */
  cell(row: string, column: string): Locator {
    return this.grid.getByRole('gridcell', { name: new RegExp(`^${row}, ${column}\\b`) });
  }

  mode(mode: Mode): Locator {
    return this.modes.filter({ hasText: new RegExp(`^${mode}$`) });
  }

  /** The names of the rows in their order on screen. */
  async rowNames(): Promise<string[]> {
    return this.rowHeads.allTextContents();
  }

  /** Chooses in one of the lists under “Rows”. */
  async chooseRows(list: 'Sort by' | 'Column' | 'Show', option: string): Promise<void> {
    await this.rowsDialog.getByRole('combobox', { name: new RegExp(`^${list}: `) }).click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }

  /** Makes the cell the active one. */
  async goTo(row: string, column: string): Promise<void> {
    await this.cell(row, column).click();
  }

  /** Types over the cell and leaves it with Enter. */
  async enter(row: string, column: string, text: string): Promise<void> {
    await this.goTo(row, column);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** Where the grid, its heads and its cells stand on the screen. */
  async places(): Promise<unknown> {
    return this.grid.evaluate((grid) =>
      [grid, ...grid.querySelectorAll('th, td')].map((one) => {
        const { x, y, width, height } = one.getBoundingClientRect();
        return [x, y, width, height];
      }),
    );
  }

  /** Draws a selection from one cell to another. */
  async drag(from: Locator, to: Locator): Promise<void> {
    await from.hover();
    await this.page.mouse.down();
    await to.hover();
    await this.page.mouse.up();
  }

  /** The names of row and column of each selected cell: `Belgium, 2013`. */
  async selected(): Promise<string[]> {
    const labels = await this.selectedCells.evaluateAll((cells) =>
      cells.map((cell) => cell.getAttribute('aria-label') ?? ''),
    );
    return labels.map((label) => (label.split(':')[0] ?? '').replace(/\s+/g, ' '));
  }

  /** The cell that is typed into, among those that are selected. */
  async active(): Promise<string> {
    const id = await this.grid.getAttribute('aria-activedescendant');
    const label = await this.grid.locator(`#${id}`).getAttribute('aria-label');
    return (label?.split(':')[0] ?? '').replace(/\s+/g, ' ');
  }

  previewLine(figure: string): Locator {
    return this.preview.getByRole('row').filter({ hasText: figure });
  }

  /** Does what is under “More”. */
  async chooseMore(name: RegExp): Promise<void> {
    await this.moreButton.click();
    await this.more.getByRole('button', { name }).click();
  }

  async exportCsv(): Promise<void> {
    await this.chooseMore(/^Export CSV/);
  }

  async setDefaultSource(source: string, page: string): Promise<void> {
    await this.chooseMore(/^Default source/);
    await this.sourcePopover.getByLabel('Source').fill(source);
    await this.sourcePopover.getByLabel('Page').fill(page);
    await this.sourcePopover.getByLabel('Page').press('Enter');
    await this.sourcePopover.waitFor({ state: 'hidden' });
  }

  /** Adds a column from the popover, by mouse. */
  async addYear(year: string): Promise<void> {
    await this.addYearButton.click();
    await this.yearField.fill(year);
    await this.yearField.press('Enter');
  }
}

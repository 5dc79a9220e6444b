import type { Locator, Page } from '@playwright/test';

export type ChartPart = 'Rows' | 'Settings' | 'Words' | 'Notes';

/** The gallery of saved charts, and the builder in which one is set up. */
export class ChartsScreen {
  readonly page: Page;
  readonly newButton: Locator;
  /** The chart as it is drawn, called by what it shows. */
  readonly chart: Locator;
  readonly rows: Locator;
  readonly drawnRows: Locator;
  readonly below: Locator;
  /** Opens the window for exports. */
  readonly exportButton: Locator;
  readonly export: Locator;
  readonly exportProblem: Locator;
  readonly preview: Locator;
  readonly saveButton: Locator;
  readonly back: Locator;
  /** The point that keys lead to, in words. */
  readonly said: Locator;
  /** Why nothing is drawn. */
  readonly nothing: Locator;
  readonly tableRows: Locator;
  readonly cards: Locator;
  readonly starters: Locator;
  readonly legend: Locator;
  /** Those in the builder’s panel, each called by what it is on. */
  readonly notes: Locator;
  /** What a new note is to say. */
  readonly newNote: Locator;
  readonly addNote: Locator;

  constructor(page: Page) {
    this.page = page;
    const main = page.getByRole('main');
    this.newButton = main.getByRole('button', { name: 'New chart' });
    this.chart = main.getByRole('application');
    this.rows = main.getByRole('group', { name: 'Rows' });
    this.drawnRows = main.getByRole('list', { name: 'Drawn rows' }).getByRole('listitem');
    this.below = main.getByRole('region', { name: 'Notes and sources' }).getByRole('paragraph');
    this.exportButton = main.getByRole('button', { name: 'Export\u2026' });
    this.export = page.getByRole('dialog', { name: 'Export chart' });
    this.exportProblem = this.export.getByRole('alert');
    this.preview = this.export.getByRole('img');
    this.saveButton = main.getByRole('button', { name: 'Save to gallery' });
    this.back = main.getByRole('button', { name: 'Back to all charts' });
    this.said = this.chart.getByRole('status');
    this.nothing = main.getByRole('heading', { name: 'Nothing to draw' });
    this.tableRows = main.getByRole('region', { name: 'Figures of' }).getByRole('row');
    this.cards = main.getByRole('list', { name: 'Saved charts' }).getByRole('article');
    this.starters = main.getByRole('list', { name: 'Charts to begin with' }).getByRole('button');
    this.notes = main.getByRole('list', { name: 'Notes on the chart' }).getByRole('listitem');
    const form = main.getByRole('form', { name: 'Add a note' });
    this.newNote = form.getByRole('textbox', { name: 'What it says' });
    this.addNote = form.getByRole('button', { name: 'Add note' });
    this.legend = main.getByRole('list', { name: 'Key' }).getByRole('button');
  }

  /** Opens a new chart of world production, as the gallery offers it. */
  async begin(): Promise<void> {
    await this.starters.filter({ hasText: 'World production' }).click();
  }

  /** How the picture is to be, in the open window for exports. */
  async choosePicture(kind: 'PNG' | 'SVG' | 'PDF', size: RegExp): Promise<void> {
    await this.export.getByRole('radio', { name: kind, exact: true }).click();
    await this.export.getByRole('radio', { name: size }).check();
  }

  /** Saves the picture, in the open window for exports. */
  savePicture(what: 'PNG' | 'SVG' | 'PDF' | 'data as CSV'): Locator {
    return this.export.getByRole('button', { name: `Save ${what}\u2026` });
  }

  copyPicture(what: 'PNG' | 'SVG'): Locator {
    return this.export.getByRole('button', { name: `Copy ${what}` });
  }

  row(label: string): Locator {
    return this.rows.getByRole('checkbox', { name: label, exact: true });
  }

  /** Ticks exactly these rows. */
  async draw(...labels: ReadonlyArray<string>): Promise<void> {
    const leave = this.drawnRows.getByRole('button', { name: /^Leave .* out$/ });
    for (let left = await leave.count(); left > 0; left -= 1) await leave.first().click();
    for (const label of labels) await this.row(label).check();
  }

  async chooseType(label: string): Promise<void> {
    await this.page
      .getByRole('group', { name: 'Type' })
      .getByRole('radio', { name: label, exact: true })
      .click();
  }

  async openPart(part: ChartPart): Promise<void> {
    await this.page.getByRole('main').getByRole('tab', { name: part }).click();
  }

  /** Chooses in one of the lists of the settings. */
  async set(list: string, option: string): Promise<void> {
    const main = this.page.getByRole('main');
    await main.getByRole('combobox', { name: new RegExp(`^${list}: `) }).click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }

  /** Writes into one of the fields of the chart's words, and leaves it. */
  async write(field: string, text: string): Promise<void> {
    const input = this.page.getByRole('textbox', { name: new RegExp(`^${field}`) });
    await input.fill(text);
    await input.blur();
  }

  async showAs(way: 'Picture' | 'Table' | 'In words'): Promise<void> {
    await this.page
      .getByRole('group', { name: 'Show the chart as' })
      .getByRole('radio', { name: way })
      .click();
  }

  /** What moves a note by keys, and says where its words are while it has the focus. */
  handle(name: string): Locator {
    return this.notes.getByRole('button', { name: `Move the note ${name}` });
  }

  /** Goes over the picture until the pointer is on the words of a note; where that is. */
  async pointAtNote(): Promise<{ x: number; y: number }> {
    const box = await this.chart.boundingBox();
    if (box === null) throw new Error('No picture is shown.');
    for (let y = box.y + 6; y < box.y + box.height; y += 14) {
      for (let x = box.x + 60; x < box.x + box.width; x += 40) {
        await this.page.mouse.move(x, y);
        if ((await this.chart.evaluate(({ style }) => style.cursor)) === 'move') return { x, y };
      }
    }
    throw new Error('No note is drawn in the picture.');
  }

  card(name: string): Locator {
    return this.cards.and(this.page.getByRole('article', { name, exact: true }));
  }

  async open(name: string): Promise<void> {
    await this.card(name).getByRole('button', { name, exact: true }).click();
  }

  /** The names of the saved charts in their order. */
  async names(): Promise<Array<string | null>> {
    return this.cards.evaluateAll((cards) => cards.map((card) => card.getAttribute('aria-label')));
  }
}

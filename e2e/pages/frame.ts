import type { Locator, Page } from '@playwright/test';

export type ScreenName =
  'Overview' | 'Compare' | 'Charts' | 'Notes' | 'Checks' | 'Report' | 'Editions' | 'Workspace';

/** What surrounds every screen: navigation, top bar, status bar and the panes. */
export class Frame {
  readonly page: Page;
  readonly topBar: Locator;
  readonly navigation: Locator;
  readonly main: Locator;
  readonly statusBar: Locator;
  /** What the program says by itself. */
  readonly message: Locator;
  readonly saved: Locator;
  /** What the selected cells come to. */
  readonly selectionSummary: Locator;
  readonly edition: Locator;
  readonly undo: Locator;
  readonly redo: Locator;
  readonly asOf: Locator;
  /** Says that nothing can be changed, and why; and what was typed and not saved. */
  readonly saving: Locator;
  readonly openAgain: Locator;
  /** Asks before undone changes are given up. */
  readonly redoQuestion: Locator;
  readonly goOn: Locator;
  readonly keepUndone: Locator;
  readonly navigationSplitter: Locator;
  readonly inspectorSplitter: Locator;

  constructor(page: Page) {
    this.page = page;
    this.topBar = page.getByRole('banner');
    this.navigation = page.getByRole('navigation', { name: 'Screens' });
    this.main = page.getByRole('main');
    this.statusBar = page.getByRole('contentinfo').last();
    this.message = this.statusBar.getByRole('status');
    this.selectionSummary = this.statusBar.getByLabel('Selected cells');
    this.saved = this.statusBar.getByText(/^(saved |saving|nothing changed)/);
    this.edition = this.topBar
      .getByRole('combobox', { name: /^Edition/ })
      .or(this.topBar.getByText('the first edit makes a working edition'));
    this.undo = this.topBar.getByRole('button', { name: /^Undo/ });
    this.redo = this.topBar.getByRole('button', { name: /^Redo/ });
    this.asOf = this.topBar.getByRole('combobox', { name: /^As of/ });
    this.saving = page.getByRole('region', { name: 'Saving' });
    this.openAgain = this.saving.getByRole('button', { name: 'Open the workspace again' });
    this.redoQuestion = page.getByRole('alertdialog', { name: 'Give up what was undone?' });
    this.goOn = this.redoQuestion.getByRole('button', { name: 'Go on' });
    this.keepUndone = this.redoQuestion.getByRole('button', { name: 'Keep them' });
    this.navigationSplitter = page.getByRole('separator', { name: 'Width of the navigation' });
    this.inspectorSplitter = page.getByRole('separator', { name: 'Width of the inspector' });
  }

  /** Resolves once the workspace is open and a screen is shown. */
  async isReady(): Promise<void> {
    await this.main.getByRole('heading', { level: 1 }).waitFor();
  }

  /** The button of a table; by its number or the beginning of its title. */
  tableButton(name: string): Locator {
    return this.navigation.getByRole('button', { name: new RegExp(`^${name}\\b`) });
  }

  screenButton(name: ScreenName): Locator {
    return this.navigation.getByRole('button', { name: new RegExp(`^${name}`) });
  }

  /** Its figures have been read then. */
  async openTable(name: string): Promise<void> {
    await this.tableButton(name).click();
    await this.main.getByRole('grid').waitFor();
  }

  async open(name: ScreenName): Promise<void> {
    await this.screenButton(name).click();
  }

  /** Chooses the edition that edits go to. */
  async workOn(edition: string): Promise<void> {
    await this.edition.click();
    await this.page.getByRole('option', { name: edition, exact: true }).click();
  }

  async setAsOf(edition: string): Promise<void> {
    await this.asOf.click();
    await this.page.getByRole('option', { name: edition }).click();
  }

  /**
   * Resolves, at the next frame, once undo or redo names what ends so and everything is saved: a change is named only
   * when it is in the store, and what was shown as saved before it no longer is by then.
   */
  async showsAsSaved(button: 'Undo' | 'Redo', end: string): Promise<void> {
    await this.page.waitForFunction(
      ({ button, end }) => {
        const name = document.querySelector(`button[aria-label^="${button}: "]`);
        const saved = document.querySelector('[data-testid="saved"]');
        return (
          name?.getAttribute('aria-label')?.endsWith(end) === true &&
          saved?.textContent?.startsWith('saved ') === true
        );
      },
      { button, end },
      { polling: 'raf' },
    );
  }

  /** The accessible name, or else the text, of what has the focus. */
  focusedName(): Promise<string> {
    return this.page.evaluate(() => {
      const focused = document.activeElement;
      return focused?.getAttribute('aria-label') ?? focused?.textContent?.trim() ?? '';
    });
  }
}

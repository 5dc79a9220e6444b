import type { GridActions } from './grid-actions.ts';
import type { Range } from './model/position.ts';

/** The grid as far as the clipboard needs to know it. */
export interface CopiedGrid {
  readonly range: Range;
  /** Is the clipboard meant for its cells? Not while text is edited, or something else has the focus. */
  readonly isMeant: boolean;
  readonly actions: Pick<GridActions, 'copy' | 'paste'>;
}

/**
 * Copies and pastes a grid's cells. Clipboard events come to the page's body, since the browser sees nothing selected:
 * the grid takes those that it is meant by.
 */
export class GridClipboard {
  readonly #grid: () => CopiedGrid;
  #withHeads = false;

  constructor(grid: () => CopiedGrid) {
    this.#grid = grid;
  }

  /** Copies the selection with its row and column heads. */
  copyWithHeads(): void {
    this.#withHeads = true;
    document.execCommand('copy');
    this.#withHeads = false;
  }

  /** True when something was copied. */
  copy(event: ClipboardEvent): boolean {
    const { range, isMeant, actions } = this.#grid();
    if (!isMeant || event.clipboardData === null) return false;
    event.preventDefault();
    const copied = actions.copy(range, this.#withHeads);
    if (copied === null) return false;
    event.clipboardData.setData('text/plain', copied.text);
    event.clipboardData.setData('text/html', copied.html);
    return true;
  }

  paste(event: ClipboardEvent): void {
    const { range, isMeant, actions } = this.#grid();
    if (!isMeant || event.clipboardData === null) return;
    event.preventDefault();
    const { clipboardData } = event;
    actions.paste(
      { text: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html') },
      range,
    );
  }
}

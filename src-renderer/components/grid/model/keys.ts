import type { KeyPress } from './position.ts';

/** What a key does in the grid. */
export type GridCommand =
  | 'move'
  | 'extend'
  | 'select-all'
  | 'select-rows'
  | 'select-columns'
  | 'edit'
  | 'clear'
  | 'fill-down'
  | 'fill-right'
  | 'copy-with-heads'
  | 'widen'
  | 'narrow'
  | 'fit-column'
  | 'mark-checked'
  | 'mark-second-check'
  | 'mark-draft'
  | 'next-draft'
  | 'write-note'
  | 'type';

export interface GridKey {
  /** As they are pressed: `Ctrl+Shift+ArrowDown`; Ctrl stands for Command on a Mac too. */
  readonly keys: ReadonlyArray<string>;
  /** What they do, in words. */
  readonly does: string;
  /** Null for what the browser, the menu or the editor does with them. */
  readonly command: GridCommand | null;
}

export interface KeyGroup {
  readonly title: string;
  readonly keys: ReadonlyArray<GridKey>;
}

/** Every key of the grid; docs/keyboard.md is made from it. */
export const gridKeys: ReadonlyArray<KeyGroup> = [
  {
    title: 'Moving about',
    keys: [
      key('move', 'to the next cell', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'),
      key(
        'move',
        'to the edge of the figures in that direction, over a gap to the next figure',
        'Ctrl+ArrowUp',
        'Ctrl+ArrowDown',
        'Ctrl+ArrowLeft',
        'Ctrl+ArrowRight',
      ),
      key('move', 'to the first or last cell of the row', 'Home', 'End'),
      key('move', 'to the first or last cell of the table', 'Ctrl+Home', 'Ctrl+End'),
      key('move', 'a screen up or down', 'PageUp', 'PageDown'),
      key(
        'move',
        'down or up, after Tab down below the cell where Tab began; within a selection from cell to cell',
        'Enter',
        'Shift+Enter',
      ),
      key(
        'move',
        'right or left and on to the next row; within a selection from cell to cell; at the end of the table out of it',
        'Tab',
        'Shift+Tab',
      ),
    ],
  },
  {
    title: 'Selecting',
    keys: [
      key(
        'extend',
        'the selection by a cell',
        'Shift+ArrowUp',
        'Shift+ArrowDown',
        'Shift+ArrowLeft',
        'Shift+ArrowRight',
      ),
      key(
        'extend',
        'the selection to the edge of the figures',
        'Ctrl+Shift+ArrowUp',
        'Ctrl+Shift+ArrowDown',
        'Ctrl+Shift+ArrowLeft',
        'Ctrl+Shift+ArrowRight',
      ),
      key('extend', 'the selection to the row’s first or last cell', 'Shift+Home', 'Shift+End'),
      key(
        'extend',
        'the selection to the table’s first or last cell',
        'Ctrl+Shift+Home',
        'Ctrl+Shift+End',
      ),
      key('extend', 'the selection by a screen', 'Shift+PageUp', 'Shift+PageDown'),
      key('select-all', 'all cells', 'Ctrl+A'),
      key('select-rows', 'the whole row, which Shift with an arrow extends by rows', 'Shift+Space'),
      key(
        'select-columns',
        'the whole column, which Shift with an arrow extends by columns',
        'Ctrl+Space',
      ),
    ],
  },
  {
    title: 'Entering',
    keys: [
      key('type', 'any character begins an entry in place of what stands in the cell'),
      key('edit', 'edits what stands in the cell', 'F2'),
      key('clear', 'takes the figures of all selected cells out', 'Delete', 'Backspace'),
      key('fill-down', 'fills the selection from its first row, a single row from above', 'Ctrl+D'),
      key(
        'fill-right',
        'fills the selection from its first column, a single column from the left',
        'Ctrl+R',
      ),
      key(null, 'in the editor: takes the entry and moves down or up', 'Enter', 'Shift+Enter'),
      key(null, 'in the editor: takes the entry and moves right or left', 'Tab', 'Shift+Tab'),
      key(null, 'in the editor: puts the entry into all selected cells', 'Ctrl+Enter'),
      key(
        null,
        'in the editor: takes the entry and moves, until F2 gives the arrows to the caret',
        'ArrowUp',
        'ArrowDown',
        'ArrowLeft',
        'ArrowRight',
      ),
      key(null, 'in the editor: gives the arrows to the caret, or back', 'F2'),
      key(null, 'in the editor: gives the entry up', 'Escape'),
    ],
  },
  {
    title: 'Finding',
    keys: [
      key(null, 'finds text in figures, flags, notes and names of rows', 'Ctrl+F'),
      key(null, 'finds text in figures and replaces it', 'Ctrl+H'),
      key(
        null,
        'in the search: to the next cell that is found, or the one before',
        'Enter',
        'Shift+Enter',
      ),
      key(null, 'leaves the search', 'Escape'),
    ],
  },
  {
    title: 'Columns and rows',
    keys: [
      key('widen', 'makes the column wider', 'Alt+Shift+ArrowRight'),
      key('narrow', 'makes it narrower', 'Alt+Shift+ArrowLeft'),
      key(
        'fit-column',
        'makes it as wide as fits, as a double click on the edge of its head does',
        'Alt+Shift+ArrowDown',
      ),
      key(null, 'sorts and filters the rows', 'Ctrl+Shift+L'),
    ],
  },
  {
    title: 'Beside the table',
    keys: [
      key(null, 'from the table to the inspector, and from there back to the table', 'F6'),
      key(
        'write-note',
        'writes a note on the cell, or on the selected range, row, year or table',
        'Shift+F2',
      ),
      key(
        null,
        'in a field of the inspector: saves it, or gives up what was typed',
        'Enter',
        'Escape',
      ),
    ],
  },
  {
    title: 'Checking',
    keys: [
      key('mark-checked', 'marks the selected figures as checked', 'Ctrl+Shift+K'),
      key('mark-second-check', 'marks them as checked twice', 'Ctrl+Shift+M'),
      key('mark-draft', 'marks them as drafts again', 'Ctrl+Shift+D'),
      key('next-draft', 'goes to the next draft, down the columns', 'Ctrl+Shift+J'),
    ],
  },
  {
    title: 'Clipboard',
    keys: [
      key(null, 'copies the selected cells with their flags and footnote marks', 'Ctrl+C'),
      key('copy-with-heads', 'copies them with row and column heads', 'Ctrl+Shift+C'),
      key(null, 'copies them and takes their figures out', 'Ctrl+X'),
      key(null, 'shows what a pasted block would change; Enter enters it', 'Ctrl+V'),
    ],
  },
];

const commands = new Map(
  gridKeys
    .flatMap(({ keys }) => keys)
    .flatMap(({ keys, command }) =>
      command === null ? [] : keys.map((name) => [name, command] as const),
    ),
);

/** What a key press does in the grid outside the editor; null when it is none of the grid's. */
export function commandOf(press: KeyPress): GridCommand | null {
  return commands.get(nameOf(press)) ?? (startsEntry(press) ? 'type' : null);
}

/** As `gridKeys` names it: `Ctrl+A` whether Caps Lock is on or not. */
function nameOf({ key: pressed, ctrl, shift, alt = false }: KeyPress): string {
  const letter = ctrl && /^[a-z]$/i.test(pressed) ? pressed.toUpperCase() : pressed;
  return [
    ctrl ? 'Ctrl' : '',
    alt ? 'Alt' : '',
    shift ? 'Shift' : '',
    letter === ' ' ? 'Space' : letter,
  ]
    .filter(Boolean)
    .join('+');
}

function startsEntry({ key: pressed, ctrl, alt = false }: KeyPress): boolean {
  return !ctrl && !alt && [...pressed].length === 1 && pressed !== ' ';
}

function key(command: GridCommand | null, does: string, ...keys: ReadonlyArray<string>): GridKey {
  return { keys, does, command };
}

/** Something that the grid does otherwise than Excel, on purpose. */
export interface Difference {
  /** The key as `gridKeys` names it, or the gesture as `gridGestures` does; empty for what Lode lacks. */
  readonly of: string;
  readonly excel: string;
  readonly here: string;
}

/** All deliberate differences; what is not named here is meant to be as in Excel. */
export const excelDifferences: ReadonlyArray<Difference> = [
  {
    of: 'End',
    excel: 'waits for an arrow, which then goes to the edge of the figures',
    here: 'goes to the last cell of the row; Ctrl with an arrow goes to the edge',
  },
  {
    of: 'Enter',
    excel: 'goes on below the last row',
    here: 'stays in the last row, and what is typed next waits for a cell: a table has an end',
  },
  {
    of: 'Tab',
    excel: 'goes on to the right for ever',
    here: 'goes on to the next row, and behind the last cell out of the table: the whole window is used by Tab',
  },
  {
    of: 'Ctrl+A',
    excel: 'selects the block of figures first and everything the second time',
    here: 'selects all cells at once: a table is one block',
  },
  {
    of: 'Backspace',
    excel: 'empties the active cell and begins an entry there',
    here: 'takes the figures of all selected cells out, as Delete does',
  },
  {
    of: 'Ctrl+X',
    excel: 'marks the cells, which are emptied when they are pasted elsewhere',
    here: 'takes the figures out at once, as one step that can be undone',
  },
  {
    of: 'Ctrl+V',
    excel: 'writes over the cells at once',
    here: 'shows first what would change and what cannot be read',
  },
  {
    of: 'Alt+Shift+ArrowRight',
    excel: 'groups rows or columns, and with Left ungroups them',
    here: 'makes the column wider, and with Left narrower: there are no groups',
  },
  {
    of: 'Ctrl+Shift+L',
    excel: 'puts a filter on each column’s head',
    here: 'opens one place to sort and filter the rows',
  },
  {
    of: 'click on the corner',
    excel: 'makes the first cell in sight the active one',
    here: 'leaves the active cell where it is, so that a long table does not scroll away',
  },
  {
    of: 'drag the handle at the corner of the selection',
    excel: 'continues 1, 2 with 3, and empties cells when it is dragged back into the selection',
    here: 'repeats what is selected, and never takes anything out: a figure that nobody stated must not come about by dragging',
  },
  {
    of: 'drag the handle at the corner of the selection',
    excel: 'fills down as far as the column beside it goes when the handle is double-clicked',
    here: 'does nothing on a double click',
  },
  {
    of: '',
    excel: 'selects several blocks by Ctrl+click, and extends the selection by F8',
    here: 'one block is selected at a time',
  },
  {
    of: '',
    excel: 'a screen to the right or left by Alt+PageDown and Alt+PageUp',
    here: 'Ctrl with an arrow, or End and Home',
  },
];

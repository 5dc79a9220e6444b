/** What the mouse does in the grid. */
export interface Gesture {
  readonly gesture: string;
  readonly does: string;
}

/** Every gesture of the grid; docs/keyboard.md names them after the keys. */
export const gridGestures: ReadonlyArray<Gesture> = [
  { gesture: 'click on a cell', does: 'makes it the active cell, and takes an entry under way' },
  { gesture: 'Shift+click on a cell', does: 'selects from the active cell to there' },
  {
    gesture: 'drag over cells',
    does: 'selects them; held past the edge it scrolls on',
  },
  { gesture: 'double click on a cell', does: 'edits what stands in it' },
  { gesture: 'click on the name of a row', does: 'selects the whole row' },
  { gesture: 'Shift+click on the name of a row', does: 'selects the rows up to there' },
  { gesture: 'drag over the names of rows', does: 'selects these rows' },
  { gesture: 'click on the head of a column', does: 'selects the whole column' },
  { gesture: 'Shift+click on the head of a column', does: 'selects the columns up to there' },
  { gesture: 'drag over the heads of columns', does: 'selects these columns' },
  { gesture: 'click on the corner', does: 'selects all cells; the active one stays' },
  {
    gesture: 'drag the handle at the corner of the selection',
    does: 'fills the cells drawn over with what is selected, again and again',
  },
  { gesture: 'drag the edge of a column’s head', does: 'makes the column wider or narrower' },
  {
    gesture: 'double click on the edge of a column’s head',
    does: 'makes the column as wide as fits',
  },
];

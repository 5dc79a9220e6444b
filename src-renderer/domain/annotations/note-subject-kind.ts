/** What a note can be written on from a cell of a table. `edition`: the figure that another edition states there. */
export type NoteSubjectKind =
  'figure' | 'edition' | 'range' | 'series' | 'period' | 'area' | 'table';

import type { NoteForm } from './note-edits.ts';

/** A wording that statistical tables often need; a text in brackets is to be filled in. */
export interface StandardNote extends NoteForm {
  readonly id: string;
  /** What it is for, in the list. */
  readonly name: string;
}

/** Letters and symbols first, then what is numbered, then headnotes. */
export const standardNotes: ReadonlyArray<StandardNote> = [
  symbol('e', 'Estimated.'),
  symbol('r', 'Revised.'),
  symbol('p', 'Preliminary.'),
  symbol('f', 'Forecast or planned.'),
  symbol('b', 'The series breaks here: figures before and after it cannot be compared.'),
  symbol('NA', 'Not available.'),
  symbol('W', 'Withheld, because it would show what a single company reports.'),
  symbol('XX', 'Not applicable.'),
  symbol('--', 'Zero.'),
  footnote('rounding', 'Rounding', 'Figures are rounded, so parts may not add up to their totals.'),
  footnote('half-unit', 'Less than half a unit', 'Less than half of the unit shown.'),
  footnote('secondary', 'Secondary included', 'Takes in secondary production.'),
  footnote('primary', 'Primary only', 'Primary production only.'),
  footnote('reported', 'Reported', 'As reported, not estimated.'),
  footnote('contained', 'Contained metal', 'Weight of the metal contained.'),
  footnote('gross', 'Gross weight', 'Gross weight of the material.'),
  footnote('fiscal', 'Fiscal year', 'Fiscal year that begins in [month] of the year shown.'),
  footnote('partial', 'Part of a year', 'January to [month] only.'),
  footnote('as-of', 'Known up to', 'What was known up to [date].'),
  footnote('change', 'New definition', 'Counted otherwise from here on: [how].'),
  footnote(
    'customs',
    'Customs value',
    'Value as declared to customs, without freight and insurance.',
  ),
  footnote('sources', 'Source', 'Source: [source].'),
  {
    id: 'headnote',
    name: 'Headnote on units',
    kind: 'headnote',
    mark: '',
    text: 'In [unit] unless a row says otherwise.',
  },
];

function symbol(mark: string, text: string): StandardNote {
  return { id: mark, name: text.replace(/\.$/, ''), kind: 'symbol', mark, text };
}

function footnote(id: string, name: string, text: string): StandardNote {
  return { id, name, kind: 'footnote', mark: '', text };
}

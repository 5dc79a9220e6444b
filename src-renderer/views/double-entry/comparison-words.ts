import type { ComparedRow, DoubleEntryOutcome } from '#domain/double-entry-step.ts';
import type { KeyedPart } from '#domain/double-entry.ts';
import type { Figure, Note } from '#domain/observations.ts';
import { plural } from '#domain/plural.ts';
import { formatCell } from '#format/cell-parts.ts';

const partNames: Readonly<Record<KeyedPart, string>> = {
  value: 'value',
  digits: 'digits',
  flags: 'flags',
  hedge: 'qualifier',
  footnotes: 'footnotes',
  presence: 'only one has a figure',
};

/** `25,000 e (4)`, or `nothing`; a hedge that the print does not show stands before it. */
export function printKeyed(figure: Figure | null, notes: ReadonlyArray<Note>): string {
  if (figure === null) return 'nothing';
  const hedge =
    figure.qualifier === 'about' || figure.qualifier === 'nearly' ? figure.qualifier : '';
  const marks = figure.noteIds.flatMap((id) => {
    const mark = notes.find((note) => note.id === id)?.mark ?? '';
    return mark === '' ? [] : [`(${mark})`];
  });
  return [hedge, formatCell(figure), ...marks].filter(Boolean).join(' ');
}

/** `Differs: value, flags`, `same`, `not keyed`. */
export function describeDifference(row: ComparedRow): string {
  switch (row.kind) {
    case 'not-keyed':
      return 'not keyed';
    case 'agrees':
      return 'same';
    case 'differs':
      return `Differs: ${row.parts.map((part) => partNames[part]).join(', ')}`;
  }
}

/** `10 rows agree, 2 differ, 1 was not keyed and stays as it is.` */
export function summariseComparison(rows: ReadonlyArray<ComparedRow>): string {
  const count = (kind: ComparedRow['kind']) => rows.filter((row) => row.kind === kind).length;
  const [same, other, left] = [count('agrees'), count('differs'), count('not-keyed')];
  const parts = [
    same === 0 ? '' : plural(same, 'row agrees', 'rows agree'),
    other === 0 ? '' : plural(other, 'row differs', 'rows differ'),
    left === 0
      ? ''
      : plural(
          left,
          'row was not keyed and stays as it is',
          'rows were not keyed and stay as they are',
        ),
  ].filter(Boolean);
  return `${parts.join(', ')}.`;
}

/** What the button that saves is called: `Save: 11 checked twice, 1 changed`. */
export function nameSaving({ step, checked, changed }: DoubleEntryOutcome): string {
  if (step === null) return 'Nothing to save';
  const parts = [
    checked === 0 ? '' : `${checked} checked twice`,
    changed === 0 ? '' : `${changed} changed`,
  ];
  return `Save: ${parts.filter(Boolean).join(', ')}`;
}

import type { Annotation } from '#domain/observations.ts';
import { guardFormula, writeCsv } from '../csv.ts';
import { writeTime } from './file-times.ts';

/** A note with what a spreadsheet can sort it by. */
export interface NoteRow {
  readonly note: Annotation;
  /** What it is on, in words. */
  readonly subject: string;
  /** The id of its table; empty where it belongs to none. */
  readonly table: string;
  readonly country: string;
  /** `2015`; empty where it belongs to none. */
  readonly year: string;
}

const columns = [
  ...['id', 'target', 'subject', 'table', 'country', 'year', 'state', 'tags', 'author'],
  ...['source', 'page', 'created', 'updated', 'text'],
];

/** One row for each note. No text in it can be run as a formula. */
export function writeNotesCsv(rows: ReadonlyArray<NoteRow>): string {
  return writeCsv(
    columns,
    rows.map(({ note, subject, table, country, year }) =>
      [
        ...[note.id, note.target, subject, table, country, year],
        note.resolvedAt === undefined ? 'open' : 'resolved',
        // No tag has a comma in it.
        (note.tags ?? []).join(', '),
        ...[note.author ?? '', note.source?.cites ?? '', note.source?.locator ?? ''],
        ...[note.createdAt, note.updatedAt].map((time) => String(writeTime(time))),
        note.markdown,
      ].map(guardFormula),
    ),
  );
}

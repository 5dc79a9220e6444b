import type { NoteSubjectKind } from '#domain/annotations/note-subject-kind.ts';
import type { RangeTarget } from '#domain/annotations/note-places.ts';
import type { Annotation, Series } from '#domain/observations.ts';
import { periodWord } from '#format/period-words.ts';
import { readTarget, writeTarget } from '#domain/targets.ts';
import { nameTarget, type NameSource } from '#format/target-names.ts';

/** Something that notes are written on from a cell, the cell first. */
export interface NoteSubject {
  readonly kind: NoteSubjectKind;
  readonly target: string;
  /** `This figure`, `The year`. */
  readonly label: string;
  /** What that is here: `Belgium, quantity, 2014`. */
  readonly name: string;
  /** Notes on it that are open. */
  readonly open: number;
  readonly count: number;
}

export interface SubjectInput {
  readonly series: Series;
  readonly period: string;
  /** The edition whose figure a new note is put on. */
  readonly editionId: string;
  /** Several selected cells; null where only one is, or they make up no range of the table as it is printed. */
  readonly range: RangeTarget | null;
  /** Ranges with notes that cover the cell. */
  readonly around: ReadonlyArray<RangeTarget>;
  readonly annotations: ReadonlyArray<Annotation>;
  readonly names: NameSource;
}

/** What a note can be written on from here, in the order in which it is offered. */
export function listSubjects(input: SubjectInput): NoteSubject[] {
  const { series, period, editionId, range, around, annotations, names } = input;
  const own = writeTarget({ on: 'figure', seriesId: series.id, period, editionId });
  const others = [...new Set(annotations.map(({ target }) => target))].filter((target) => {
    const read = target === own ? null : readTarget(target);
    return read?.seriesId === series.id && read.period === period;
  });
  const make = (kind: NoteSubjectKind, target: string, label: string): NoteSubject => ({
    ...{ kind, target, label, name: nameTarget(target, names).text },
    ...countOn(target, annotations),
  });
  return [
    make('figure', own, 'This figure'),
    ...others.map((target) => {
      const id = readTarget(target)?.editionId ?? '';
      return make('edition', target, `The figure of ${names.edition(id)?.title ?? id}`);
    }),
    ...(range === null ? [] : [make('range', writeTarget(range), 'The selected cells')]),
    ...around
      .map(writeTarget)
      .filter((target) => range === null || target !== writeTarget(range))
      .map((target) => make('range', target, 'A range that it is in')),
    make('series', writeTarget({ on: 'series', seriesId: series.id }), 'The row'),
    make('period', writeTarget({ on: 'period', period }), `The ${periodWord(period)}`),
    ...(series.country === ''
      ? []
      : [make('area', writeTarget({ on: 'area', country: series.country }), 'The country')]),
    make('table', writeTarget({ on: 'table', tableId: series.tableId }), 'The table'),
  ];
}

function countOn(
  target: string,
  annotations: ReadonlyArray<Annotation>,
): Pick<NoteSubject, 'open' | 'count'> {
  const own = annotations.filter((note) => note.target === target);
  const open = own.filter(({ resolvedAt }) => resolvedAt === undefined);
  return { open: open.length, count: own.length };
}

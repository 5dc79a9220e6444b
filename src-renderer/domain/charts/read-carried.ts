import { longestNote } from '../annotations/note-draft.ts';
import type { Annotation } from '../observations.ts';
import { fail, succeed, type Result } from '../result.ts';
import { distinctBy, fields, id, listOf, text, type Shape } from '../shapes.ts';
import type { SavedChart } from './chart.ts';
import { mostMarks, specShape, tagsShape, wordsShape } from './read-spec.ts';

/** The words of a mark, and what they are attached to, as they travel in a picture. */
export type CarriedNote = Pick<Annotation, 'id' | 'target' | 'markdown'>;

/** A chart without its place in a workspace: as it travels in its pictures. */
export type CarriedChart = Pick<SavedChart, 'title' | 'subtitle' | 'note' | 'tags' | 'spec'> & {
  /** What its marks say; none in pictures of former versions. */
  readonly notes?: ReadonlyArray<CarriedNote>;
};

/** As long as any note may be, and called as any may be: what a picture is made with has to be read again. */
const textShape: Shape = (value) =>
  text(value) ??
  ((value as string).length > longestNote ? `is longer than ${longestNote} characters` : null);
const idShape: Shape = (value) => id(value) ?? wordsShape(value);

const notesShape: Shape = (value) =>
  Array.isArray(value) && value.length > mostMarks
    ? `has more than ${mostMarks} entries`
    : distinctBy(
        listOf(fields({ id: idShape, target: wordsShape, markdown: textShape })),
        (note) => (note as CarriedNote).id,
      )(value);

const shape = fields(
  {
    title: wordsShape,
    subtitle: wordsShape,
    note: wordsShape,
    tags: tagsShape,
    spec: specShape,
  },
  { notes: notesShape },
);

/**
 * Reads it from a picture that anybody may have made; fails with what is wrong in it. Marks whose words it does not hold
 * stay behind, and so do words that no mark shows.
 */
export function readCarriedChart(value: unknown): Result<CarriedChart> {
  const fault = shape(value);
  if (fault !== null) return fail(`What the picture holds of its chart is damaged: ${fault}.`);
  // The shape has just been found to be this.
  const { notes = [], spec, ...words } = value as CarriedChart;
  const told = new Set(notes.map(({ id }) => id));
  const marks = spec.marks.filter(({ annotationId }) => told.has(annotationId));
  const shown = notes.filter(({ id }) => marks.some((mark) => mark.annotationId === id));
  return succeed({
    ...words,
    spec: { ...spec, marks },
    ...(shown.length === 0 ? {} : { notes: shown }),
  });
}

/** The words of a chart's marks, to travel with it. */
export function carriedNotes(
  { marks }: Pick<SavedChart['spec'], 'marks'>,
  annotations: ReadonlyArray<CarriedNote>,
): CarriedNote[] {
  const ids = new Set(marks.map(({ annotationId }) => annotationId));
  return annotations
    .filter(({ id }) => ids.has(id))
    .map(({ id, target, markdown }) => ({ id, target, markdown }));
}

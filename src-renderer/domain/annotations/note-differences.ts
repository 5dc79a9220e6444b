import { isEqual } from '../equality.ts';
import type { Annotation } from '../observations.ts';

export type NoteField =
  'target' | 'text' | 'tags' | 'state' | 'author' | 'source' | 'page' | 'created';

/** A part of a note that differs, here and in the file. */
export type FieldDifference =
  | {
      readonly field: Exclude<NoteField, 'state' | 'created'>;
      readonly before: string;
      readonly after: string;
    }
  /** When it was resolved; null while it is open. */
  | { readonly field: 'state'; readonly before: number | null; readonly after: number | null }
  | { readonly field: 'created'; readonly before: number; readonly after: number };

/** What taking the note of the file would change in the one here, field by field. */
export function findDifferences(here: Annotation, incoming: Annotation): FieldDifference[] {
  const [before, after] = [here, incoming].map(textsOf);
  const names = ['target', 'text', 'tags', 'author', 'source', 'page'] as const;
  const texts = names.flatMap((field) =>
    before === undefined || after === undefined || isEqual(before[field], after[field])
      ? []
      : [{ field, before: before[field], after: after[field] }],
  );
  return [
    ...texts,
    ...(here.resolvedAt === incoming.resolvedAt
      ? []
      : [
          {
            field: 'state' as const,
            before: here.resolvedAt ?? null,
            after: incoming.resolvedAt ?? null,
          },
        ]),
    ...(here.createdAt === incoming.createdAt
      ? []
      : [{ field: 'created' as const, before: here.createdAt, after: incoming.createdAt }]),
  ];
}

/** As they are compared: the kind of line end, and white space around the words, make no other note. */
function textsOf({ target, markdown, tags = [], author = '', source }: Annotation) {
  return {
    target,
    text: markdown.replaceAll(/\r\n?/g, '\n').trim(),
    tags: tags.join(', '),
    author,
    source: source?.cites ?? '',
    page: source?.locator ?? '',
  };
}

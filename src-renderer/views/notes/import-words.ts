import type { ImportItem } from '#domain/annotations/import-notes.ts';
import type { FieldDifference } from '#domain/annotations/note-differences.ts';
import { plural } from '#domain/plural.ts';
import { formatDateTime } from '#format/times.ts';

/** A part of the list, in the order in which they are shown. */
export const importGroups = [
  {
    kind: 'moved',
    title: 'On something else here',
    about:
      'The note with that id is on something else in this workspace. It stays as it is, and the file’s is left out, unless you tick it.',
  },
  {
    kind: 'conflict',
    title: 'Changed here as well',
    about:
      'What was changed in this workspace since the file was written stays as it is here, unless you tick it.',
  },
  { kind: 'new', title: 'New', about: 'Not in this workspace.' },
  { kind: 'changed', title: 'Changed in the file', about: '' },
  { kind: 'refused', title: 'Cannot be taken', about: '' },
] as const satisfies ReadonlyArray<{
  readonly kind: ImportItem['kind'];
  readonly title: string;
  readonly about: string;
}>;

const fieldNames: Readonly<Record<FieldDifference['field'], string>> = {
  target: 'On',
  text: 'Text',
  tags: 'Tags',
  state: 'State',
  author: 'Author',
  source: 'Source',
  page: 'Page',
  created: 'Written',
};

/** What notes are on, in words, by what it is written as. */
type Subjects = ReadonlyMap<string, string>;

/** The ways to take a note that is on something else here. */
export const waysToTakeMoved = [
  { value: 'beside', label: 'As a second note' },
  { value: 'move', label: 'Move the note here' },
] as const;

/** What the way to take a note that is on something else here does to the one that is here. */
export function describeMove(isMoving: boolean): string {
  return isMoving
    ? 'The note here is moved, and becomes what it is in the file.'
    : 'The note here stays as it is; the file’s comes beside it.';
}

/** A difference other than of the text, in words: what it is here, what it is in the file. */
export function describeDifference(
  difference: FieldDifference,
  { locale, subjects }: { readonly locale: string; readonly subjects: Subjects },
): { readonly name: string; readonly before: string; readonly after: string } {
  const name = fieldNames[difference.field];
  if (difference.field === 'created') {
    const { before, after } = difference;
    return { name, before: formatDateTime(before, locale), after: formatDateTime(after, locale) };
  }
  if (difference.field === 'state') {
    const state = (time: number | null) =>
      time === null ? 'open' : `resolved ${formatDateTime(time, locale)}`;
    return { name, before: state(difference.before), after: state(difference.after) };
  }
  if (difference.field === 'target') {
    const { before, after } = difference;
    const [here, inFile] = [subjects.get(before) ?? before, subjects.get(after) ?? after];
    return here === inFile ? { name, before, after } : { name, before: here, after: inFile };
  }
  const said = (text: string) => (text === '' ? 'none' : text);
  return { name, before: said(difference.before), after: said(difference.after) };
}

/** What there is besides what is listed: `14 notes are the same; 3 are only here, and stay.` */
export function describeRest(items: ReadonlyArray<ImportItem>, onlyHere: number): string {
  const same = items.filter(({ kind }) => kind === 'unchanged').length;
  const parts = [
    ...(same === 0 ? [] : [`${plural(same, 'note is', 'notes are')} the same`]),
    ...(onlyHere === 0
      ? []
      : [`${plural(onlyHere, 'note is', 'notes are')} only here and will stay`]),
  ];
  return parts.length === 0 ? '' : `${parts.join('; ')}.`;
}

/** What a new note says beside its text: `open · #customs · A. Analyst · p. 3`. */
export function describeNew({ incoming }: ImportItem): string {
  const { resolvedAt, tags = [], author = '', source } = incoming;
  return [
    resolvedAt === undefined ? 'open' : 'resolved',
    ...tags.map((tag) => `#${tag}`),
    ...[author, source?.cites ?? '', source?.locator ?? ''].filter(Boolean),
  ].join(' · ');
}

/** The beginning of a text, for a list. */
export function beginningOf(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most).trimEnd()}…`;
}

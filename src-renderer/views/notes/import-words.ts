import type { FieldDifference, ImportItem } from '#domain/annotations/import-notes.ts';
import { plural } from '#domain/plural.ts';
import { formatDateTime } from '#format/times.ts';

/** A part of the list, in the order in which they are shown. */
export const importGroups = [
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

/** A difference other than of the text, in words: what it is here, what it is in the file. */
export function describeDifference(
  difference: FieldDifference,
  locale: string,
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

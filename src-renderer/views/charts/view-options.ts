import type { View } from '#domain/view.ts';
import type { Edition } from '#domain/observations.ts';

/** Whose figures a chart can be of: those that are looked at, the newest, or those of an edition. */
export function viewOptions(
  editions: ReadonlyArray<Edition>,
): { readonly value: string; readonly label: string }[] {
  return [
    { value: '', label: 'As looked at' },
    { value: 'latest', label: 'Always the latest' },
    ...editions.map(({ id, title }) => ({ value: `as-of ${id}`, label: `As of ${title}` })),
    ...editions.map(({ id, title }) => ({ value: `edition ${id}`, label: `${title} alone` })),
  ];
}

/** A view as an option's value; null is what is looked at. */
export function printView(view: View | null): string {
  if (view === null) return '';
  return view.kind === 'latest' ? 'latest' : `${view.kind} ${view.editionId}`;
}

export function readView(value: string): View | null {
  if (value === 'latest') return { kind: 'latest' };
  const [, kind, editionId] = /^(as-of|edition) (.+)$/.exec(value) ?? [];
  if (kind === undefined || editionId === undefined) return null;
  return kind === 'as-of' ? { kind, editionId } : { kind: 'edition', editionId };
}

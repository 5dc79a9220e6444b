import type { View } from './view.ts';

/** A choice of whose figures are meant, as a list of options keeps it: `latest`, `in myb-2013`, `as-of myb-2013`. */
export function printViewKey(view: View): string {
  if (view.kind === 'latest') return 'latest';
  return `${view.kind === 'edition' ? 'in' : 'as-of'} ${view.editionId}`;
}

/** The view that the key names; null for any other, such as the choice that goes by itself. */
export function readViewKey(key: string): View | null {
  if (key === 'latest') return { kind: 'latest' };
  const [, kind, editionId = ''] = /^(in|as-of) (.+)$/.exec(key) ?? [];
  if (kind === undefined) return null;
  return { kind: kind === 'in' ? 'edition' : 'as-of', editionId };
}

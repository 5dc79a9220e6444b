/** Which edition's figures a reader wants. */
export type View =
  /** The newest edition that has the figure. */
  | { readonly kind: 'latest' }
  /** The newest edition not later than this one. */
  | { readonly kind: 'as-of'; readonly editionId: string }
  /** This edition alone. */
  | { readonly kind: 'edition'; readonly editionId: string };

export const latest: View = { kind: 'latest' };

/** Why a view shows nothing at all: the edition that it names is gone. Null where it is there, and for the latest. */
export function lostEdition(
  view: View,
  editions: ReadonlyArray<{ readonly id: string }>,
): string | null {
  if (view.kind === 'latest' || editions.some(({ id }) => id === view.editionId)) return null;
  return `The edition ${view.editionId} is not in the workspace any more.`;
}

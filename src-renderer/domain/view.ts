/** Which edition's figures a reader wants. */
export type View =
  /** The newest edition that has the figure. */
  | { readonly kind: 'latest' }
  /** The newest edition not later than this one. */
  | { readonly kind: 'as-of'; readonly editionId: string }
  /** This edition alone. */
  | { readonly kind: 'edition'; readonly editionId: string };

export const latest: View = { kind: 'latest' };

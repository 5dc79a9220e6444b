/** Where the analyst is: one screen, and for tables which one. As text: `table/us-imports`, `compare`. */
export type Screen =
  | { readonly name: 'table'; readonly tableId: string }
  | { readonly name: 'compare' | 'charts' | 'notes' | 'workspace' };

export function printScreen(screen: Screen): string {
  return screen.name === 'table' ? `table/${screen.tableId}` : screen.name;
}

/** The screen that a text names; null when it names none. */
export function readScreen(text: string): Screen | null {
  const table = /^table\/(.+)$/.exec(text)?.[1];
  if (table !== undefined) return { name: 'table', tableId: table };
  switch (text) {
    case 'compare':
    case 'charts':
    case 'notes':
    case 'workspace':
      return { name: text };
    default:
      return null;
  }
}

/** Where the analyst is: one screen, and for tables which one. As text: `table/us-imports`, `compare`. */
export type Screen =
  { readonly name: 'table'; readonly tableId: string } | { readonly name: PlainScreen };

/** The screens that need nothing but their name, in the order of the navigation. */
const plainScreens = [
  'overview',
  'compare',
  'charts',
  'notes',
  'checks',
  'report',
  'editions',
  'workspace',
] as const;

export type PlainScreen = (typeof plainScreens)[number];

export function printScreen(screen: Screen): string {
  return screen.name === 'table' ? `table/${screen.tableId}` : screen.name;
}

/** The screen that a text names; null when it names none. */
export function readScreen(text: string): Screen | null {
  const table = /^table\/(.+)$/.exec(text)?.[1];
  if (table !== undefined) return { name: 'table', tableId: table };
  const plain = plainScreens.find((name) => name === text);
  return plain === undefined ? null : { name: plain };
}

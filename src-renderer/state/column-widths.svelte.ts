import { mostColumnWidths, type ColumnWidth } from '#ipc/contract/settings.ts';
import type { Preferences } from './preferences.svelte.ts';

/** The widths that the analyst gave to a workspace's columns, in pixels; kept with the window's settings. */
export class ColumnWidths {
  readonly #preferences: Pick<Preferences, 'settings' | 'change'>;
  /** The folder of the workspace: others have tables of the same names. */
  readonly #workspace: string;
  readonly #tables = $derived.by(() => {
    // Never changed: made anew each time.
    // eslint-disable-next-line svelte/prefer-svelte-reactivity
    const tables = new Map<string, Record<string, number>>();
    for (const { workspace, table, column, width } of this.#preferences.settings.columnWidths) {
      if (workspace !== this.#workspace) continue;
      tables.set(table, { ...tables.get(table), [column]: width });
    }
    return tables;
  });

  constructor(preferences: Pick<Preferences, 'settings' | 'change'>, workspace: string) {
    this.#preferences = preferences;
    this.#workspace = workspace;
  }

  /** By column; those that nobody changed are not among them. */
  of(table: string): Readonly<Record<string, number>> {
    return this.#tables.get(table) ?? none;
  }

  /** Null: the column is as wide as fits again. */
  set(table: string, column: string, width: number | null): void {
    const own = { workspace: this.#workspace, table, column };
    const others = this.#preferences.settings.columnWidths.filter((one) => !isSame(one, own));
    const columnWidths = width === null ? others : [...others, { ...own, width }];
    this.#preferences.change({ columnWidths: columnWidths.slice(-mostColumnWidths) });
  }
}

const none: Readonly<Record<string, number>> = {};

function isSame(a: Omit<ColumnWidth, 'width'>, b: Omit<ColumnWidth, 'width'>): boolean {
  return a.workspace === b.workspace && a.table === b.table && a.column === b.column;
}

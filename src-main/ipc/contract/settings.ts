/** What the analyst chose about the window; kept in the program's settings, not in a workspace. */
export interface WindowSettings {
  readonly theme: 'system' | 'light' | 'dark' | 'contrast';
  readonly sidebarWidth: number;
  readonly inspectorWidth: number;
  readonly sidebarOpen: boolean;
  readonly inspectorOpen: boolean;
  /** The last screen as a path: `table/us-imports`. */
  readonly screen: string;
  /** Widths that were given to columns, in all workspaces; the newest come last. */
  readonly columnWidths: readonly ColumnWidth[];
  /** The analyst's name, for the notes that are written; empty where it was not given. */
  readonly author: string;
  /** Charts that are worked on and not in the gallery yet, in all workspaces; the newest come first. */
  readonly chartDrafts?: readonly ChartDraft[];
}

/** So many are kept. */
export const mostChartDrafts = 12;

export interface ChartDraft {
  /** The folder of the workspace. */
  readonly workspace: string;
  /** As JSON, which the window reads. */
  readonly chart: string;
}

/** Characters. */
export const longestAuthor = 200;

/** So many are kept. */
export const mostColumnWidths = 500;

export interface ColumnWidth {
  /** The folder of the workspace. */
  readonly workspace: string;
  readonly table: string;
  readonly column: string;
  /** In pixels. */
  readonly width: number;
}

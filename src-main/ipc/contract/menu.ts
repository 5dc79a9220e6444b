/** What the application menu asks of the window. */
export type MenuCommand =
  | 'undo'
  | 'redo'
  | 'add-year'
  | 'new-table'
  | 'table-setup'
  | 'draw-chart'
  | 'export-table'
  | 'export-chart'
  | 'export-notes'
  | 'export-report'
  | 'print'
  | 'toggle-sidebar'
  | 'toggle-inspector'
  | 'theme-system'
  | 'theme-light'
  | 'theme-dark'
  | 'theme-contrast';

export const menuCommands: Record<MenuCommand, true> = {
  undo: true,
  redo: true,
  'add-year': true,
  'new-table': true,
  'table-setup': true,
  'draw-chart': true,
  'export-table': true,
  'export-chart': true,
  'export-notes': true,
  'export-report': true,
  print: true,
  'toggle-sidebar': true,
  'toggle-inspector': true,
  'theme-system': true,
  'theme-light': true,
  'theme-dark': true,
  'theme-contrast': true,
};

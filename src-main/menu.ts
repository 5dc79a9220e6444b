import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '#ipc/contract/menu.ts';
import type { WindowSettings } from '#ipc/contract/settings.ts';
import type { RecentWorkspace } from '#ipc/contract/workspaces.ts';
import { themes } from './ipc/guards/settings.ts';

/** What the menu asks of main itself. */
export interface MenuActions {
  /** Hands a command to the page: it knows what is selected and whether a text field has the focus. */
  send(command: MenuCommand): void;
  newWorkspace(): void;
  chooseWorkspace(): void;
  openRecent(id: string): void;
  showWorkspace(): void;
  /** By steps; 0 is back to the size as made. */
  zoom(steps: number): void;
  showAbout(): void;
}

const themeLabels: Record<WindowSettings['theme'], string> = {
  system: 'As the System',
  light: 'Light',
  dark: 'Dark',
  contrast: 'High Contrast',
};

/** Sets the application menu. */
export function setMenu(
  actions: MenuActions,
  theme: WindowSettings['theme'],
  recent: readonly RecentWorkspace[],
  isPackaged: boolean,
): void {
  const command = (
    id: MenuCommand,
    label: string,
    accelerator?: string,
  ): MenuItemConstructorOptions => ({ id, label, accelerator, click: () => actions.send(id) });
  const separator: MenuItemConstructorOptions = { type: 'separator' };

  const template: MenuItemConstructorOptions[] = [
    {
      label: '&File',
      submenu: [
        {
          id: 'new-workspace',
          label: 'New Workspace…',
          accelerator: 'CmdOrCtrl+Shift+N',
          click: () => actions.newWorkspace(),
        },
        {
          id: 'choose-workspace',
          label: 'Open Workspace…',
          accelerator: 'CmdOrCtrl+O',
          click: () => actions.chooseWorkspace(),
        },
        {
          id: 'open-recent',
          label: 'Open Recent',
          enabled: recent.length > 0,
          submenu: recent.map(({ id, name, path }) => ({
            id: `recent-${id}`,
            label: `${asLabel(name)} (${asLabel(path)})`,
            click: () => actions.openRecent(id),
          })),
        },
        separator,
        command('export-table', 'Export Table as CSV…'),
        command('export-chart', 'Export Chart…'),
        command('export-notes', 'Export Notes as Markdown…'),
        command('export-report', 'Export Report…'),
        separator,
        command('print', 'Print…', 'CmdOrCtrl+P'),
        separator,
        {
          id: 'show-workspace',
          label: 'Show Workspace Folder',
          click: () => actions.showWorkspace(),
        },
        separator,
        { id: 'quit', role: 'quit', accelerator: 'CmdOrCtrl+Q' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        command('undo', 'Undo', 'CmdOrCtrl+Z'),
        command('redo', 'Redo', 'CmdOrCtrl+Shift+Z'),
        // The other key for it that people know; a hidden item keeps its key.
        { ...command('redo', 'Redo', 'CmdOrCtrl+Y'), id: 'redo-by-y', visible: false },
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    {
      label: '&View',
      submenu: [
        {
          label: 'Theme',
          submenu: themes.map((name) => ({
            ...command(`theme-${name}`, themeLabels[name]),
            type: 'radio' as const,
            checked: name === theme,
          })),
        },
        separator,
        {
          id: 'zoom-in',
          label: 'Zoom In',
          accelerator: 'CmdOrCtrl+Plus',
          click: () => actions.zoom(1),
        },
        // The plus sign without Shift, where it shares a key with the equals sign.
        {
          id: 'zoom-in-by-equals',
          label: 'Zoom In',
          accelerator: 'CmdOrCtrl+=',
          visible: false,
          click: () => actions.zoom(1),
        },
        {
          id: 'zoom-out',
          label: 'Zoom Out',
          accelerator: 'CmdOrCtrl+-',
          click: () => actions.zoom(-1),
        },
        {
          id: 'zoom-reset',
          label: 'Actual Size',
          accelerator: 'CmdOrCtrl+0',
          click: () => actions.zoom(0),
        },
        separator,
        command('toggle-sidebar', 'Toggle Navigation', 'CmdOrCtrl+B'),
        command('toggle-inspector', 'Toggle Inspector', 'CmdOrCtrl+Alt+B'),
        separator,
        { role: 'togglefullscreen' },
        ...(isPackaged ? [] : [{ role: 'toggleDevTools' as const }]),
      ],
    },
    {
      label: '&Table',
      submenu: [
        command('new-table', 'New Table…'),
        command('table-setup', 'Set Up Table', 'CmdOrCtrl+Shift+T'),
        separator,
        command('add-year', 'Add Year…'),
        separator,
        command('draw-chart', 'Draw Selected Rows', 'CmdOrCtrl+Shift+G'),
      ],
    },
    {
      label: '&Help',
      submenu: [{ id: 'about', label: 'About Lode', click: () => actions.showAbout() }],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/** In a label an ampersand would mark the key of a menu item. */
function asLabel(text: string): string {
  return text.replaceAll('&', '&&');
}

/** Marks the theme that is in force, however it was chosen. */
export function checkTheme(theme: WindowSettings['theme']): void {
  const item = Menu.getApplicationMenu()?.getMenuItemById(`theme-${theme}`);
  if (item) item.checked = true;
}

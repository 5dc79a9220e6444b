import type { WindowRequests } from '#ipc/contract/window.ts';
import { checkNone, checkOnly, type GuardsOf } from './arguments.ts';
import { checkWindowSettings } from './settings.ts';
import { checkMessage } from './values.ts';

export const windowGuards: GuardsOf<WindowRequests> = {
  start: checkNone,
  readyToClose: checkNone,
  openForReading: (args) => checkOnly(args, checkMessage),
  saveSettings: (args) => checkOnly(args, checkWindowSettings),
  showWorkspace: checkNone,
  reportError: (args) => checkOnly(args, checkMessage),
};

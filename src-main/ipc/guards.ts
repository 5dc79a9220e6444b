import type { Requests } from '#ipc/contract.ts';
import type { GuardsOf } from './guards/arguments.ts';
import { backupGuards } from './guards/backups.ts';
import { fileGuards } from './guards/files.ts';
import { jobGuards } from './guards/jobs.ts';
import { journalGuards } from './guards/journal.ts';
import { mergeGuards } from './guards/merging.ts';
import { pictureGuards } from './guards/pictures.ts';
import { recoveryGuards } from './guards/recovery.ts';
import { storeGuards } from './guards/store.ts';
import { windowGuards } from './guards/window.ts';
import { workspaceGuards } from './guards/workspaces.ts';

/** The arguments of each request, checked: the renderer is not trusted with what reaches the disk. */
export const guards: GuardsOf<Requests> = {
  ...storeGuards,
  ...journalGuards,
  ...recoveryGuards,
  ...backupGuards,
  ...workspaceGuards,
  ...mergeGuards,
  ...jobGuards,
  ...fileGuards,
  ...pictureGuards,
  ...windowGuards,
};

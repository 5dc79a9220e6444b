import { largestBackupLimit, smallestBackupLimit } from '#ipc/contract/backups.ts';
import { longestName, type WorkspaceRequests } from '#ipc/contract/workspaces.ts';
import { fail, succeed, type Result } from '../../result.ts';
import { checkNone, checkOnly, type GuardsOf } from './arguments.ts';
import { checkUuid, isCount } from './values.ts';

export const workspaceGuards: GuardsOf<WorkspaceRequests> = {
  chooseWorkspace: checkNone,
  newWorkspace: checkNone,
  listRecent: checkNone,
  openRecent: (args) => checkOnly(args, checkUuid),
  forgetRecent: (args) => checkOnly(args, checkUuid),
  backupLimit: checkNone,
  setBackupLimit: (args) => checkOnly(args, checkBackupLimit),
  describeWorkspace: checkNone,
  renameWorkspace: (args) => checkOnly(args, checkWorkspaceName),
};

function checkBackupLimit(value: unknown): Result<number> {
  return isCount(value) && value >= smallestBackupLimit && value <= largestBackupLimit
    ? succeed(value)
    : fail('Backups may take between 50 MB and 1,000 GB together.');
}

function checkWorkspaceName(value: unknown): Result<string> {
  if (typeof value !== 'string') return fail('Text was expected.');
  const name = value.trim();
  if (name === '') return fail('A workspace needs a name.');
  if (name.length > longestName) return fail(`A name has ${longestName} characters at most.`);
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return /[\u0000-\u001f\u007f]/.test(name) ? fail('A name is one line of text.') : succeed(name);
}

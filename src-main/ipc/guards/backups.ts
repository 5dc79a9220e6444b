import { backupReasons, type BackupReason, type BackupRequests } from '#ipc/contract/backups.ts';
import { fail, succeed, type Result } from '../../result.ts';
import { checkBoth, checkNone, checkOnly, type GuardsOf } from './arguments.ts';
import { isZipName } from './file-names.ts';
import { checkStoreState } from './store.ts';
import { checkBytes, checkMessage, checkNumber, checkUuid } from './values.ts';

const LARGEST_CHUNK = 16 * 1024 * 1024;

export const backupGuards: GuardsOf<BackupRequests> = {
  offerBackups: checkNone,
  beginBackup: (args) => checkBoth(args, checkReason, checkStoreState),
  appendBackup: (args) => checkBoth(args, checkUuid, (bytes) => checkBytes(bytes, LARGEST_CHUNK)),
  finishBackup: (args) => checkBoth(args, checkUuid, checkStoreState),
  abandonBackup: (args) => checkBoth(args, checkUuid, checkMessage),
  listBackups: checkNone,
  readBackup: (args) => checkBoth(args, checkZipName, checkNumber),
  verifyBackup: (args) => checkOnly(args, checkZipName),
};

export function isBackupReason(value: unknown): value is BackupReason {
  return typeof value === 'string' && Object.hasOwn(backupReasons, value);
}

function checkReason(value: unknown): Result<BackupReason> {
  return isBackupReason(value) ? succeed(value) : fail('That is no reason for a backup.');
}

export function checkZipName(value: unknown): Result<string> {
  return isZipName(value) ? succeed(value) : fail('That is no proper name of a backup.');
}

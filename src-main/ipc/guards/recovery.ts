import type { RecoveryRequests } from '#ipc/contract/recovery.ts';
import { fail, succeed, type Result } from '../../result.ts';
import { checkBoth, checkNone, checkOnly, type GuardsOf } from './arguments.ts';
import { isFileName } from './file-names.ts';
import { checkStoreState } from './store.ts';
import { checkMessage } from './values.ts';

export const recoveryGuards: GuardsOf<RecoveryRequests> = {
  tryAgain: checkNone,
  listColdCopies: checkNone,
  putBackColdCopy: (args) => checkOnly(args, checkColdCopyName),
  startOver: checkNone,
  findObstacle: checkNone,
  recover: (args) => checkBoth(args, checkStoreState, checkMessage),
  finishRecovery: (args) => checkBoth(args, checkStoreState, checkMessage),
};

function checkColdCopyName(value: unknown): Result<string> {
  return isFileName(value) ? succeed(value) : fail('That is no proper name of a copy.');
}

import type { MergeRequests, MergeSourceKind } from '#ipc/contract/merging.ts';
import { fail, succeed, type Result } from '../../result.ts';
import { checkNone, checkOnly, type GuardsOf } from './arguments.ts';
import { checkNumber, isOneOf } from './values.ts';

const mergeSourceKinds = ['file', 'folder'] as const;

export const mergeGuards: GuardsOf<MergeRequests> = {
  chooseMergeSource: (args) => checkOnly(args, checkMergeSourceKind),
  openMergeSource: checkNone,
  readMergeSource: (args) => checkOnly(args, checkNumber),
  closeMergeSource: checkNone,
};

function checkMergeSourceKind(value: unknown): Result<MergeSourceKind> {
  return isOneOf(mergeSourceKinds, value)
    ? succeed(value)
    : fail('Lode can merge from a file or a folder.');
}

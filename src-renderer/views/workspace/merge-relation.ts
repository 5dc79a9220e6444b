import type { MergeSourceKind } from '#ipc/contract/merging.ts';
import type { Relation } from '#domain/merge/compare.ts';

/** How the other workspace and this one belong together: `Both began with the same 12 changes; since then 3 here and 8 there.` */
export function describeRelation({ isSameStore, common, here, there }: Relation): string {
  if (!isSameStore) {
    return `Not a copy of this workspace: ${changes(here)} here and ${changes(there)} there, each since its baseline.`;
  }
  if (common + here + there === 0) return 'A copy of this workspace, from before the first change.';
  if (here === 0 && there === 0)
    return `A copy of this workspace with the same ${changes(common)}.`;
  const began =
    common === 0
      ? 'Both began with the same baseline'
      : `Both began with the same ${common === 1 ? 'change' : `${common} changes`}`;
  return `${began}; since then ${here === 0 ? 'none' : here} here and ${there === 0 ? 'none' : there} there.`;
}

export const sourceWords: Readonly<Record<MergeSourceKind, string>> = {
  file: 'backup file',
  folder: 'workspace',
};

function changes(count: number): string {
  if (count === 0) return 'no changes';
  return count === 1 ? '1 change' : `${count} changes`;
}

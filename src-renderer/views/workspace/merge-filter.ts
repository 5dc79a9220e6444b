import type { MergeDifference, MergeKind } from '#domain/merge/difference.ts';
import { kindLabels } from './merge-words.ts';

/** Which differences are shown; `all` without those that were changed only here. */
export type KindFilter = 'all' | MergeKind;

export type KindCounts = Readonly<Record<MergeKind, number>>;

export function countKinds(differences: ReadonlyArray<MergeDifference>): KindCounts {
  const counts = { added: 0, changed: 0, removed: 0, conflict: 0, here: 0 };
  for (const { kind } of differences) counts[kind] += 1;
  return counts;
}

/** What was changed only here is shown when it is asked for: there is nothing to take of it. */
export function filterKinds(
  differences: ReadonlyArray<MergeDifference>,
  filter: KindFilter,
): ReadonlyArray<MergeDifference> {
  return differences.filter(({ kind }) => (filter === 'all' ? kind !== 'here' : kind === filter));
}

/** The filters with how many each shows; kinds of which there are none are left out. */
export function kindOptions(counts: KindCounts): { value: KindFilter; label: string }[] {
  const kinds = Object.keys(kindLabels) as MergeKind[];
  const all = kinds.reduce((sum, kind) => sum + (kind === 'here' ? 0 : counts[kind]), 0);
  return [
    { value: 'all', label: `From there ${all}` },
    ...kinds
      .filter((kind) => counts[kind] > 0)
      .map((kind) => ({ value: kind, label: `${kindLabels[kind]} ${counts[kind]}` })),
  ];
}

import { isEqual } from '../equality.ts';
import { Figures } from '../figures.ts';
import type { WorkspaceRecords } from '../record-diff.ts';
import { fail, succeed, type Result } from '../result.ts';
import { reviseFlagsIn } from '../revised-flags.ts';
import type { RecordChange, Step } from '../steps.ts';
import { applyToRecords } from './apply-records.ts';
import { closeOver } from './closure.ts';
import { compareForMerge, type MergeComparison } from './compare.ts';
import type { MergeDifference } from './difference.ts';
import { figureKey, mergeKey } from './identity.ts';
import { nameRecord, type NameTarget } from './name-record.ts';
import { objectTo } from './objections.ts';
import type { MergeSide } from './sides.ts';

/** What a merge comes to. */
export interface Taking {
  readonly step: Step;
  /** Changes that were not chosen and come along. */
  readonly brought: number;
  /** Figures of working editions here whose `r` follows. */
  readonly followed: number;
}

/**
 * The step that takes the chosen differences, with what they need, from the other workspace: all of them or none. The
 * `r` of working editions follows as with every entry. Null when nothing is chosen; fails in words when it cannot be, for
 * which `naming` says what notes are on.
 */
export function takeDifferences(
  here: MergeSide,
  there: MergeSide,
  keys: ReadonlySet<string>,
  label: string,
  naming: (comparison: MergeComparison) => NameTarget,
): Result<Taking | null> {
  if (keys.size === 0) return succeed(null);
  const comparison = compareForMerge(here, there);
  const { differences, series } = comparison;
  const nameOf = ({ change }: MergeDifference) => nameRecord(change, series, naming(comparison));
  const { chosen, brought, missing } = closeOver(differences, keys);
  if (chosen.length < keys.size || chosen.some(({ kind }) => kind === 'here')) {
    return fail('Something of what was chosen has changed meanwhile. Look at it again.');
  }
  const stopped = chosen.find(({ obstacle }) => obstacle !== '');
  if (stopped !== undefined) {
    return fail(`${capital(nameOf(stopped))} cannot be taken. ${stopped.obstacle}`);
  }
  const [first] = missing;
  if (first !== undefined) return fail(explainMissing(missing, first, nameOf(first)));
  const taken = [...chosen, ...brought].map(({ change }) => change);
  const changes = withRevisedFlags(here.records, taken);
  const objection = objectTo(applyToRecords(here.records, changes), here.records, there.records);
  if (objection !== null) return fail(objection);
  const step = { label, reason: '', changes };
  const known = new Set(taken.map(mergeKey));
  const followed = changes.filter((change) => !known.has(mergeKey(change))).length;
  return succeed({ step, brought: brought.length, followed });
}

/** Words for a choice that needs what it cannot have. */
export function explainMissing(
  missing: ReadonlyArray<MergeDifference>,
  { kind, obstacle }: MergeDifference,
  name: string,
): string {
  const others = missing.length === 1 ? '' : ` (and ${missing.length - 1} more)`;
  if (obstacle !== '')
    return `What is chosen needs ${name}${others}, which cannot be taken. ${obstacle}`;
  return kind === 'conflict'
    ? `What is chosen needs ${name}${others}, which was changed on both sides. Choose that too, or leave both.`
    : `What is chosen would need ${name}${others} as it is there, but it was changed here. Leave it.`;
}

/** The same changes with `r` as it is right once they are made, there and in working editions that follow from them. */
function withRevisedFlags(
  here: WorkspaceRecords,
  taken: ReadonlyArray<RecordChange>,
): RecordChange[] {
  const result = applyToRecords(here, taken);
  const areEditionsChanged = taken.some(({ on }) => on === 'edition');
  const touched = new Set(taken.flatMap((one) => (one.on === 'figure' ? [one.seriesId] : [])));
  const places = new Set(
    taken.flatMap((one) => (one.on === 'figure' ? [figureKey(one.seriesId, one.period, '')] : [])),
  );
  const revised = reviseFlagsIn(
    new Figures(result.editions, result.blocks),
    areEditionsChanged ? result.series : result.series.filter(({ id }) => touched.has(id)),
    ({ role }) => role === 'working',
    new Figures(here.editions, here.blocks),
  ).filter(
    ({ seriesId, period }) => areEditionsChanged || places.has(figureKey(seriesId, period, '')),
  );
  const byKey = new Map(taken.map((change) => [mergeKey(change), change]));
  for (const change of revised) {
    const known = byKey.get(mergeKey(change));
    byKey.set(
      mergeKey(change),
      known?.on === 'figure' ? { ...known, after: change.after } : change,
    );
  }
  return [...byKey.values()].filter(({ before, after }) => !isEqual(before, after));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

import type { MergeDifference } from './difference.ts';

/** What comes of a choice among the differences. */
export interface Closure {
  readonly chosen: ReadonlyArray<MergeDifference>;
  /** What they need besides. */
  readonly brought: ReadonlyArray<MergeDifference>;
  /** What they need and cannot have: changed on both sides and not chosen, or not to be taken at all. */
  readonly missing: ReadonlyArray<MergeDifference>;
}

/** The chosen differences with everything that has to be taken with them. */
export function closeOver(
  differences: ReadonlyArray<MergeDifference>,
  keys: ReadonlySet<string>,
): Closure {
  const byKey = new Map(differences.map((one) => [one.key, one]));
  const chosen = differences.filter((one) => keys.has(one.key));
  const seen = new Set(chosen.map(({ key }) => key));
  const brought: MergeDifference[] = [];
  const missing: MergeDifference[] = [];
  const waiting = chosen.flatMap(({ needs }) => needs);
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    const needed = byKey.get(key);
    if (needed === undefined || seen.has(key)) continue;
    seen.add(key);
    if (isOutOfReach(needed)) missing.push(needed);
    else {
      brought.push(needed);
      for (const next of needed.needs) waiting.push(next);
    }
  }
  return { chosen, brought, missing };
}

/**
 * Whether it is nothing that comes along by itself. What was removed here alone does come back with what needs it; the
 * same record changed here stays.
 */
function isOutOfReach({ kind, change, obstacle }: MergeDifference): boolean {
  if (obstacle !== '' || kind === 'conflict') return true;
  return kind === 'here' && change.before !== null;
}

/** Whether it can be chosen. */
export function isTakeable({ kind, obstacle }: MergeDifference): boolean {
  return kind !== 'here' && obstacle === '';
}

/**
 * The keys of what is chosen unless the analyst says otherwise: what was added or changed there and nobody here has
 * touched, without what would need something that is not chosen by itself.
 */
export function chooseByDefault(differences: ReadonlyArray<MergeDifference>): Set<string> {
  const needing = new Map<string, string[]>();
  for (const { key, needs } of differences) {
    for (const needed of needs) addTo(needing, needed, key);
  }
  const blocked = new Set<string>();
  const waiting = differences.filter(isOutOfReach).map(({ key }) => key);
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (blocked.has(key)) continue;
    blocked.add(key);
    for (const next of needing.get(key) ?? []) waiting.push(next);
  }
  return new Set(
    differences
      .filter((one) => isTakeable(one) && (one.kind === 'added' || one.kind === 'changed'))
      .filter(({ key }) => !blocked.has(key))
      .map(({ key }) => key),
  );
}

function addTo(lists: Map<string, string[]>, at: string, key: string): void {
  const list = lists.get(at);
  if (list === undefined) lists.set(at, [key]);
  else list.push(key);
}

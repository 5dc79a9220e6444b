import type { RankPlace } from '#domain/rank-spans.ts';

/** A rank in words: the place, of how many, what rounding allows, and where it was before. */
export interface RankWords {
  /** Null: it has no place. */
  readonly text: string | null;
  readonly of: string;
  readonly span: string;
  readonly reason: string | null;
}

/** `2 of 15, 5 in 2013 (up 3)`; `base` names the period of the earlier place, null where there is none to name. */
export function describeRank(
  { now, base }: { readonly now: RankPlace; readonly base: RankPlace },
  basePeriod: string | null,
): RankWords {
  if (now.place === null) {
    const reason = 'Only a single number above zero has a rank.';
    return { text: null, of: '', span: '', reason };
  }
  const before = basePeriod === null ? '' : `; ${describeBefore(now.place, base, basePeriod)}`;
  return {
    text: String(now.place),
    of: `of ${now.of}${before}`,
    span: now.best === now.worst ? '' : `rounding allows ${now.best} to ${now.worst}`,
    reason: null,
  };
}

function describeBefore(now: number, base: RankPlace, period: string): string {
  if (base.place === null) return `none in ${period}`;
  const moved = base.place - now;
  const move = moved === 0 ? 'unchanged' : moved > 0 ? `up ${moved}` : `down ${Math.abs(moved)}`;
  return `${base.place} of ${base.of} in ${period} (${move})`;
}

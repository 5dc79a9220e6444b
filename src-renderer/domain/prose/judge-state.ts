import { kindNames } from '../values.ts';
import { link } from './book.ts';
import { closeScore, findCandidates } from './candidates.ts';
import type { Desk } from './desk.ts';
import type { Judgement, Verdict } from './finding.ts';
import { saysOf } from './judge-change.ts';
import type { Profile } from './profiles.ts';
import type { StateClaim } from './read-states.ts';
import type { Subject } from './subject.ts';

/**
 * Whether the row states nothing but that: zero, withheld, not available. Null where no row with a
 * figure is meant.
 */
export function judgeState(desk: Desk, subject: Subject, claim: StateClaim): Judgement | null {
  const { profiles, lexicon } = desk;
  const all = findCandidates(subject, { role: 'change', unit: null }, profiles, lexicon).filter(
    ({ profile }) => profile.form === 'amount',
  );
  const best = all[0]?.score ?? 0;
  const judgements = all
    .filter(({ score }) => score >= best - closeScore)
    .flatMap(({ profile }) => judge(desk, profile, claim));
  const agreeing = judgements.find(({ verdict }) => verdict === 'agree');
  if (agreeing !== undefined) return agreeing;
  const [first] = judgements;
  if (first === undefined) return null;
  const open = judgements.find(({ verdict }) => verdict === 'cannot-tell');
  return open ?? first;
}

/** At most one judgement: of several years, that of the one that contradicts, if one does. */
function judge({ book }: Desk, { series }: Profile, { state, when }: StateClaim): Judgement[] {
  const years = when.flatMap((one) => book.at(series, one) ?? []);
  const judged = years.map((found): Judgement => {
    const { value, flags } = found.figure.observation;
    const verdict = verdictOf(state, value.kind, flags.includes('e'));
    return {
      verdict,
      kind: 'level',
      links: [link(found)],
      message: `That it is ${kindNames[state]} ${saysOf(verdict)} ${book.describe(found)}.`,
    };
  });
  if (years.length < when.length) return [];
  const worst =
    judged.find(({ verdict }) => verdict === 'disagree') ??
    judged.find(({ verdict }) => verdict === 'cannot-tell');
  if (worst !== undefined) return [worst];
  const links = judged.flatMap((one) => one.links);
  return judged.slice(0, 1).map((one) => ({ ...one, links }));
}

/**
 * Of an estimate the reported amount may well be withheld, or not available; and what is less than
 * half a unit is none to some.
 */
function verdictOf(state: StateClaim['state'], kind: string, isEstimated: boolean): Verdict {
  if (kind === state) return 'agree';
  if (kind !== 'number' || state === 'not-available') return 'cannot-tell';
  return state === 'withheld' && isEstimated ? 'cannot-tell' : 'disagree';
}

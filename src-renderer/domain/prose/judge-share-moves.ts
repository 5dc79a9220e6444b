import type { Book } from './book.ts';
import type { Claim } from './claims.ts';
import type { Judgement } from './finding.ts';
import { judgeChange, judgePoints } from './judge-change.ts';
import { cannotTell } from './judge-level.ts';
import { judgeMultiple } from './judge-movement.ts';
import { judgeCourse } from './judge-steps.ts';
import { shareRow } from './made-rows.ts';
import type { Profile } from './profiles.ts';

type Movement = Extract<Claim, { readonly kind: 'change' | 'direction' | 'multiple' }>;

/** A movement of the share that a row has of its printed total, which no table prints. */
export function judgeShareMove(book: Book, profile: Profile, claim: Movement): Judgement {
  const made = profile.series.unit === '%' ? null : shareRow(book, profile.series);
  const own = made === null ? book : book.with(made);
  const of: Profile =
    made === null ? profile : { ...profile, series: made.series, form: 'percent' };
  const judgement = judge(own, of, claim);
  return { ...judgement, links: own.partsOf(judgement.links) };
}

function judge(book: Book, profile: Profile, claim: Movement): Judgement {
  switch (claim.kind) {
    case 'direction':
      return judgeCourse(book, profile, claim);
    case 'multiple':
      return judgeMultiple(book, profile, claim);
    case 'change': {
      if (claim.pace !== undefined)
        return cannotTell('change', `“${claim.quantity.quote}” is said of a share, year by year.`);
      if (claim.quantity.unit === 'points') return judgePoints(book, profile, claim);
      if (claim.quantity.unit !== '%')
        return cannotTell('change', `A share does not change by “${claim.quantity.quote}”.`);
      // Of a share, `by 5%` is said of its points too.
      const [inPercent, inPoints] = [
        judgeChange(book, { ...profile, form: 'amount' }, claim),
        judgePoints(book, profile, claim),
      ];
      return inPercent.verdict === 'agree' || inPoints.verdict !== 'agree'
        ? inPercent
        : { ...inPoints, verdict: 'cannot-tell' };
    }
  }
}

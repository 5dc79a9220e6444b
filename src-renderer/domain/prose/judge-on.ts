import type { Book } from './book.ts';
import type { Claim } from './claims.ts';
import type { Judgement } from './finding.ts';
import { heedBreaks } from './heed-breaks.ts';
import { cannotTell, judgeLevel } from './judge-level.ts';
import { judgeMultiple } from './judge-movement.ts';
import { judgeShareMove } from './judge-share-moves.ts';
import { judgeShare } from './judge-share.ts';
import { judgeCourse, judgePaced } from './judge-steps.ts';
import type { Profile } from './profiles.ts';

/**
 * What a figure said before it was revised may be what the text repeats: that is not called false.
 */
export function judgeOn(book: Book, profile: Profile, claim: Claim): Judgement {
  const shown = judgeAsShown(book, profile, claim);
  const judgement = heedBreaks(book, claim, { ...shown, links: book.partsOf(shown.links) });
  if (judgement.verdict !== 'disagree') return judgement;
  for (const former of book.beforeRevision(judgement.links)) {
    const then = judgeAsShown(former, profile, claim);
    if (then.verdict !== 'agree') continue;
    const message = `${judgement.message} A figure of these has been revised. Before: ${then.message}`;
    return { ...judgement, verdict: 'cannot-tell', message };
  }
  return judgement;
}

function judgeAsShown(book: Book, profile: Profile, claim: Claim): Judgement {
  if ('isOfShare' in claim && claim.isOfShare === true) return judgeShareMove(book, profile, claim);
  switch (claim.kind) {
    case 'level':
      return judgeTimed(book, profile, claim);
    case 'percent-level':
      return judgeTimed(book, profile, claim);
    case 'share':
      return judgeShare(book, profile, claim.quantity, claim.when);
    case 'change':
      return judgePaced(book, profile, claim);
    case 'multiple':
      return judgeMultiple(book, profile, claim);
    case 'direction':
      return judgeCourse(book, profile, claim);
  }
}

/** A base whose year is not named is that of the year before, else the last figure before. */
function judgeTimed(
  book: Book,
  profile: Profile,
  claim: Extract<Claim, { kind: 'level' | 'percent-level' }>,
): Judgement {
  const { quantity, when } = claim;
  if (claim.before === undefined || book.at(profile.series, when) !== null)
    return judgeLevel(book, profile, quantity, when);
  const last =
    book.before(profile.series, claim.before) ??
    book.at(profile.series, { periods: [book.world.period] });
  if (last === null) return judgeLevel(book, profile, quantity, when);
  const judgement = judgeLevel(book, profile, quantity, {
    periods: [last.period],
    isExplicit: false,
  });
  return judgement.verdict === 'disagree'
    ? {
        ...cannotTell(
          judgement.kind,
          `${judgement.message} The text does not say of which year it is.`,
        ),
        links: judgement.links,
      }
    : judgement;
}

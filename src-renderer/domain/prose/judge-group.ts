import { closeScore, findCandidates, type Candidate, type Need } from './candidates.ts';
import type { Book } from './book.ts';
import type { Claim, ClaimGroup } from './claims.ts';
import { soften, type Desk } from './desk.ts';
import type { Judgement } from './finding.ts';
import { heedBreaks } from './heed-breaks.ts';
import { cannotTell, judgeLevel } from './judge-level.ts';
import { judgeMultiple } from './judge-movement.ts';
import { judgeShareMove } from './judge-share-moves.ts';
import { judgeShare } from './judge-share.ts';
import { judgeCourse, judgePaced } from './judge-steps.ts';
import { areCompatible, fitsUnit, type Profile } from './profiles.ts';
import type { Subject } from './subject.ts';

/** A candidate that scores this much less is still one that may have been meant. */
const nearScore = 1.5;

/** What there is to know about the claims of a group, one judgement each; null when no row is about them. */
export function judgeGroup(
  { book, profiles, lexicon }: Desk,
  subject: Subject,
  { claims }: ClaimGroup,
): ReadonlyArray<Judgement> | null {
  for (const need of needsOf(claims)) {
    const candidates = findCandidates(subject, need, profiles, lexicon);
    if (candidates.length > 0) return choose(book, candidates, claims);
  }
  return null;
}

/** The same for claims about rows that the text names outright. */
export function judgeNamed(
  book: Book,
  named: ReadonlyArray<Profile>,
  { claims }: ClaimGroup,
): ReadonlyArray<Judgement> | null {
  const fitting = named.filter((profile) =>
    claims.every((claim) => !('quantity' in claim) || canState(profile, claim)),
  );
  if (fitting.length === 0) return null;
  const candidates = fitting.map((profile) => ({ profile, score: 0 }));
  return choose(book, candidates, claims);
}

/** Any row may have changed by a percentage; amounts need its unit. */
function canState(
  profile: Profile,
  { kind, quantity: { unit } }: Extract<Claim, { quantity: unknown }>,
): boolean {
  return (kind === 'change' && unit === '%') || fitsUnit(unit, profile);
}

/** What the claims need of a series, and what they put up with where there is none. */
export function needsOf(claims: ReadonlyArray<Claim>): ReadonlyArray<Need> {
  const level = claims.find((claim) => claim.kind === 'level');
  if (level !== undefined) return [{ role: 'level', unit: level.quantity.unit }];
  const [first] = claims;
  if (claims.some((claim) => 'isOfShare' in claim && claim.isOfShare === true))
    return [{ role: 'share', unit: null }];
  switch (first?.kind) {
    case 'share':
      return [
        { role: 'share', unit: null },
        { role: 'percent', unit: null },
      ];
    case 'percent-level':
      return [
        { role: 'percent', unit: null },
        { role: 'share', unit: null },
      ];
    default: {
      const change = claims.find(
        (claim) => claim.kind === 'change' && !/^(?:%|points)$/.test(claim.quantity.unit),
      );
      const unit = change?.kind === 'change' ? change.quantity.unit : null;
      return [{ role: 'change', unit }];
    }
  }
}

interface Tried {
  readonly candidate: Candidate;
  readonly judgements: ReadonlyArray<Judgement>;
}

/**
 * Of the series that fit the words equally well, the one that the claims fit best. A contradiction stands only where
 * the words leave no other series that bears the claims out.
 */
function choose(
  book: Book,
  candidates: ReadonlyArray<Candidate>,
  claims: ReadonlyArray<Claim>,
): ReadonlyArray<Judgement> {
  const best = candidates[0]?.score ?? 0;
  const tried = candidates
    .filter(({ score }) => score >= best - nearScore)
    .slice(0, 12)
    .map((candidate): Tried => ({
      candidate,
      judgements: claims.map((claim) =>
        withCaveat(candidate, judgeOn(book, candidate.profile, claim)),
      ),
    }));
  const [top] = tried;
  // The same figure in the text of the source is as good as that of its table.
  const equals = tried.filter(
    (one) =>
      one.candidate.score >= best - closeScore ||
      (top !== undefined && isSameSubject(book, one, top)),
  );
  const telling = equals.filter(({ judgements }) =>
    judgements.some(({ links }) => links.length > 0),
  );
  const pool = telling.length > 0 ? telling : equals;
  const isOne = pool.every((one) => top !== undefined && isSameSubject(book, one, top));
  const [chosen] = [...pool].sort(
    (a, b) =>
      countTelling(b) - countTelling(a) ||
      // Of one subject, the row that tells most counts, first the table’s; else the one that is contradicted least.
      (isOne
        ? count(b, 'agree') - count(a, 'agree')
        : count(a, 'disagree') - count(b, 'disagree')) ||
      (isOne ? 0 : count(b, 'agree') - count(a, 'agree')),
  );
  if (chosen === undefined) return [];
  if (count(chosen, 'disagree') === 0) {
    return withLinksOf(
      chosen,
      equals.filter((one) => isSameSubject(book, one, chosen)),
    );
  }
  const other = tried.find((one) => !pool.includes(one) && bearsOut(one, chosen));
  const rivals = equals.filter((one) => !isSameSubject(book, one, chosen));
  if (other === undefined && rivals.length === 0) return chosen.judgements;
  const name = book.nameRow((other ?? rivals[0] ?? chosen).candidate.profile.series);
  return chosen.judgements.map((judgement) =>
    judgement.verdict === 'disagree'
      ? {
          ...judgement,
          verdict: 'cannot-tell',
          message: `Cannot tell: ${judgement.message} But ${name}, may be meant as well.`,
        }
      : judgement,
  );
}

function withCaveat({ caveat }: Candidate, judgement: Judgement): Judgement {
  if (caveat === undefined) return judgement;
  return caveat.isOther && judgement.verdict === 'agree'
    ? {
        ...judgement,
        verdict: 'cannot-tell',
        message: `Cannot tell: ${judgement.message} ${caveat.reason}`,
      }
    : soften(judgement, caveat.reason);
}

/** The judgements, each with the figures of the other rows of its subject that bear it out too. */
function withLinksOf({ judgements }: Tried, alike: ReadonlyArray<Tried>): ReadonlyArray<Judgement> {
  return judgements.map((judgement, index) => {
    if (judgement.verdict !== 'agree') return judgement;
    const all = [judgement, ...alike.map((one) => one.judgements[index])]
      .filter((one) => one?.verdict === 'agree')
      .flatMap((one) => one?.links ?? []);
    const links = new Map(all.map((link) => [`${link.seriesId} ${link.period}`, link]));
    return { ...judgement, links: [...links.values()] };
  });
}

/** Does the one agree with all that the other contradicts? */
function bearsOut(one: Tried, other: Tried): boolean {
  return other.judgements.every(
    ({ verdict }, index) => verdict !== 'disagree' || one.judgements[index]?.verdict === 'agree',
  );
}

function countTelling({ judgements }: Tried): number {
  return judgements.filter(({ links }) => links.length > 0).length;
}

function count({ judgements }: Tried, verdict: Judgement['verdict']): number {
  return judgements.filter((one) => one.verdict === verdict).length;
}

/** Two series of one thing: a table’s total and the same figure in the text, a share and what it is a share of. */
function isSameSubject(book: Book, some: Tried, other: Tried): boolean {
  const [a, b] = [some.candidate.profile, other.candidate.profile];
  const isAlike =
    a.concept === b.concept &&
    a.series.country === b.series.country &&
    a.series.entity === b.series.entity &&
    isMoney(a) === isMoney(b) &&
    a.series.counterpart === b.series.counterpart;
  return (
    isAlike && (!areCompatible(a.series.unit, b.series.unit) || book.agree(a.series, b.series))
  );
}

const isMoney = ({ form }: Profile) => form === 'money';

/** What a figure said before it was revised may be what the text repeats: that is not called false. */
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

import type { Book } from './book.ts';
import { closeScore, type Candidate } from './candidates.ts';
import type { Claim } from './claims.ts';
import { soften } from './desk.ts';
import type { Judgement } from './finding.ts';
import { judgeOn } from './judge-on.ts';
import { areCompatible, type Profile } from './profiles.ts';

/** A candidate that scores this much less is still one that may have been meant. */
const nearScore = 1.5;

interface Tried {
  readonly candidate: Candidate;
  readonly judgements: ReadonlyArray<Judgement>;
}

/**
 * Of the series that fit the words equally well, the one that the claims fit best. A contradiction
 * stands only where the words leave no other series that bears the claims out.
 */
export function chooseRow(
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
      // Of one subject, the row that tells most counts, first the table’s; else the one that is
      // contradicted least.
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

/**
 * Two series of one thing: a table’s total and the same figure in the text, a share and what it is
 * a share of.
 */
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

import { percentSpan } from '../intervals.ts';
import { printNumber } from '../notation-numbers.ts';
import { link, type Book } from './book.ts';
import type { Claim } from './claims.ts';
import type { Judgement, Verdict } from './finding.ts';
import { amount, pairOf, percentOf, sayPair, saysOf } from './judge-change.ts';
import { cannotTell } from './judge-level.ts';
import type { Profile } from './profiles.ts';

type Direction = Extract<Claim, { kind: 'direction' }>;
type Multiple = Extract<Claim, { kind: 'multiple' }>;

/**
 * `increased slightly`, `unchanged`: the way that the figures went, and how far by the wording
 * limits.
 */
export function judgeDirection(book: Book, profile: Profile, claim: Direction): Judgement {
  const kind = claim.degree === 'any' ? 'direction' : 'degree';
  const pair = pairOf(book, profile, claim);
  if (pair === null)
    return cannotTell(
      kind,
      `${book.nameRow(profile.series)}: there are not two figures to compare.`,
    );
  const links = [link(pair.from), link(pair.to)];
  const [from, to] = [pair.from.figure.interval, pair.to.figure.interval];
  const percent = percentOf(pair);
  const change = (amount(pair.to) ?? NaN) - (amount(pair.from) ?? NaN);
  if (from === null || to === null || !Number.isFinite(change)) {
    return judgeRanges(book, claim, kind, pair, links);
  }
  const span = percentSpan(from, to);
  const verdict = directionVerdict(claim, change, percent, span, book);
  const gives =
    percent === null
      ? 'from zero'
      : `${percent < 0 ? '−' : '+'}${printNumber(Math.abs(percent), 1)}%`;
  const word =
    claim.sign === 0
      ? 'unchanged'
      : `${claim.sign > 0 ? 'an increase' : 'a decrease'}${claim.degree === 'slight' ? ' that is slight' : ''}`;
  return {
    verdict,
    kind,
    links,
    message: `What the text says, ${word}, ${saysOf(verdict)} ${sayPair(book, pair)}: ${gives}.`,
  };
}

function directionVerdict(
  { sign, degree }: Direction,
  change: number,
  percent: number | null,
  span: { readonly low: number; readonly high: number } | null,
  { world: { limits } }: Book,
): Verdict {
  if (sign === 0) {
    if (change === 0) return 'agree';
    if (percent === null) return 'disagree';
    if (Math.abs(percent) <= limits.aboutTheSamePercent) return 'agree';
    const mayBe =
      span !== null &&
      span.low <= limits.aboutTheSamePercent &&
      span.high >= -limits.aboutTheSamePercent;
    return mayBe ? 'cannot-tell' : 'disagree';
  }
  if (Math.sign(change) !== sign) {
    // Equal figures, or figures so near that rounding may have turned them about, contradict
    // nothing.
    const mayBe = span !== null && (sign > 0 ? span.high > 0 : span.low < 0);
    return mayBe ? 'cannot-tell' : 'disagree';
  }
  if (degree !== 'slight' || percent === null) return 'agree';
  if (Math.abs(percent) <= limits.slightlyPercent) return 'agree';
  const least = span === null ? Infinity : Math.min(Math.abs(span.low), Math.abs(span.high));
  return least <= limits.slightlyPercent ? 'cannot-tell' : 'disagree';
}

/** Ranges moved where both ends did. */
function judgeRanges(
  book: Book,
  { sign }: Direction,
  kind: Judgement['kind'],
  pair: NonNullable<ReturnType<typeof pairOf>>,
  links: Judgement['links'],
): Judgement {
  const [from, to] = [pair.from.figure.observation.value, pair.to.figure.observation.value];
  const ends = (value: typeof from): readonly [number, number] | null =>
    value.kind === 'range'
      ? [value.low, value.high]
      : value.kind === 'number'
        ? [value.value, value.value]
        : null;
  const [a, b] = [ends(from), ends(to)];
  if (a === null || b === null)
    return { ...cannotTell(kind, `${sayPair(book, pair)}: these cannot be compared.`), links };
  const signs = new Set([Math.sign(b[0] - a[0]), Math.sign(b[1] - a[1])]);
  const only = signs.size === 1 ? [...signs][0] : undefined;
  const verdict: Verdict =
    only === undefined
      ? 'cannot-tell'
      : only === sign
        ? 'agree'
        : only === 0
          ? 'cannot-tell'
          : 'disagree';
  return {
    verdict,
    kind,
    links,
    message: `What the text says of the movement ${saysOf(verdict)} ${sayPair(book, pair)}.`,
  };
}

/** `doubled`, `nearly tripled`, `more than twice as much as`. */
export function judgeMultiple(book: Book, profile: Profile, claim: Multiple): Judgement {
  if (claim.from === null) {
    const found = book.at(profile.series, claim.to);
    const links = found === null ? [] : [link(found)];
    return {
      ...cannotTell(
        'multiple',
        `“${sayTimes(claim)}” is said of something that the words do not name clearly enough to compute it.`,
      ),
      links,
    };
  }
  const pair = pairOf(book, profile, { to: claim.to, from: claim.from });
  const [from, to] = pair === null ? [null, null] : [amount(pair.from), amount(pair.to)];
  if (pair === null || from === null || to === null || from <= 0) {
    return cannotTell(
      'multiple',
      `${book.nameRow(profile.series)}: there are not two figures to divide.`,
    );
  }
  const ratio = to / from;
  const spread = percentSpan(
    pair.from.figure.interval ?? { low: null, high: null },
    pair.to.figure.interval ?? { low: null, high: null },
  );
  const verdict = multipleVerdict(
    claim,
    ratio,
    spread === null ? ratio : 1 + spread.low / 100,
    spread === null ? ratio : 1 + spread.high / 100,
  );
  const message = `What the text says, ${sayTimes(claim)}, ${saysOf(verdict)} ${sayPair(book, pair)}: that is ${printNumber(ratio, 2)} times.`;
  return { verdict, kind: 'multiple', message, links: [link(pair.from), link(pair.to)] };
}

function multipleVerdict(
  { times, hedge }: Multiple,
  ratio: number,
  low: number,
  high: number,
): Verdict {
  const isDown = times < 1;
  switch (hedge) {
    case 'nearly':
      // As in the checks of stated multiples: from half a time less up to the number itself.
      if (isDown ? ratio >= times && ratio <= times * 1.25 : ratio >= times - 0.5 && ratio <= times)
        return 'agree';
      return (
        isDown ? ratio < times * 1.5 && high >= times * 0.9 : high >= times - 0.6 && low <= times
      )
        ? 'cannot-tell'
        : 'disagree';
    case 'more-than':
    case 'at-least':
      if (isDown ? ratio < times : ratio > times)
        // Beyond ten nobody counts on.
        return !isDown && times < 10 && ratio >= times + 1 ? 'cannot-tell' : 'agree';
      return (isDown ? low < times : high > times) ? 'cannot-tell' : 'disagree';
    case 'less-than':
      if (ratio < times) return 'agree';
      return low < times ? 'cannot-tell' : 'disagree';
    default: {
      const off = Math.abs(ratio / times - 1);
      if (off <= 0.1) return 'agree';
      return off <= 0.25 ? 'cannot-tell' : 'disagree';
    }
  }
}

function sayTimes({ times, hedge }: Multiple): string {
  const words =
    hedge === 'nearly'
      ? 'nearly '
      : hedge === 'more-than'
        ? 'more than '
        : hedge === 'less-than'
          ? 'less than '
          : hedge === 'about'
            ? 'about '
            : '';
  return `${words}${printNumber(times, Number.isInteger(times) ? 0 : 2)} times as much`;
}

import type { Interval, Span } from '../intervals.ts';
import { percentSpan } from '../intervals.ts';
import { printNumber } from '../notation-numbers.ts';
import { compareAmount, compareComputed } from './amounts.ts';
import { link, type Book, type Found } from './book.ts';
import type { Claim, Sign } from './claims.ts';
import type { Judgement, Verdict } from './finding.ts';
import { cannotTell, givenIn } from './judge-level.ts';
import type { Profile } from './profiles.ts';
import { areCompatible } from './profiles.ts';

type Change = Extract<Claim, { kind: 'change' }>;

/** Two figures of one series, the earlier first. */
export interface Pair {
  readonly from: Found;
  readonly to: Found;
}

export function pairOf(
  book: Book,
  { series }: Profile,
  claim: { readonly to: Change['to']; readonly from: Change['from'] },
): Pair | null {
  const to = book.at(series, claim.to);
  const from = book.at(series, claim.from);
  return to === null || from === null || from.period === to.period ? null : { from, to };
}

/** An increase or decrease that the text puts a number on, in percent or as an amount. */
export function judgeChange(book: Book, profile: Profile, claim: Change): Judgement {
  const { quantity } = claim;
  if (quantity.unit === 'points') return judgePoints(book, profile, claim);
  const kind = quantity.unit === '%' ? 'percent' : 'change';
  const stated = judgeStated(book, profile, claim);
  const isStated =
    profile.form === 'change' || profile.form === 'percent' || profile.form === 'share';
  const pair = isStated ? null : pairOf(book, profile, claim);
  if (pair === null) {
    return (
      stated ??
      cannotTell(
        kind,
        `${book.nameRow(profile.series)}: there are not two figures to compute “${quantity.quote}” from.`,
      )
    );
  }
  const computed =
    kind === 'percent' ? judgePercent(book, pair, claim) : judgeAmount(book, pair, claim);
  if (computed.verdict === 'agree' || stated === null) return computed;
  return stated.verdict === 'agree' || computed.verdict === 'cannot-tell' ? stated : computed;
}

/** A change in points of percent: only percentages change by them. */
export function judgePoints(book: Book, profile: Profile, claim: Change): Judgement {
  const { quantity } = claim;
  if (profile.series.unit !== '%') {
    return cannotTell(
      'change',
      `${book.nameRow(profile.series)}, is no percentage: it changes by percent, not by “${quantity.quote}”.`,
    );
  }
  const pair = pairOf(book, profile, claim);
  return pair === null
    ? cannotTell('change', `${book.nameRow(profile.series)}: there are not two figures to compare.`)
    : judgeAmount(book, pair, { ...claim, quantity: { ...quantity, unit: '%' } });
}

/** The change as a series of its own states it. */
function judgeStated(book: Book, { series, form }: Profile, claim: Change): Judgement | null {
  const { quantity, sign } = claim;
  const all = form === 'change' ? [series] : book.statedChanges(series);
  for (const one of all) {
    if (!areCompatible(quantity.unit, one.unit)) continue;
    const found = book.at(one, claim.to);
    const given = found === null ? null : givenIn(book, found, quantity.unit);
    if (found === null || given === null) continue;
    const mirrored =
      sign < 0
        ? { interval: mirror(given.interval), point: given.point === null ? null : -given.point }
        : given;
    const verdict = compareAmount(quantity, mirrored, book.world.limits);
    const kind = quantity.unit === '%' ? 'percent' : 'change';
    const message = `${saySign(sign)} of “${quantity.quote}” ${saysOf(verdict)} ${book.describe(found)}.`;
    return { verdict, kind, message, links: [link(found)] };
  }
  return null;
}

function judgePercent(book: Book, pair: Pair, { quantity, sign }: Change): Judgement {
  const links = [link(pair.from), link(pair.to)];
  const percent = percentOf(pair);
  const span =
    pair.from.figure.interval === null || pair.to.figure.interval === null
      ? null
      : percentSpan(pair.from.figure.interval, pair.to.figure.interval);
  if (percent === null || span === null) {
    return {
      ...cannotTell('percent', `${sayPair(book, pair)}: there is no percent between them.`),
      links,
    };
  }
  const verdict = compareComputed(
    quantity,
    sign < 0 ? -percent : percent,
    sign < 0 ? closed(mirror(span)) : span,
    book.world.limits,
  );
  const message = `${saySign(sign)} of “${quantity.quote}” ${saysOf(verdict)} ${sayPair(book, pair)}: that is ${printSigned(percent)}%${verdict === 'agree' ? '' : `; rounding allows ${printNumber(span.low, 1)}% to ${printNumber(span.high, 1)}%`}.`;
  return { verdict, kind: 'percent', message, links };
}

function judgeAmount(book: Book, pair: Pair, { quantity, sign }: Change): Judgement {
  const links = [link(pair.from), link(pair.to)];
  const [from, to] = [
    givenIn(book, pair.from, quantity.unit),
    givenIn(book, pair.to, quantity.unit),
  ];
  if (
    from === null ||
    from.point === null ||
    to === null ||
    to.point === null ||
    from.interval.low === null ||
    from.interval.high === null ||
    to.interval.low === null ||
    to.interval.high === null
  ) {
    return {
      ...cannotTell(
        'change',
        `${sayPair(book, pair)}: there is no single difference between them.`,
      ),
      links,
    };
  }
  const point = to.point - from.point;
  const span: Span = {
    low: to.interval.low - from.interval.high,
    high: to.interval.high - from.interval.low,
  };
  const verdict = compareComputed(
    quantity,
    sign < 0 ? -point : point,
    sign < 0 ? closed(mirror(span)) : span,
    book.world.limits,
  );
  const message = `${saySign(sign)} of “${quantity.quote}” ${saysOf(verdict)} ${sayPair(book, pair)}: the difference is ${printSigned(point)} ${quantity.unit}${verdict === 'agree' ? '' : `; rounding allows ${printNumber(span.low, 1)} to ${printNumber(span.high, 1)}`}.`;
  return { verdict, kind: 'change', message, links };
}

/** The change in percent; null where there is none from that base. */
export function percentOf({ from, to }: Pair): number | null {
  const [a, b] = [amount(from), amount(to)];
  return a === null || b === null || a <= 0 ? null : (100 * (b - a)) / a;
}

export function amount({ figure }: Found): number | null {
  const { value } = figure.observation;
  if (value.kind === 'number') return value.value;
  if (value.kind === 'zero') return 0;
  return null;
}

export function sayPair(book: Book, { from, to }: Pair): string {
  return `${book.describe(from)}; ${book.describe(to)}`;
}

export function saysOf(verdict: Verdict): string {
  if (verdict === 'agree') return 'agrees with';
  return verdict === 'disagree'
    ? 'does not agree with'
    : 'is neither borne out nor contradicted by';
}

function saySign(sign: Sign): string {
  return sign > 0 ? 'An increase' : sign < 0 ? 'A decrease' : 'A change';
}

export function printSigned(value: number): string {
  return `${value < 0 ? '−' : '+'}${printNumber(Math.abs(value), Math.abs(value) < 10 ? 2 : 1)}`;
}

function mirror({ low, high }: Interval): Interval {
  return { low: high === null ? null : -high, high: low === null ? null : -low };
}

function closed({ low, high }: Interval): Span {
  return { low: low ?? -Infinity, high: high ?? Infinity };
}

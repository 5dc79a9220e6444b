import { printNumber } from '../notation-numbers.ts';
import type { Series } from '../observations.ts';
import { shareOfTotal } from '../share-spans.ts';
import { compareComputed } from './amounts.ts';
import { link, type Book } from './book.ts';
import type { When } from './claims.ts';
import type { Judgement } from './finding.ts';
import { groupOf, totalOf } from './groups.ts';
import { saysOf } from './judge-change.ts';
import { cannotTell, judgeLevel } from './judge-level.ts';
import type { Profile } from './profiles.ts';
import type { Quantity } from './quantities.ts';
import { shareOfSum } from './share-of-sum.ts';

/** A share in percent: as a series states it, or of the printed total that the row is a part of. */
export function judgeShare(
  book: Book,
  profile: Profile,
  quantity: Quantity,
  when: When,
): Judgement {
  const { series } = profile;
  if (series.unit === '%') return { ...judgeLevel(book, profile, quantity, when), kind: 'share' };
  const total = totalOf(book, series);
  const part = book.at(series, when);
  const whole = total === null || part === null ? null : book.at(total, { periods: [part.period] });
  if (total === null && part !== null) return judgeOfSum(book, series, quantity, when);
  if (part === null || whole === null) {
    return cannotTell(
      'share',
      `${book.nameRow(series)}: there is no figure or no total to compute “${quantity.quote}” from.`,
    );
  }
  const links = [link(part), link(whole)];
  const share = shareOfTotal(
    { name: series.label, figure: part.figure },
    { name: 'total', figure: whole.figure },
  );
  if (share.value === null)
    return {
      ...cannotTell(
        'share',
        `${book.describe(part)}; ${book.describe(whole)}: ${share.reason ?? 'there is no share.'}`,
      ),
      links,
    };
  const span = { low: share.low ?? share.value, high: share.high ?? share.value };
  const verdict = compareComputed(quantity, share.value, span, book.world.limits);
  const allowed =
    verdict === 'agree'
      ? ''
      : `; rounding allows ${printNumber(span.low, 1)}% to ${printNumber(span.high, 1)}%`;
  const message = `A share of “${quantity.quote}” ${saysOf(verdict)} ${book.describe(part)} of the printed total, ${whole.figure.observation.printed}: that is ${printNumber(share.value, 1)}%${allowed}.`;
  return { verdict, kind: 'share', message, links };
}

/**
 * Where no total is printed: of the sum of the rows, which need not be all there are, so that
 * nothing is contradicted.
 */
function judgeOfSum(book: Book, series: Series, quantity: Quantity, when: When): Judgement {
  const share = shareOfSum(book, [series], groupOf(book, series), when);
  if (share === null)
    return cannotTell(
      'share',
      `${book.nameRow(series)}: there is no total to compute “${quantity.quote}” from.`,
    );
  const span = { low: share.low ?? 0, high: share.high ?? 100 };
  const isBorneOut = compareComputed(quantity, share.value, span, book.world.limits) === 'agree';
  const verdict = isBorneOut ? 'agree' : 'cannot-tell';
  return {
    verdict,
    kind: 'share',
    links: share.found.map(link),
    message: `A share of “${quantity.quote}” ${saysOf(verdict)} ${book.nameRow(series)}: of what the rows state it is ${printNumber(share.value, 1)}%.`,
  };
}

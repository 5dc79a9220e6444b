import { printNumber } from '../notation-numbers.ts';
import type { Series } from '../observations.ts';
import { shareOfTotal } from '../share-spans.ts';
import { link, type Book } from './book.ts';
import type { When } from './claims.ts';
import type { Judgement } from './finding.ts';
import { comparePercent, saysOf } from './judge-change.ts';
import { cannotTell, judgeLevel } from './judge-level.ts';
import type { Profile } from './profiles.ts';
import type { Quantity } from './quantities.ts';

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
  const verdict = comparePercent(quantity, share.value, span, book);
  const allowed =
    verdict === 'agree'
      ? ''
      : `; rounding allows ${printNumber(span.low, 1)}% to ${printNumber(span.high, 1)}%`;
  const message = `A share of “${quantity.quote}” ${saysOf(verdict)} ${book.describe(part)} of the printed total, ${whole.figure.observation.printed}: that is ${printNumber(share.value, 1)}%${allowed}.`;
  return { verdict, kind: 'share', message, links };
}

/** The total that the row is a part of. */
export function totalOf(book: Book, series: Series): Series | null {
  const named = book.evidence.find(series.parentId);
  if (named !== null) return named;
  return (
    book.evidence
      .ofTable(series.tableId)
      .find(
        ({ role, measure, unit }) =>
          role === 'total' && measure === series.measure && unit === series.unit,
      ) ?? null
  );
}

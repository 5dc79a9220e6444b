import type { Series } from '../observations.ts';
import type { Interval, Span } from '../intervals.ts';
import { link, type Book } from './book.ts';
import type { When } from './claims.ts';
import type { Judgement, Verdict } from './finding.ts';
import { saysOf } from './judge-change.ts';
import { cannotTell, givenIn } from './judge-level.ts';

/** Whether the one row states more than the other for that time. */
export function judgeComparison(book: Book, more: Series, less: Series, when: When): Judgement {
  const [a, b] = [book.at(more, when), book.at(less, when)];
  const [larger, smaller] = [a, b].map((found) =>
    found === null ? null : closed(givenIn(book, found, more.unit)?.interval ?? null),
  );
  if (a === null || b === null || !larger || !smaller) {
    const name = `${book.nameRow(more)}; ${book.nameRow(less)}`;
    return cannotTell('rank', `${name}: there are not two figures to compare.`);
  }
  const verdict: Verdict =
    larger.low >= smaller.high ? 'agree' : larger.high <= smaller.low ? 'disagree' : 'cannot-tell';
  return {
    verdict,
    kind: 'rank',
    links: [link(a), link(b)],
    message: `What the text says of which is more ${saysOf(verdict)} ${book.describe(a)}; ${book.describe(b)}.`,
  };
}

/** Null where one of its ends is open. */
function closed(interval: Interval | null): Span | null {
  const { low = null, high = null } = interval ?? {};
  return low === null || high === null ? null : { low, high };
}

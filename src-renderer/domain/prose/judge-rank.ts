import type { Measured } from '../measure.ts';
import { printNumber } from '../notation-numbers.ts';
import type { Series } from '../observations.ts';
import { placeOf, type RankPlace } from '../rank-spans.ts';
import { shareOfTotal } from '../share-spans.ts';
import { sumSpan } from '../sums.ts';
import { compareComputed } from './amounts.ts';
import { link, type Book, type Found } from './book.ts';
import { printWhen } from './print-figures.ts';
import type { When } from './claims.ts';
import type { Judgement, Verdict } from './finding.ts';
import { saysOf } from './judge-change.ts';
import { cannotTell } from './judge-level.ts';
import { groupOf, totalOf } from './groups.ts';
import type { Quantity } from './quantities.ts';

/** Series in the order that a text gives them, the first at that place. */
export function judgeOrder(
  book: Book,
  named: ReadonlyArray<Series>,
  place: number,
  when: When,
): Judgement {
  const [head] = named;
  if (head === undefined) return cannotTell('rank', 'No row is known of what is ranked.');
  const found = named.map((series) => book.at(series, when));
  const listed = found.filter((one) => one !== null);
  if (listed.length < found.length) {
    return cannotTell(
      'rank',
      `${book.nameRow(named[found.indexOf(null)] ?? head)}: nothing is listed for ${when.periods.map(printWhen)[0] ?? 'that time'}.`,
    );
  }
  const links = listed.map(link);
  const group = groupOf(book, head);
  const figures = group.map((series) => book.at(series, when)?.figure ?? null);
  const spots = named.map((series) => spotOf(group, figures, series));
  if (group.length < 2 || spots.some((spot) => spot.place === null)) {
    return {
      ...cannotTell(
        'rank',
        `${book.describe(listed[0] ?? never(head))}: it has no place among the rows.`,
      ),
      links,
    };
  }
  // Shares that a text gives list only some of the suppliers: their order can be told, not that
  // they come first.
  const isWhole = head.role === 'part';
  const verdicts = spots.map((spot, index): Verdict =>
    verdictOf(spot, isWhole ? place + index : null, spots[index - 1]),
  );
  const verdict = verdicts.includes('disagree')
    ? 'disagree'
    : verdicts.includes('cannot-tell')
      ? 'cannot-tell'
      : 'agree';
  const rows = listed.map(
    (one, index) =>
      `${one.series.label} ${one.figure.observation.printed} (${spots[index]?.place ?? '?'} of ${spots[index]?.of ?? '?'})`,
  );
  const message = `The order that the text gives ${saysOf(verdict)} ${book.nameRow(head).replace(`${head.label}, `, '')}, ${printWhen(listed[0]?.period ?? '')}: ${rows.join(', ')}.`;
  return { verdict, kind: 'rank', message, links };
}

function verdictOf(spot: RankPlace, place: number | null, before: RankPlace | undefined): Verdict {
  const { place: own, best, worst } = spot;
  if (own === null || best === null || worst === null) return 'cannot-tell';
  const former = before?.place ?? null;
  if (before !== undefined && former !== null && former > own)
    return (before.best ?? former) <= worst ? 'cannot-tell' : 'disagree';
  if (place === null) return 'agree';
  // Equals share a place, so that the later of them may stand one further down.
  if (own === place || (before?.place === own && own <= place)) return 'agree';
  return best <= place && place <= worst ? 'cannot-tell' : 'disagree';
}

function spotOf(
  group: ReadonlyArray<Series>,
  figures: ReadonlyArray<Measured | null>,
  series: Series,
): RankPlace {
  return placeOf(
    group.findIndex(({ id }) => id === series.id),
    figures,
  );
}

/** `the three leading suppliers accounted for 59%` against the largest rows of a total. */
export function judgeTopShare(
  book: Book,
  part: Series,
  count: number,
  quantity: Quantity,
  when: When,
): Judgement {
  const total = totalOf(book, part);
  const whole = total === null ? null : book.at(total, when);
  if (total === null || whole === null)
    return cannotTell('share', `${book.nameRow(part)}: there is no total to take a share of.`);
  const rows = book.evidence
    .partsOf(total)
    .map((series) => book.at(series, { periods: [whole.period] }))
    .filter((one): one is Found => one !== null && one.figure.observation.value.kind === 'number')
    .sort((a, b) => valueOf(b) - valueOf(a))
    .slice(0, count);
  const sum = sumSpan(rows.map((row) => ({ name: row.series.label, figure: row.figure })));
  const all = shareOfTotal(
    { name: 'total', figure: whole.figure },
    { name: 'total', figure: whole.figure },
  );
  const denominator = valueOf(whole);
  if (
    rows.length < count ||
    sum.value === null ||
    sum.low === null ||
    sum.high === null ||
    all.value === null ||
    denominator <= 0
  ) {
    return cannotTell('share', `${book.describe(whole)}: the largest rows cannot be summed.`);
  }
  const { interval } = whole.figure;
  const percent = (100 * sum.value) / denominator;
  const span = {
    low: (100 * sum.low) / (interval?.high ?? denominator),
    high: (100 * sum.high) / (interval?.low ?? denominator),
  };
  const verdict = compareComputed(quantity, percent, span, book.world.limits);
  const names = rows.map(({ series }) => series.label).join(', ');
  return {
    verdict,
    kind: 'share',
    links: [...rows, whole].map(link),
    message: `A share of “${quantity.quote}” ${saysOf(verdict)} ${book.nameRow(total)}, ${printWhen(whole.period)}: ${names} together are ${printNumber(percent, 1)}%.`,
  };
}

function valueOf({ figure }: Found): number {
  const { value } = figure.observation;
  return value.kind === 'number' ? value.value : 0;
}

function never(series: Series): never {
  throw new Error(`No figure of ${series.id}`);
}

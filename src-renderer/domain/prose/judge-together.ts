import { concentrate } from '../compare/leading-shares.ts';
import { shareOfSum } from './share-of-sum.ts';
import { nameRow } from '../names.ts';
import { printNumber } from '../notation-numbers.ts';
import type { Series } from '../observations.ts';
import { compareComputed, overlaps } from './amounts.ts';
import { link, type Book } from './book.ts';
import { printWhen } from './print-figures.ts';
import type { When } from './claims.ts';
import type { Judgement, Verdict } from './finding.ts';
import { saysOf } from './judge-change.ts';
import { cannotTell } from './judge-level.ts';
import { groupOf } from './groups.ts';
import type { Quantity } from './quantities.ts';

/** What several rows have together, of the sum of all rows beside them that state a number. */
export function judgeTogether(
  book: Book,
  named: ReadonlyArray<Series>,
  quantity: Quantity,
  when: When,
): Judgement {
  const [head] = named;
  const share = head === undefined ? null : shareOfSum(book, named, groupOf(book, head), when);
  if (head === undefined || share === null)
    return cannotTell('share', `There are no figures to sum for “${quantity.quote}”.`);
  const { value, low, high, found } = share;
  const verdict = compareComputed(
    quantity,
    value,
    { low: low ?? 0, high: high ?? 100 },
    book.world.limits,
  );
  const names = named.map(nameRow).join(', ');
  return {
    verdict,
    kind: 'share',
    links: found.map(link),
    message: `A share of “${quantity.quote}” ${saysOf(verdict)} ${placeOf(book, head)}, ${printWhen(found[0]?.period ?? '')}: ${names} together are ${printNumber(value, 1)}% of what the rows state.`,
  };
}

/** A Herfindahl-Hirschman index against that of the rows beside the one that is given. */
export function judgeConcentration(
  book: Book,
  row: Series,
  quantity: Quantity,
  when: When,
): Judgement {
  const found = groupOf(book, row).map((series) => ({ series, found: book.at(series, when) }));
  const listed = found.flatMap((one) => one.found ?? []);
  const periods = new Set(listed.map(({ period }) => period));
  const { hhi, reason } = concentrate(
    found.map((one) => ({ name: nameRow(one.series), figure: one.found?.figure ?? null })),
  );
  if (hhi === null || periods.size !== 1)
    return cannotTell(
      'level',
      `${placeOf(book, row)}: ${reason ?? 'the figures are of several times.'}`,
    );
  const exact = { low: Math.round(hhi.value), high: Math.round(hhi.value) };
  const verdict: Verdict = overlaps(quantity.span, exact)
    ? 'agree'
    : overlaps(quantity.coarse, hhi)
      ? 'cannot-tell'
      : 'disagree';
  return {
    verdict,
    kind: 'level',
    links: listed.map(link),
    message: `An index of “${quantity.quote}” ${saysOf(verdict)} ${placeOf(book, row)}, ${printWhen(listed[0]?.period ?? '')}: of the rows that state a number it is ${printNumber(hhi.value, 0)}.`,
  };
}

/**
 * The row as the text speaks of it: its value after a sentence on value. Null where the table does
 * not list that.
 */
export function asMeasure(book: Book, row: Series, form: 'money' | 'amount' | null): Series | null {
  const isMoney = (unit: string) => /USD|CNY|JPY|EUR/.test(unit);
  const wants = form === 'money';
  if (isMoney(row.unit) === wants) return row;
  return (
    book.evidence
      .ofTable(row.tableId)
      .find(
        ({ country, entity, counterpart, role, unit }) =>
          country === row.country &&
          entity === row.entity &&
          counterpart === row.counterpart &&
          role === row.role &&
          isMoney(unit) === wants,
      ) ?? null
  );
}

/** The table and measure without the row. */
function placeOf(book: Book, row: Series): string {
  return book.nameRow(row).replace(`${nameRow(row)}, `, '');
}

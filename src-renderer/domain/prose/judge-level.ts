import { convert, findYearlyConversion } from '../conversions.ts';
import { printNumber } from '../notation-numbers.ts';
import { kindNames } from '../values.ts';
import { compareAmount, compareComputed, type Given } from './amounts.ts';
import { link, type Book, type Found } from './book.ts';
import { printWhen } from './print-figures.ts';
import type { When } from './claims.ts';
import type { Judgement, Verdict } from './finding.ts';
import type { Profile } from './profiles.ts';
import type { Quantity } from './quantities.ts';

/** An amount of the text against the figure of a series. */
export function judgeLevel(
  book: Book,
  { series }: Profile,
  quantity: Quantity,
  when: When,
): Judgement {
  const kind = quantity.low === quantity.high ? 'level' : 'range';
  const found = book.at(series, when);
  if (found === null)
    return cannotTell(
      kind,
      `${book.nameRow(series)}: nothing is listed for ${when.periods.map(printWhen)[0] ?? 'that time'}.`,
    );
  const given = givenIn(book, found, quantity.unit);
  if (given === null) {
    const { value } = found.figure.observation;
    return {
      ...cannotTell(
        kind,
        `${book.describe(found)}, ${kindNames[value.kind]}: that states no amount to compare “${quantity.quote}” with.`,
      ),
      links: [link(found)],
    };
  }
  const verdict = compareGiven(quantity, given, found, book);
  return {
    verdict,
    kind,
    links: [link(found)],
    message: sayLevel(book, found, { quantity, given, verdict }),
  };
}

function compareGiven(
  quantity: Quantity,
  given: Given,
  { caution }: Found,
  { world: { limits } }: Book,
): Verdict {
  const { low, high } = given.interval;
  return caution !== undefined && given.point !== null && low !== null && high !== null
    ? compareComputed(quantity, given.point, { low, high }, limits)
    : compareAmount(quantity, given, limits);
}

/** The figure in the unit of the text; null where it is no amount of such a unit. */
export function givenIn(book: Book, found: Found, unit: string): Given | null {
  const interval = book.interval(found, unit);
  if (interval === null) return null;
  const { value } = found.figure.observation;
  const conversion = findYearlyConversion(found.series.unit, unit);
  const point = value.kind === 'number' ? value.value : value.kind === 'zero' ? 0 : null;
  return {
    interval,
    point: point === null || !conversion.ok ? null : convert(point, conversion.value),
  };
}

function sayLevel(
  book: Book,
  found: Found,
  {
    quantity,
    given,
    verdict,
  }: { readonly quantity: Quantity; readonly given: Given; readonly verdict: Verdict },
): string {
  const { unit } = found.series;
  const print = (value: number) => printNumber(value, found.caution === undefined ? undefined : 1);
  const converted =
    unit === quantity.unit || given.point === null
      ? ''
      : `, which is ${printNumber(given.point)} ${quantity.unit}`;
  const { low, high } = given.interval;
  const span =
    verdict === 'agree' || given.point === null || low === null || high === null
      ? ''
      : `; rounding allows ${print(low)} to ${print(high)}`;
  const says =
    verdict === 'agree'
      ? 'agrees with'
      : verdict === 'disagree'
        ? 'does not agree with'
        : 'is neither borne out nor contradicted by';
  const message = `“${quantity.quote}” ${says} ${book.describe(found)}${converted}${span}.`;
  return [message, found.caution].filter(Boolean).join(' ');
}

export function cannotTell(kind: Judgement['kind'], message: string): Judgement {
  return { verdict: 'cannot-tell', kind, message, links: [] };
}

import { percentSpan, type Span } from '../intervals.ts';
import { compareComputed, overlaps } from './amounts.ts';
import { link, type Book, type Found } from './book.ts';
import type { Claim, When } from './claims.ts';
import { soften } from './desk.ts';
import type { Judgement, Verdict } from './finding.ts';
import { amount, judgeChange, pairOf, printSigned, saysOf, type Pair } from './judge-change.ts';
import { cannotTell, givenIn } from './judge-level.ts';
import { judgeDirection } from './judge-movement.ts';
import type { Profile } from './profiles.ts';
import { yearsBetween } from './years.ts';

type Direction = Extract<Claim, { kind: 'direction' }>;
type Change = Extract<Claim, { kind: 'change' }>;

/**
 * A movement, and one that is said of every year, which one year that did not move so contradicts.
 */
export function judgeCourse(book: Book, profile: Profile, claim: Direction): Judgement {
  const { steps } = claim;
  if (steps === undefined) return judgeDirection(book, profile, claim);
  const [first] = steps.years;
  if (first === undefined) {
    const whole = judgeDirection(book, profile, claim);
    const message = `${book.nameRow(profile.series)}: of which years it is said, one by one, cannot be read from the text.`;
    return { ...whole, verdict: 'cannot-tell', message };
  }
  const judged = judgeEach(book, profile, claim, steps.years).filter(
    (_, at) => !steps.without.includes(steps.years[at + 1] ?? ''),
  );
  const links = book.partsOf(findYears(book, profile, steps.years).map(link));
  const against = judged.find(({ verdict }) => verdict === 'disagree');
  const open = judged.find(({ verdict }) => verdict === 'cannot-tell');
  const one = against ?? open;
  if (one !== undefined) {
    const judgement = { ...one, links, message: `It is said of every year. ${one.message}` };
    return steps.isLoose ? soften(judgement, 'The words may pass over one year.') : judgement;
  }
  const [before] = steps.mayBeginBefore
    ? judgeEach(book, profile, claim, [String(Number(first) - 1), first])
    : [];
  if (before?.verdict === 'disagree') {
    const message = `It may be said of ${first} too. ${before.message}`;
    return { ...before, verdict: 'cannot-tell', message };
  }
  const kind = claim.degree === 'any' ? 'direction' : 'degree';
  const all = steps.without.length === 0 ? '' : ` but ${steps.without.join(', ')}`;
  const message = `What the text says of every year${all} agrees with ${sayYears(book, profile, steps.years)}.`;
  return { verdict: 'agree', kind, links, message };
}

/**
 * A change that the text puts a number on, and one of which that is the amount of every year or of
 * an average one.
 */
export function judgePaced(book: Book, profile: Profile, claim: Change): Judgement {
  const { pace, quantity, sign, from, to } = claim;
  // What a row states by the year changes by so much a year without any years between.
  if (pace === undefined || (pace === 'average' && quantity.unit.endsWith('/yr')))
    return judgeChange(book, profile, claim);
  const years = from.isExplicit ? yearsBetween(from.periods[0], to.periods[0]) : [];
  if (years.length === 0)
    return soften(
      judgeChange(book, profile, claim),
      'The text does not say of which years it is a yearly change.',
    );
  const found = findYears(book, profile, years);
  const pairs = found.slice(1).flatMap((next, at) => {
    const last = found[at];
    return last === undefined ? [] : [{ from: last, to: next }];
  });
  const changes = pairs.map((pair) => changeOf(book, pair, quantity.unit));
  const whole = pairOf(book, profile, claim);
  if (whole === null || found.length < years.length || changes.includes(null)) {
    return cannotTell(
      'change',
      `${book.nameRow(profile.series)}: not every year from ${years[0] ?? ''} on has a figure to compute “${quantity.quote}” from.`,
    );
  }
  const each = changes.filter((one) => one !== null).map((one) => turn(one, sign));
  const averages = averagesOf(whole, each, claim).map((value) => ({
    value,
    low: value,
    high: value,
  }));
  const agrees = ({ value, low, high }: Computed) =>
    compareComputed(quantity, value, { low, high }, book.world.limits) === 'agree';
  const isBorneOut = pace === 'every' ? each.every(agrees) : averages.some(agrees);
  const hull: Span = {
    low: Math.min(...each.map(({ low }) => low)),
    high: Math.max(...each.map(({ high }) => high)),
  };
  const verdict: Verdict = isBorneOut
    ? 'agree'
    : overlaps(quantity.coarse, hull)
      ? 'cannot-tell'
      : 'disagree';
  const printed = changes.map((one) => printSigned(one?.value ?? 0));
  const message = `“${quantity.quote}” a year ${saysOf(verdict)} ${sayYears(book, profile, years)}: ${printed.join(', ')}${quantity.unit === '%' ? '%' : ` ${quantity.unit}`} from year to year.`;
  return {
    verdict,
    kind: quantity.unit === '%' ? 'percent' : 'change',
    message,
    links: found.map(link),
  };
}

function judgeEach(
  book: Book,
  profile: Profile,
  claim: Direction,
  years: ReadonlyArray<string>,
): Judgement[] {
  return years
    .slice(1)
    .map((year, at) =>
      judgeDirection(book, profile, { ...claim, from: inYear(years[at] ?? ''), to: inYear(year) }),
    );
}

function inYear(year: string): When {
  return { periods: [year], isExplicit: true };
}

function findYears(book: Book, { series }: Profile, years: ReadonlyArray<string>): Found[] {
  return years.flatMap((year) => book.at(series, inYear(year)) ?? []);
}

interface Computed extends Span {
  readonly value: number;
}

/** From one year to the next, in percent or in the unit; null where there is no such number. */
function changeOf(book: Book, pair: Pair, unit: string): Computed | null {
  const [from, to] = [amount(pair.from), amount(pair.to)];
  if (unit === '%') {
    const { figure: earlier } = pair.from;
    const { figure: later } = pair.to;
    if (from === null || to === null || from <= 0) return null;
    if (earlier.interval === null || later.interval === null) return null;
    const span = percentSpan(earlier.interval, later.interval);
    return span === null ? null : { value: (100 * (to - from)) / from, ...span };
  }
  const [a, b] = [givenIn(book, pair.from, unit), givenIn(book, pair.to, unit)];
  if (a === null || b === null || a.point === null || b.point === null) return null;
  return {
    value: b.point - a.point,
    low: (b.interval.low ?? -Infinity) - (a.interval.high ?? Infinity),
    high: (b.interval.high ?? Infinity) - (a.interval.low ?? -Infinity),
  };
}

/**
 * What an average year may be said to have changed by: compounded, the mean of the years, the whole
 * over the years.
 */
function averagesOf(
  { from, to }: Pair,
  each: ReadonlyArray<Computed>,
  { quantity: { unit }, sign }: Change,
): ReadonlyArray<number> {
  const mean = each.reduce((sum, { value }) => sum + value, 0) / each.length;
  if (unit !== '%') return [mean];
  const [a, b] = [amount(from) ?? NaN, amount(to) ?? NaN];
  const compound = 100 * ((b / a) ** (1 / each.length) - 1);
  const plain = (100 * (b - a)) / a / each.length;
  return [mean, ...[compound, plain].map((one) => (sign < 0 ? -one : one))];
}

function turn({ value, low, high }: Computed, sign: number): Computed {
  return sign < 0 ? { value: -value, low: -high, high: -low } : { value, low, high };
}

/** `table 3, Japan, production: 67,000 (2009), 69,000 (2010) kg`. */
function sayYears(book: Book, profile: Profile, years: ReadonlyArray<string>): string {
  const all = findYears(book, profile, years).map(
    ({ figure, period }) => `${figure.observation.printed} (${period})`,
  );
  return `${book.nameRow(profile.series)}, in ${profile.series.unit}: ${all.join(', ')}`;
}

import type { When } from './claims.ts';
import type { Clause } from './clauses.ts';

/** The years that a clause speaks of: the one it is about and the one it compares with. */
interface Times {
  readonly to: When;
  readonly from: When;
}

/**
 * Does the time at the item stand for what is compared with? `from that of 2012`, `than in 2012`,
 * `the year before`.
 */
export function isBaseTime({ items, text, places }: Clause, index: number): boolean {
  if (items[index]?.time?.isYearBefore === true) return true;
  if (isLeftOutTime({ items, text, places }, index)) return false;
  const before = text.slice(Math.max(0, (places[index] ?? 0) - 70), places[index] ?? 0);
  // `more than double the 13 t of 2012`, `one-half of the 8 t of 2012`.
  if (
    / (?:double|above|below|«q»(?: of)?) the «q» (?:(?:produced|imported|received|consumed|supplied|shipped) )?(?:of|in) $/.test(
      before,
    )
  )
    return true;
  // `between $685 and $710 in the fourth quarter`, `by more than one-half in 2013`: the time is
  // that of the amount.
  if (/ (?:between|(?:more|less|fewer) than) «q» (?:of |in |at |during |the )*$/.test(before))
    return false;
  if (/ since $/.test(before)) return true;
  return /(?: from| than| as| between| over| compared with| compared to| against| versus| vs| on)(?: (?:that|those|the|its|their|level|levels|of|in|at|during|year|average|figure|«q»|imported|produced|consumed|(?:t|tons) of \w+))* $/.test(
    before,
  );
}

/**
 * `except in 2010`, `apart from 2010`: the time at the item is the one that what is said does not
 * go for.
 */
export function isLeftOutTime({ text, places }: Clause, index: number): boolean {
  const place = places[index] ?? 0;
  return (
    leavesOut.test(text.slice(Math.max(0, place - 40), place)) ||
    /^«t» (?:is|was|being) (?:the|an|the (?:only|sole|one)) exception /.test(text.slice(place))
  );
}

const leavesOut =
  / (?:(?:except|excepting|exception of|excluding|apart from|aside from|save|bar|barring|besides|omitting|ignoring|disregarding|skipping|other than|(?:not|without) counting)(?: for)?(?: in)?|(?:but|although|though) not in|but(?: for)?) $/;

/**
 * The time of the quantity at the item: one that follows it closely, else the one that leads the
 * clause.
 */
export function timeOf(clause: Clause, index: number, fallback: When): When {
  const { items } = clause;
  // `the $53,900 thousand of 2012`, `the 8 t received in 2012`, whatever it is compared with.
  const isDone = /^(?:produced|imported|received|consumed|supplied|shipped)$/;
  const after = isDone.test(items[index + 1]?.mark ?? '') ? index + 2 : index + 1;
  const isOwn = items[after]?.mark === 'of' || (after > index + 1 && items[after]?.mark === 'in');
  const own = isOwn ? items[after + 1]?.time : undefined;
  if (own !== undefined) return { periods: own.periods, isExplicit: true };
  for (let place = index + 1; place < Math.min(items.length, index + 9); place += 1) {
    const item = items[place];
    if (item === undefined || item.quantity !== undefined || /^[;]$/.test(item.mark)) break;
    if (item.mark === 'from' || item.mark === 'than' || item.mark === 'to') break;
    if (item.mark === ',' && !/^(?:in|at|by|for|during)$/.test(items[place + 1]?.mark ?? '')) break;
    if (item.time === undefined) continue;
    // `109 t, in 2013 ...` begins what follows when another quantity comes after it.
    if (isBaseTime(clause, place) && !isSourceOf(clause, index)) break;
    return { periods: item.time.periods, isExplicit: true };
  }
  return leadingTime(clause, index) ?? fallback;
}

/** Is the quantity itself what is compared with, so that a time after it is its own? */
export function isSourceOf({ text, places }: Clause, index: number): boolean {
  const before = text.slice(Math.max(0, (places[index] ?? 0) - 40), places[index] ?? 0);
  return /(?: from| than| compared with| compared to| against)(?: (?:about|nearly|a|an|the|level|of|revised|more|over))* $/.test(
    before,
  );
}

/** The last time before the item that is no base and belongs to no other quantity. */
export function leadingTime(clause: Clause, index: number): When | null {
  const { items } = clause;
  for (let place = index - 1; place >= 0; place -= 1) {
    const time = items[place]?.time;
    if (time === undefined || isBaseTime(clause, place)) continue;
    // `Except in 2010, when it fell to 330 t`.
    if (isLeftOutTime(clause, place) && !isToldWhen(items, place, index)) continue;
    const isOthers = items
      .slice(Math.max(0, place - 6), place)
      .some(
        ({ quantity, mark }, at, before) =>
          quantity !== undefined &&
          mark === '«q»' &&
          !before.slice(at).some((one) => one.mark === ',') &&
          quantity.unit !== '',
      );
    if (isOthers) continue;
    return { periods: time.periods, isExplicit: true };
  }
  return null;
}

/** Is the item said of the time left out? `except in 2010, when it was 69 t`, up to the comma. */
export function isToldWhen(items: Clause['items'], place: number, index: number): boolean {
  const marks = items.slice(place, index).map(({ mark }) => mark);
  const from = marks.indexOf('when');
  const amount = marks.indexOf('«q»', from);
  return from >= 0 && (amount < 0 || !marks.includes(',', amount));
}

/** The base time that the clause names, the nearest to the item first; null when it names none. */
export function baseTime(clause: Clause, index: number): When | null {
  const { items } = clause;
  const bases = items.flatMap(({ time }, place) =>
    time !== undefined && isBaseTime(clause, place) ? [{ time, place }] : [],
  );
  const nearest = bases.sort((a, b) => Math.abs(a.place - index) - Math.abs(b.place - index))[0];
  return nearest === undefined ? null : { periods: nearest.time.periods, isExplicit: true };
}

/** The year before: what a change is from where nothing else is said. */
export function yearBefore({ periods }: When): When {
  const before = periods.map((period) => {
    const year = Number(period.slice(0, 4));
    return `${year - 1}${period.includes('/') ? '' : period.slice(4)}`;
  });
  return { periods: before, isExplicit: false };
}

/**
 * `between 2009 and 2013`, `from 2009 to 2013`: when a change began and ended; null when the clause
 * has no such words.
 */
export function stretchOf(clause: Clause): Times | null {
  const found = / (?:between|from) «t» (?:and|to|through|until) (?=«t» )/.exec(clause.text);
  if (found === null) return null;
  const last = clause.places.indexOf(found.index + found[0].length);
  const [from, to] = [clause.items[last - 2]?.time, clause.items[last]?.time];
  if (from === undefined || to === undefined) return null;
  return {
    from: { periods: from.periods, isExplicit: true },
    to: { periods: to.periods, isExplicit: true },
  };
}

/** The time that the clause leaves to the next one; null when it names none. */
export function whenAfter(clause: Clause): When | null {
  const time = clause.items.find(
    (item, index) =>
      item.time !== undefined && !isBaseTime(clause, index) && !isLeftOutTime(clause, index),
  )?.time;
  return time === undefined ? null : { periods: time.periods, isExplicit: false };
}

/** A stretch of years that has one name: `2009–13`, `the past 3 years`. */
export function spanIn({ items }: Clause): string | undefined {
  return items
    .map(({ time }) => time?.periods[0])
    .find((period) => period !== undefined && /^\d{4}\/\d{4}$/.test(period));
}

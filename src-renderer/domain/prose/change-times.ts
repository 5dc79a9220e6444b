import type { When } from './claims.ts';
import type { Clause } from './clauses.ts';
import { movement } from './movement-words.ts';
import {
  baseTime,
  isBaseTime,
  isLeftOutTime,
  isSourceOf,
  isToldWhen,
  leadingTime,
  stretchOf,
  yearBefore,
} from './when.ts';

/** From when to when the clause’s change goes. */
export function changeTimes(
  clause: Clause,
  index: number,
  fallback: When,
): { to: When; from: When } {
  const { items } = clause;
  const stretch = stretchOf(clause);
  if (isOfOther(clause, index)) {
    const to = laterTime(clause, index) ?? fallback;
    return { to, from: yearBefore(to) };
  }
  if (stretch !== null) return stretch;
  const target =
    leadingTime(clause, index) ??
    laterTime(clause, index) ??
    targetOfOther(clause, index) ??
    fallback;
  const relative = items.find(({ time }) => time?.isYearBefore === true) !== undefined;
  const base = baseTime(clause, index);
  if (base === null || relative)
    return {
      to: target,
      from: relative ? { ...yearBefore(target), isExplicit: true } : yearBefore(target),
    };
  return { to: isSameTime(target, base) ? fallback : target, from: base };
}

/**
 * Are `since 2010` and `from 2010 to 2012` said of another movement of the clause? `fell in 2013
 * after rising since 2010`, `rose from 2010 to 2012 and then fell in 2013`.
 */
function isOfOther({ text, places }: Clause, index: number): boolean {
  const own = places[index] ?? 0;
  return laterOther.test(text.slice(own)) || earlierOther.test(text.slice(0, own));
}

const since = '(?:since «t»|(?:from|between) «t» (?:and|to|through|until) «t»)';
const laterOther = new RegExp(
  ` «t» (?:, )?(?:after|following|having|before|but|then) (?:\\S+ ){0,3}${movement} (?:\\S+ ){0,4}${since} `,
);
const earlierOther = new RegExp(
  `(?: (?:after|following|having) (?:\\S+ ){0,3}${movement} (?:\\S+ ){0,4}${since} ,? ?| ${movement} (?:\\S+ ){0,4}${since} (?:, )?(?:and |but )?(?:then |before )(?:it |they )?)(?:\\S+ ){0,9}$`,
);

function laterTime(clause: Clause, index: number): When | null {
  const place = clause.items.findIndex(
    ({ time }, at) =>
      at > index &&
      time !== undefined &&
      !isBaseTime(clause, at) &&
      !isLeftOutTime(clause, at) &&
      !belongsToBase(clause, at),
  );
  const time = clause.items[place]?.time;
  return time === undefined ? null : { periods: time.periods, isExplicit: true };
}

function belongsToBase(clause: Clause, place: number): boolean {
  for (let at = place - 1; at >= Math.max(0, place - 8); at -= 1) {
    if (clause.items[at]?.quantity !== undefined) return isSourceOf(clause, at);
  }
  return false;
}

/** The time that stands with another quantity of the clause: `97 t in 2013, down 11%`. */
export function targetOfOther(clause: Clause, index: number): When | null {
  for (let at = index - 1; at >= 0; at -= 1) {
    const time = clause.items[at]?.time;
    const isLeftOut = isLeftOutTime(clause, at) && !isToldWhen(clause.items, at, index);
    if (time !== undefined && !isLeftOut && !isBaseTime(clause, at) && !belongsToBase(clause, at))
      return { periods: time.periods, isExplicit: true };
  }
  return null;
}

function isSameTime(some: When, other: When): boolean {
  return some.periods.join() === other.periods.join();
}

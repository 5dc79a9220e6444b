import type { Claim, Steps } from './claims.ts';
import type { Clause } from './clauses.ts';
import { leftOutOf, mayLeaveOut } from './left-out-years.ts';
import { movement } from './movement-words.ts';
import { isBaseTime, isLeftOutTime } from './when.ts';
import { isYear, yearsBetween } from './years.ts';

type Moved = Pick<Extract<Claim, { kind: 'direction' }>, 'sign' | 'to' | 'from'>;

/**
 * The years up to the last one that the clause names; none where that may be another’s, or only
 * where they began. What is unchanged for the second year may be the same in two years, or have
 * been so in three.
 */
export function lastYears(
  clause: Clause,
  moved: Moved,
  words: RegExpExecArray,
  count: number,
): Steps {
  const { to, from, sign } = moved;
  const mayBeginBefore = sign === 0 && count > 1;
  const steps = mayBeginBefore ? count - 1 : count;
  const named = from.isExplicit ? yearsBetween(from.periods[0], to.periods[0]) : [];
  const last = lastYearIn(clause, moved, words);
  const counted = last === null ? [] : yearsBetween(String(Number(last) - steps), last);
  const years = named.length === steps + 1 ? named : counted;
  return {
    years,
    without: leftOutOf(clause),
    isLoose: mayLeaveOut(clause),
    mayBeginBefore,
  };
}

const turnsLater = new RegExp(` (?:then|before|until) (?:\\S+ ){0,4}${movement} `);
const whenBegun =
  / (?:(?:after|following|beginning|starting|begun|started|first|from|since)(?: (?:in|with|of|the|year))* «t»|«t» on(?:ward|wards)?) /;

/**
 * The year that the count ends in: the one that the clause is about, or the last of several in a
 * row.
 */
function lastYearIn(clause: Clause, { to, from }: Moved, words: RegExpExecArray): string | null {
  const { text, items } = clause;
  const [last] = to.periods;
  const after = text.slice(words.index + words[0].length - 1);
  if (!isYear(last) || (from.isExplicit && !to.isExplicit)) return null;
  if (turnsLater.test(after) || whenBegun.test(text)) return null;
  const own = items.flatMap(({ time }, place) =>
    time === undefined || isBaseTime(clause, place) || isLeftOutTime(clause, place)
      ? []
      : (time.periods[0] ?? []),
  );
  if (new Set(own).size < 2) return last;
  const [some, other] = own;
  const isPair = own.length === 2 && / «t» (?:, )?and «t» /.test(text);
  return isPair && isYear(some) && isYear(other) && some < other ? other : null;
}

import type { Claim, Sign, Steps } from './claims.ts';
import type { Clause } from './clauses.ts';
import { lastYears } from './last-years.ts';
import { leftOutOf, mayLeaveOut } from './left-out-years.ts';
import { movedVerb, movement, movementNoun, signOf } from './movement-words.ts';
import { leadingTime, spanIn, stretchOf } from './when.ts';
import { yearsBetween } from './years.ts';

type Moved = Pick<Extract<Claim, { kind: 'direction' }>, 'index' | 'sign' | 'to' | 'from'>;

const counts = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const inRow = '(?:in a row|running|in succession)';

const everyYear =
  / (?:(?:every|each)(?: single)? (year|quarter|month)|(?:every|each) of the «t»|year after year|(steadily|continuously|consistently|continually)) /;
/** `Almost every year`, `not every year`, `every year except 2010`. */
const notQuite = / (?:almost|nearly|virtually|practically|not(?: \S+){0,3})(?: in)? $/;
/**
 * `Every year since 2009, interrupted only in 2010`: the other time need not be that of the end.
 */
const sinceWithOther = /^ since «t» (?!(?:through|to|until|till) ).*«t» /;
const anotherYear = new RegExp(
  ` (?:a|the|its|their) (${ordinals.join('|')}) (?:(?:consecutive|straight|successive) (?:year|(?:annual |yearly )?${movementNoun})|year ${inRow}) `,
);
const severalYears = new RegExp(
  ` (${counts.join('|')}|«q») (?:(?:consecutive|straight|successive) (?:years|(?:annual |yearly )?${movementNoun}s)|years ${inRow}) `,
);
const anyMovement = new RegExp(` (${movement})(?= )`, 'g');
const isMovedVerb = new RegExp(`^${movedVerb}$`);
/**
 * `After two consecutive years of growth`, `the first of two consecutive years`: the years of
 * something else.
 */
const ofOther =
  / (?:after|following|ending|ended|extending|breaking|broke|reversing|despite|before|than|compared (?:with|to)|against|of|time in)(?: (?:a|the|its|an?|run|streak|series|of))* $/;
const ofMovement = new RegExp(
  `^ of (?:\\S+ )?(${movementNoun}|increases|gains|decreases|declines) `,
);

/**
 * `every year since 2010`, `for the third consecutive year`: the years that the movement at the
 * item goes through. Null where the clause says nothing of each year; without any years where it
 * does not say which.
 */
export function stepsOf(clause: Clause, moved: Moved): Steps | null {
  const another = anotherYear.exec(clause.text);
  if (another !== null)
    return stepsIn(clause, moved, another, () =>
      lastYears(clause, moved, another, ordinals.indexOf(another[1] ?? '') + 1),
    );
  const several = severalYears.exec(clause.text);
  if (several !== null)
    return stepsIn(clause, moved, several, () => {
      const place = clause.places.indexOf(several.index + 1);
      const count = clause.items[place]?.quantity?.low ?? counts.indexOf(several[1] ?? '') + 1;
      return lastYears(clause, moved, several, count);
    });
  const every = everyYear.exec(clause.text);
  return every === null
    ? null
    : stepsIn(clause, moved, every, () => eachYear(clause, moved, every));
}

/**
 * The steps where the words are said of that movement; none where they are said of another verb of
 * the clause.
 */
function stepsIn(
  clause: Clause,
  { index, sign }: Moved,
  words: RegExpExecArray,
  read: () => Steps | null,
): Steps | null {
  const { text, places } = clause;
  const named = [...text.matchAll(anyMovement)].map((found) => ({
    word: found[1] ?? '',
    place: found.index + 1,
  }));
  const own = places[index] ?? 0;
  const course = courseBefore(clause);
  if (course !== null) return course.place === own ? read() : null;
  const owner =
    named.filter(({ place }) => place <= words.index).at(-1) ??
    named.find(({ place }) => place > words.index);
  const isOther =
    owner !== undefined && owner.place !== own && (sign !== 0 || owner.place < words.index);
  if (isOther && isMovedVerb.test(owner.word)) return null;
  const noun = ofMovement.exec(text.slice(words.index + words[0].length - 1))?.[1];
  const isAgainst = noun !== undefined && signOf(noun) !== sign;
  const lead = text.slice(Math.max(0, words.index - 60), words.index + 1);
  return isOther || isAgainst || ofOther.test(lead) ? unknownYears : read();
}

/**
 * `fell in 2013 after two consecutive years of growth`: what came before, and where its word
 * stands.
 */
export function courseBefore({ text, items }: Clause): { place: number; sign: Sign } | null {
  const words = severalYears.exec(text);
  if (words === null || !/ (?:after|following) $/.test(text.slice(0, words.index + 1))) return null;
  const end = words.index + words[0].length - 1;
  const [whole = '', noun = ''] = ofMovement.exec(text.slice(end)) ?? [];
  const place = end + whole.lastIndexOf(` ${noun} `) + 1;
  const isAlone = items.filter(({ time }) => time !== undefined).length === 1;
  return noun === '' || !isAlone || !/^ (?:,|$)/.test(text.slice(place + noun.length))
    ? null
    : { place, sign: signOf(noun) };
}

const unknownYears: Steps = { years: [], without: [], isLoose: false, mayBeginBefore: false };

/**
 * A year between the first and the last that is named beside may be the one left out: `bar 2010`,
 * `a dip in 2010`.
 */
function isButOne(clause: Clause, years: ReadonlyArray<string>): boolean {
  const between = years.slice(1, -1);
  return (
    mayLeaveOut(clause) || clause.items.some(({ time }) => between.includes(time?.periods[0] ?? ''))
  );
}

function eachYear(clause: Clause, moved: Moved, every: RegExpExecArray): Steps | null {
  const isCourse = every[2] !== undefined;
  const end = every.index + every[0].length - 1;
  const isOfYears = every[1] === undefined || every[1] === 'year';
  const years = isOfYears ? yearsOf(clause, moved, end) : [];
  const isLoose =
    isCourse ||
    notQuite.test(clause.text.slice(Math.max(0, every.index - 40), every.index + 1)) ||
    isButOne(clause, years) ||
    sinceWithOther.test(clause.text.slice(end));
  // `Rose steadily` in one year is said of its months.
  if (isCourse && years.length < 3) return null;
  const [first] = years;
  const without = leftOutOf(clause);
  // Each of three years has a step of its own; of `2009–13` the first may be where it begins.
  const isOfEach = every[0].includes(' of the ');
  if (isOfEach && first !== undefined)
    return {
      years: [String(Number(first) - 1), ...years],
      without,
      isLoose,
      mayBeginBefore: false,
    };
  return {
    years,
    without,
    isLoose,
    mayBeginBefore: first !== undefined && spanIn(clause) !== undefined,
  };
}

function yearsOf(clause: Clause, { index, to, from }: Moved, end: number): string[] {
  const { items, text, places } = clause;
  const until = /^ (?:through|to|until|till|up to) (?=«t» )/.exec(text.slice(end));
  if (until !== null && stretchOf(clause) === null) {
    const last = items[places.indexOf(end + until[0].length)]?.time?.periods[0];
    return yearsBetween(leadingTime(clause, index)?.periods[0], last);
  }
  const span = spanIn(clause);
  if (span !== undefined) {
    const [first, last] = span.split('/');
    return yearsBetween(first, last);
  }
  return from.isExplicit ? yearsBetween(from.periods[0], to.periods[0]) : [];
}

import type { Claim, Pace, Steps } from './claims.ts';
import type { Clause } from './clauses.ts';
import { movement, movementNoun } from './movement-words.ts';
import { leadingTime, stretchOf } from './when.ts';

type Moved = Pick<Extract<Claim, { kind: 'direction' }>, 'index' | 'sign' | 'to' | 'from'>;

const counts = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const inRow = '(?:in a row|running|in succession)';

const everyYear =
  / (?:(?:every|each)(?: single)? (year|quarter|month)|(?:every|each) of the «t»|year after year|(steadily|continuously|consistently|continually)) /;
/** `Almost every year`, `not every year`, `every year except 2010`. */
const notQuite = / (?:almost|nearly|virtually|practically|not(?: \S+){0,3})(?: in)? $/;
const butOne = /^ (?:except|but|excluding|apart|save|other than) /;
const anotherYear = new RegExp(
  ` (?:a|the|its|their) (${ordinals.join('|')}) (?:(?:consecutive|straight|successive) (?:year|(?:annual |yearly )?${movementNoun})|year ${inRow}) `,
);
const severalYears = new RegExp(
  ` (${counts.join('|')}|«q») (?:(?:consecutive|straight|successive) years|years ${inRow}) `,
);
const anyMovement = new RegExp(` ${movement} `);

/**
 * `every year since 2010`, `for the third consecutive year`: the years that the movement at the item goes through. Null
 * where the clause says nothing of each year; without any years where it does not say which.
 */
export function stepsOf(clause: Clause, moved: Moved): Steps | null {
  const another = findBeside(anotherYear, clause, moved.index);
  if (another !== null) return lastYears(moved, ordinals.indexOf(another[1] ?? '') + 1);
  const several = findBeside(severalYears, clause, moved.index);
  if (several !== null) {
    const place = clause.places.indexOf(several.index + 1);
    const count = clause.items[place]?.quantity?.low ?? counts.indexOf(several[1] ?? '') + 1;
    return lastYears(moved, count);
  }
  const every = findBeside(everyYear, clause, moved.index);
  if (every === null) return null;
  const isCourse = every[2] !== undefined;
  const end = every.index + every[0].length - 1;
  const isLoose =
    isCourse ||
    notQuite.test(clause.text.slice(Math.max(0, every.index - 40), every.index + 1)) ||
    butOne.test(clause.text.slice(end));
  const isOfYears = every[1] === undefined || every[1] === 'year';
  const years = isOfYears ? yearsOf(clause, moved, end) : [];
  // `Rose steadily` in one year is said of its months.
  if (isCourse && years.length < 3) return null;
  const [first] = years;
  // Each of three years has a step of its own; of `2009–13` the first may be where it begins.
  const isOfEach = every[0].includes(' of the ');
  if (isOfEach && first !== undefined)
    return { years: [String(Number(first) - 1), ...years], isLoose, mayBeginBefore: false };
  return { years, isLoose, mayBeginBefore: first !== undefined && spanIn(clause) !== undefined };
}

/** `by 1.5% annually`, `at an average annual rate of 4.5%`, `by 1 t each year`: what the amount at the item is of. */
export function paceOf({ text, places }: Clause, index: number): Pace | null {
  const place = places[index] ?? 0;
  const after = text.slice(place, place + 60);
  if (/^«q» ,? ?(?:(?:in|during) )?(?:each|every) (?:year|of the «t») /.test(after)) return 'every';
  if (/^«q» ,? ?(?:(?:a|per) year|annually|yearly|per annum) /.test(after)) return 'average';
  const lead = text.slice(Math.max(0, place - 70), place);
  return / (?:annual|yearly|compound)(?: average| growth| rate| compound| of| about| nearly)* $/.test(
    lead,
  )
    ? 'average'
    : null;
}

/** The years from the one to the other; none where the times are no years in this order. */
export function yearsBetween(from: string | undefined, to: string | undefined): string[] {
  if (!isYear(from) || !isYear(to)) return [];
  const count = Number(to) - Number(from) + 1;
  return count < 2 || count > mostYears
    ? []
    : Array.from({ length: count }, (_, at) => String(Number(from) + at));
}

/** A text that says more of them means something else. */
const mostYears = 200;

/** What stands beside the movement, with no other movement between the two. */
function findBeside(pattern: RegExp, { text, places }: Clause, index: number) {
  const found = pattern.exec(text);
  if (found === null) return null;
  const own = places[index] ?? 0;
  const between =
    found.index > own
      ? text.slice(text.indexOf(' ', own), found.index + 1)
      : text.slice(found.index + found[0].length - 1, own);
  return anyMovement.test(between) ? null : found;
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

/** A stretch of years that has one name: `2009–13`, `the past 3 years`. */
function spanIn({ items }: Clause): string | undefined {
  return items
    .map(({ time }) => time?.periods[0])
    .find((period) => period !== undefined && /^\d{4}\/\d{4}$/.test(period));
}

/** What is unchanged for the second year may be the same in two years, or have been so in three. */
function lastYears({ to, sign }: Moved, count: number): Steps {
  const [last] = to.periods;
  const mayBeginBefore = sign === 0 && count > 1;
  const steps = mayBeginBefore ? count - 1 : count;
  const years = isYear(last) ? yearsBetween(String(Number(last) - steps), last) : [];
  return { years, isLoose: false, mayBeginBefore };
}

function isYear(period: string | undefined): period is string {
  return period !== undefined && /^\d{4}$/.test(period);
}

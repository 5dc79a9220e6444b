import { changeTimes } from './change-times.ts';
import type { Claim, When } from './claims.ts';
import { itemAt, type Clause } from './clauses.ts';
import { conceptOfWord } from './concepts.ts';
import { degreeOf, movedVerb, movement, movementNoun, signOf } from './movement-words.ts';
import { courseBefore, stepsOf } from './read-steps.ts';
import { yearBefore } from './when.ts';

const movedOften = new RegExp(` (${movement}) by a factor`);
const movedVerbs = new RegExp(
  ` (?:(slightly|marginally|sharply|substantially|significantly|considerably|markedly) )?(${movedVerb})(?: (slightly|marginally|sharply|substantially|significantly|considerably|markedly|a little))? `,
  'g',
);
const movedSince =
  / (?:has|have|had) (?:been )?(?:steadily |continuously |consistently )?(grown|growing|risen|rising|increasing|fallen|falling|declining|decreasing|shrunk|shrinking)(?= )/g;
const movedNouns = new RegExp(
  ` an? (slight|marginal|substantial|significant|sharp|considerable|small|large) (${movementNoun}) (?:from|over|compared) `,
  'g',
);

const factors: ReadonlyArray<readonly [RegExp, number]> = [
  [/ (?:doubled|doubling|double) /g, 2],
  [/ (?:tripled|tripling|triple) /g, 3],
  [/ (?:quadrupled|quadrupling|quadruple) /g, 4],
  [/ (?:halved|halving) /g, 0.5],
  [/ twice (?=as (?:much|many|large|high))/g, 2],
];

/** `doubled`, `twice as much as`, `by a factor of 3`. */
export function readMultiples(clause: Clause, fallback: When): Claim[] {
  const found: Claim[] = [];
  const add = (place: number, length: number, times: number) => {
    const index = itemAt(clause, place + 1);
    const before = clause.text.slice(Math.max(0, place - 30), place + 1);
    const hedge = / (?:nearly|almost|just under) $/.test(before)
      ? 'nearly'
      : / (?:more than|over) $/.test(before)
        ? 'more-than'
        : / less than $/.test(before)
          ? 'less-than'
          : / (?:about|roughly|approximately) $/.test(before)
            ? 'about'
            : null;
    const after = clause.text.slice(place + length, place + length + 60);
    const times_ = changeTimes(clause, index, fallback);
    // `almost triple China’s production` compares with something else than an earlier time.
    const comparesTime =
      /^ ?(?:$|,|;|from|in «t»|«t»|to|as (?:much|many|large|high)(?: (?!as)[^ ]+){0,4} as (?:in |that |the )?(?:of |in )?«t»|since|between|that of «t»|of (?:those|that|the \w+) (?:in|of) «t»|the (?:level|figure|amount|quantity) (?:of|in) «t»|over|during|and|(?:of )?the «q» (?:(?:produced|imported|received|consumed|supplied|shipped) )?(?:of|in) «t»)/.test(
        after,
      );
    const last = itemAt(clause, place + length - 2);
    found.push({
      index,
      last,
      kind: 'multiple',
      times,
      hedge,
      to: times_.to,
      from: comparesTime ? times_.from : null,
    });
  };
  for (const [pattern, times] of factors) {
    for (const match of clause.text.matchAll(pattern)) add(match.index, match[0].length, times);
  }
  for (const [index, { quantity }] of clause.items.entries()) {
    const place = clause.places[index] ?? 0;
    const before = clause.text.slice(Math.max(0, place - 40), place);
    if (
      quantity !== undefined &&
      / by a factor of (?:about |nearly |almost |more than )?$/.test(before)
    ) {
      const sign = movedOften.exec(before)?.[1] ?? '';
      add(place - 1, 5, signOf(sign) < 0 ? 1 / quantity.low : quantity.low);
    } else if (
      quantity?.unit === 'times' &&
      /^«q» (?:as (?:much|many|large|high) as|the «q» of «t») /.test(clause.text.slice(place))
    ) {
      add(place - 1, 5, quantity.low);
    } else if (quantity !== undefined && isPartOfBase(clause, index)) {
      add(place - 1, 5, quantity.low / 100);
    }
  }
  return found;
}

/** `about one-half of the 8 t of 2012` is a multiple of that, no share. */
export function isPartOfBase({ items, text, places }: Clause, index: number): boolean {
  return (
    items[index]?.quantity?.unit === '%' &&
    /^«q» of (?:the «q» (?:(?:produced|imported|received|consumed|supplied|shipped) )?(?:of|in)|(?:those|that|the (?:level|amount|quantity|figure|total)) (?:in|of)) «t» /.test(
      text.slice(places[index] ?? 0),
    )
  );
}

/** Movements that a verb states of the clause’s subject, and `unchanged`. */
export function readDirections(clause: Clause, fallback: When): Claim[] {
  const { text } = clause;
  const found: Claim[] = [];
  if (
    / (?:would|will|expected|could|may|might|projected|forecast|planned|plans|likely|to continue) /.test(
      text,
    )
  )
    return found;
  for (const match of text.matchAll(movedVerbs)) {
    const verb = match[2] ?? '';
    const index = itemAt(clause, match.index + match[0].indexOf(verb));
    if (!isVerb(clause, index)) continue;
    const last = match[3] === undefined ? index : itemAt(clause, match.index + match[0].length - 2);
    const start = match[1] === undefined ? index : index - 1;
    found.push({
      index: start,
      last,
      kind: 'direction',
      sign: signOf(verb),
      degree: degreeOf(`${match[1] ?? ''} ${match[3] ?? ''}`),
      ...changeTimes(clause, index, fallback),
    });
  }
  for (const match of text.matchAll(movedSince)) {
    const index = itemAt(clause, match.index + match[0].indexOf(` ${match[1] ?? ''}`) + 1);
    const times = changeTimes(clause, index, fallback);
    // `Has risen` says nothing of one year unless it says since when.
    if (!isVerb(clause, index)) continue;
    const sign = signOf(match[1] ?? '');
    if (!times.from.isExplicit && stepsOf(clause, { index, sign, ...times }) === null) continue;
    found.push({ index, last: index, kind: 'direction', sign, degree: 'any', ...times });
  }
  for (const match of text.matchAll(movedNouns)) {
    const index = itemAt(clause, match.index + match[0].indexOf(match[2] ?? ''));
    found.push({
      index: index - 1,
      last: index,
      kind: 'direction',
      sign: signOf(match[2] ?? ''),
      degree: degreeOf(match[1] ?? ''),
      ...changeTimes(clause, index, fallback),
    });
  }
  const course = courseBefore(clause);
  if (course !== null) {
    const index = itemAt(clause, course.place);
    const { to: end } = changeTimes(clause, index, fallback);
    const to = { ...yearBefore(end), isExplicit: end.isExplicit };
    const times = { to, from: yearBefore(to) };
    found.push({
      index,
      last: index,
      kind: 'direction',
      sign: course.sign,
      degree: 'any',
      ...times,
    });
  }
  for (const match of text.matchAll(/ (up|down) from /g)) {
    const index = itemAt(clause, match.index + 1);
    found.push({
      index,
      last: index,
      kind: 'direction',
      sign: signOf(match[1] ?? ''),
      degree: 'any',
      ...changeTimes(clause, index, fallback),
    });
  }
  for (const match of text.matchAll(
    / slightly (more|less) than the «q» (?:(?:produced|imported|exported|consumed|supplied|shipped) )?(?:of|in) «t» /g,
  )) {
    const index = itemAt(clause, match.index + 1);
    found.push({
      index,
      last: index + 1,
      kind: 'direction',
      sign: signOf(match[1] ?? ''),
      degree: 'slight',
      ...changeTimes(clause, index, fallback),
    });
  }
  const amounts =
    / (?:(?:produced|imported|exported|consumed|supplied|shipped) (more|less) (?:indium |metal )?|(more|less) (?:indium|metal) was (?:produced|imported|exported|consumed|supplied|shipped) )(?:in «t» )?than (?:(?:in|it did in) )?«t» /g;
  for (const match of text.matchAll(amounts)) {
    const word = match[1] ?? match[2] ?? '';
    const index = itemAt(clause, match.index + match[0].indexOf(` ${word} `) + 1);
    found.push({
      index,
      last: index,
      kind: 'direction',
      sign: signOf(word),
      degree: 'any',
      ...changeTimes(clause, index, fallback),
    });
  }
  const flat =
    / (?:essentially |nearly |almost |largely |virtually |relatively )?(?:(?:was|were|remained|stayed|held|been|,) (?:essentially |nearly |almost |largely |virtually |relatively |about )?)?(unchanged|the same|stable|flat) /g;
  for (const match of text.matchAll(flat)) {
    const index = itemAt(clause, match.index + match[0].lastIndexOf(match[1] ?? ''));
    found.push({
      index,
      last: match[1] === 'the same' ? index + 1 : index,
      kind: 'direction',
      sign: 0,
      degree: 'same',
      ...changeTimes(clause, index, fallback),
    });
  }
  return found;
}

/**
 * `increased demand` and `decreased production at` tell what something is like, not what it did;
 * `not` what it did not.
 */
function isVerb({ items }: Clause, index: number): boolean {
  const next = items[index + 1]?.mark ?? '';
  if (
    conceptOfWord(next) !== null ||
    /^(?:their|its|his|the|an?|environmental|domestic|stock)$/.test(next)
  )
    return false;
  const before = items.slice(Math.max(0, index - 12), index);
  if (before.slice(-3).some(({ mark }) => /^(?:not|never|neither|nor)$/.test(mark))) return false;
  return (
    before.some(
      ({ mark, area, entities }) =>
        conceptOfWord(mark) !== null ||
        area !== undefined ||
        entities !== undefined ||
        mark === 'it',
    ) || index <= 1
  );
}

import type { Claim, ClaimGroup, Sign, When } from './claims.ts';
import { itemAt, type Clause } from './clauses.ts';
import { conceptOfWord } from './concepts.ts';
import {
  comparison,
  degreeOf,
  movedVerb,
  movement,
  movementNoun,
  signOf,
} from './movement-words.ts';
import type { Quantity } from './quantities.ts';
import {
  stretchOf,
  baseTime,
  isBaseTime,
  isSourceOf,
  leadingTime,
  timeOf,
  yearBefore,
} from './when.ts';

const filler =
  '(?: (?:about|nearly|almost|approximately|roughly|around|only|just|a|an|the|another|further|more than|at least|up to|over|less than|as much as|more|than|estimated))*';

const changeNoun = new RegExp(
  `^ (?:year on year |annual |overall |slight |sharp |further |net )?(${movementNoun})\\b`,
);
const changeThan = new RegExp(
  `^ (?:of \\w+ )?(${comparison})(?: «t»)?(?: than| that| those| the| its| «t»| in| ,| $)`,
);
const changeBy = new RegExp(
  `(?: |^)(${movement}|${movementNoun})(?: [\\p{L}]+ly)?(?: (?:«t»|in «t»|from that of «t»|from «t»))?(?: (?:by|of))${filler} $`,
  'u',
);
const changeBare = new RegExp(
  ` (${movedVerb}|up|down|gained|lost)(?: [\\p{L}]+ly)?${filler} $`,
  'u',
);
const targetBefore = new RegExp(` ${movement} (?:[\\p{L}]+ly )?(?:(?:in )?«t» )?to [^«]*$`, 'u');
const shareBefore = new RegExp(
  `(?:account(?:s|ed|ing)?(?: together)? for|represent(?:s|ed|ing)|share(?:s)? (?:of|was|were|amounted to|fell to|rose to)|made up|contribut(?:ed|ing)|suppl(?:ied|ying)|provid(?:ed|ing))${filler} $`,
);
const movedOften = new RegExp(` (${movement}) by a factor`);
const movedVerbs = new RegExp(
  ` (?:(slightly|marginally|sharply|substantially|significantly|considerably|markedly) )?(${movedVerb})(?: (slightly|marginally|sharply|substantially|significantly|considerably|markedly|a little))? `,
  'g',
);
const movedNouns = new RegExp(
  ` an? (slight|marginal|substantial|significant|sharp|considerable|small|large) (${movementNoun}) (?:from|over|compared) `,
  'g',
);

/** What a clause states, in groups that are about one series each. */
export function readClaims(clause: Clause, fallback: When): ClaimGroup[] {
  const quantities = clause.items.flatMap(({ quantity }, index) =>
    quantity === undefined ? [] : [{ quantity, index }],
  );
  const movementClaims = [...readMultiples(clause, fallback), ...readDirections(clause, fallback)];
  const roles = quantities.map(({ quantity, index }) => ({
    quantity,
    index,
    role: roleOf(clause, index, quantity),
  }));
  const together: Claim[] = [];
  const alone: ClaimGroup[] = [];
  const hasChange =
    movementClaims.length > 0 ||
    roles.some(({ role }) => role.kind === 'change' || role.kind === 'from' || role.kind === 'to');
  const unitOfLevels = roles.find(
    ({ role, quantity }) => role.kind !== 'change' && quantity.unit !== '' && quantity.unit !== '%',
  )?.quantity.unit;
  for (const { quantity: stated, index, role } of roles) {
    const borrows =
      stated.unit === '' &&
      (role.kind === 'from' || role.kind === 'to') &&
      unitOfLevels !== undefined;
    const quantity = borrows ? { ...stated, unit: unitOfLevels } : stated;
    if (quantity.unit === '' || quantity.unit === 'times') continue;
    const place = { index, last: index };
    switch (role.kind) {
      case 'change': {
        const when = changeTimes(clause, index, fallback);
        together.push({ ...place, kind: 'change', quantity, sign: role.sign, ...when });
        break;
      }
      case 'from': {
        const own = timeOf(clause, index, fallback);
        const isTargets = isTargetTime(clause, index);
        const to = isTargets ? own : changeTimes(clause, index, fallback).to;
        const isOwn = own.isExplicit && followsClosely(clause, index) && !isTargets;
        const named = isOwn ? own : baseTime(clause, index);
        together.push({
          ...place,
          kind: quantity.unit === '%' ? 'percent-level' : 'level',
          quantity,
          ...(named === null ? { when: yearBefore(to), before: to } : { when: named }),
        });
        break;
      }
      case 'share':
        alone.push({
          claims: [{ ...place, kind: 'share', quantity, when: timeOf(clause, index, fallback) }],
        });
        break;
      case 'percent':
        alone.push({
          claims: [
            { ...place, kind: 'percent-level', quantity, when: timeOf(clause, index, fallback) },
          ],
        });
        break;
      default: {
        if (quantity.unit === '%') {
          together.push({
            ...place,
            kind: 'percent-level',
            quantity,
            when: targetTime(clause, index, role.kind, fallback),
          });
          break;
        }
        const claim: Claim = {
          ...place,
          kind: 'level',
          quantity,
          when: targetTime(clause, index, role.kind, fallback),
        };
        const isListed = isInBrackets(clause, index);
        if (hasChange && !isListed) together.push(claim);
        else alone.push({ claims: [claim] });
      }
    }
  }
  const joined = [...together, ...movementClaims];
  return joined.length > 0 ? [...splitByUnit(joined), ...alone] : alone;
}

/** `to 100 t/yr from 10 t/yr by March 2014`: a date behind the base is that of the target. */
function targetTime(clause: Clause, index: number, kind: Role['kind'], fallback: When): When {
  const own = timeOf(clause, index, fallback);
  if (kind !== 'to' || own.isExplicit) return own;
  const after = clause.text.slice(clause.places[index] ?? 0);
  const late =
    /^«q» ,? ?from (?:about |the )?«q» (?:by|starting|beginning|effective|as of) (?=«t»)/.exec(
      after,
    );
  const time =
    late === null
      ? undefined
      : clause.items[itemAt(clause, (clause.places[index] ?? 0) + late[0].length)]?.time;
  return time === undefined ? own : { periods: time.periods, isExplicit: true };
}

/** Does the time behind a base belong to the target before it? */
function isTargetTime({ text, places }: Clause, index: number): boolean {
  const before = text.slice(Math.max(0, (places[index] ?? 0) - 40), places[index] ?? 0);
  return (
    / to (?:[\p{L}]+ )*«q» ,? ?from (?:about |the )?$/u.test(before) &&
    /^«q» (?:by|starting|beginning|effective|as of) «t»/.test(text.slice(places[index] ?? 0))
  );
}

type Role =
  | { readonly kind: 'level' | 'from' | 'to' | 'share' | 'percent' }
  | { readonly kind: 'change'; readonly sign: Sign };

function roleOf({ text, places }: Clause, index: number, { unit }: Quantity): Role {
  const place = places[index] ?? 0;
  const before = text.slice(Math.max(0, place - 90), place);
  const after = text.slice(place + 3, place + 93);
  const noun = changeNoun.exec(after);
  if (noun !== null) return { kind: 'change', sign: signOf(noun[1] ?? '') };
  const than = changeThan.exec(after);
  if (than !== null)
    return {
      kind:
        /^ \w+ than (?:the |those |that )?(?:(?!in|of|at|during)\w+ )/.test(after) &&
        !/than (?:that|those|the «q»|the year|«t»|in)/.test(after)
          ? 'percent'
          : 'change',
      sign: signOf(than[1] ?? ''),
    } as Role;
  const by = changeBy.exec(before);
  if (by !== null) return { kind: 'change', sign: signOf(by[1] ?? '') };
  const bare = changeBare.exec(before);
  if (bare !== null && !/ to $/.test(before))
    return { kind: 'change', sign: signOf(bare[1] ?? '') };
  const isHedge = / (?:more|less|fewer|greater|higher|lower) than [^«]*$/.test(before);
  if (
    !isHedge &&
    / (?:from|compared with|compared to|against|than)(?: (?:about|nearly|a|the|an|level|of|revised|estimated|almost|approximately))* $/.test(
      before,
    )
  ) {
    return { kind: / (?:ranging|ranged|range) from $/.test(before) ? 'level' : 'from' };
  }
  const isTarget =
    / to(?: (?:about|nearly|a|the|an|level|of|more|than|almost|approximately|record|estimated|just|over|at|least))* $/.test(
      before,
    ) &&
    !/ (?:equivalent|equal|close|up|according|compared|corresponding|amount|amounted) to [^«]*$/.test(
      before,
    );
  if (isTarget && (unit !== '%' || targetBefore.test(before))) return { kind: 'to' };
  if (unit !== '%') return { kind: 'level' };
  if (/«a» (?:\( |, (?:with )?|with |at )?$/.test(before) && /^ (?:\)|,|and|;|$)/.test(after))
    return { kind: 'share' };
  if (/^ (?:of|from) /.test(after) || shareBefore.test(before)) return { kind: 'share' };
  return { kind: 'percent' };
}

function isInBrackets({ items }: Clause, index: number): boolean {
  return items[index - 1]?.mark === '(' && items[index - 2]?.area !== undefined;
}

function followsClosely({ items }: Clause, index: number): boolean {
  for (let place = index + 1; place < Math.min(items.length, index + 7); place += 1) {
    const item = items[place];
    if (item?.time !== undefined) return true;
    if (item === undefined || item.quantity !== undefined || /^(?:,|;|to)$/.test(item.mark))
      return false;
  }
  return false;
}

function isSameTime(some: When, other: When): boolean {
  return some.periods.join() === other.periods.join();
}

/** From when to when the clause’s change goes. */
export function changeTimes(
  clause: Clause,
  index: number,
  fallback: When,
): { to: When; from: When } {
  const { items } = clause;
  const stretch = stretchOf(clause);
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

function laterTime(clause: Clause, index: number): When | null {
  const place = clause.items.findIndex(
    ({ time }, at) =>
      at > index && time !== undefined && !isBaseTime(clause, at) && !belongsToBase(clause, at),
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
function targetOfOther(clause: Clause, index: number): When | null {
  for (let at = index - 1; at >= 0; at -= 1) {
    const time = clause.items[at]?.time;
    if (time !== undefined && !isBaseTime(clause, at) && !belongsToBase(clause, at))
      return { periods: time.periods, isExplicit: true };
  }
  return null;
}

const factors: ReadonlyArray<readonly [RegExp, number]> = [
  [/ (?:doubled|doubling|double) /g, 2],
  [/ (?:tripled|tripling|triple) /g, 3],
  [/ (?:quadrupled|quadrupling|quadruple) /g, 4],
  [/ (?:halved|halving) /g, 0.5],
  [/ twice (?=as (?:much|many|large|high))/g, 2],
];

function readMultiples(clause: Clause, fallback: When): Claim[] {
  const found: Claim[] = [];
  const add = (place: number, length: number, times: number) => {
    const index = itemAt(clause, place + 1);
    const before = clause.text.slice(Math.max(0, place - 30), place + 1);
    const hedge = / (?:nearly|almost|just under) $/.test(before)
      ? 'nearly'
      : / (?:more than|over) $/.test(before)
        ? 'more-than'
        : / (?:about|roughly|approximately) $/.test(before)
          ? 'about'
          : null;
    const after = clause.text.slice(place + length, place + length + 60);
    const times_ = changeTimes(clause, index, fallback);
    // `almost triple China’s production` compares with something else than an earlier time.
    const comparesTime =
      /^ ?(?:$|,|;|from|in «t»|«t»|to|as (?:much|many|large|high)(?: (?!as)[^ ]+){0,4} as (?:in |that |the )?(?:of |in )?«t»|since|between|that of «t»|the (?:level|figure|amount|quantity) (?:of|in) «t»|over|during|and)/.test(
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
      /^«q» as (?:much|many|large|high) as/.test(clause.text.slice(place))
    ) {
      add(place - 1, 5, quantity.low);
    }
  }
  return found;
}

/** Movements that a verb states of the clause’s subject, and `unchanged`. */
function readDirections(clause: Clause, fallback: When): Claim[] {
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

/** `increased demand` and `decreased production at` tell what something is like, not what it did. */
function isVerb({ items }: Clause, index: number): boolean {
  const next = items[index + 1]?.mark ?? '';
  if (
    conceptOfWord(next) !== null ||
    /^(?:their|its|his|the|an?|environmental|domestic|stock)$/.test(next)
  )
    return false;
  const before = items.slice(Math.max(0, index - 12), index);
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

/** Claims of one change are about one series, so their amounts have one unit; others stand alone. */
function splitByUnit(claims: ReadonlyArray<Claim>): ClaimGroup[] {
  const kinds = new Map<string, Claim[]>();
  const loose: Claim[] = [];
  for (const claim of claims) {
    const unit = 'quantity' in claim && claim.kind !== 'percent-level' ? claim.quantity.unit : '%';
    if (claim.kind === 'percent-level') loose.push(claim);
    else if (unit === '%') {
      const list = kinds.get('%') ?? [];
      list.push(claim);
      kinds.set('%', list);
    } else {
      const list = kinds.get(unit) ?? [];
      list.push(claim);
      kinds.set(unit, list);
    }
  }
  const movements = kinds.get('%') ?? [];
  kinds.delete('%');
  const groups: Claim[][] = [...kinds.values()];
  // A percentage goes with the amounts that stand nearest to it.
  for (const claim of movements) {
    const near = [...groups].sort((a, b) => distance(a, claim) - distance(b, claim))[0];
    if (near === undefined) groups.push([claim]);
    else near.push(claim);
  }
  return [
    ...groups.map((group) => ({ claims: group })),
    ...loose.map((claim) => ({ claims: [claim] })),
  ];
}

function distance(group: ReadonlyArray<Claim>, { index }: Claim): number {
  return Math.min(...group.map((one) => Math.abs(one.index - index)));
}

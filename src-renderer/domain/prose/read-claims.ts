import { changeTimes, targetOfOther } from './change-times.ts';
import type { Claim, ClaimGroup, When } from './claims.ts';
import { itemAt, type Clause } from './clauses.ts';
import { isPartOfBase, readDirections, readMultiples } from './read-movements.ts';
import { paceOf } from './read-pace.ts';
import { stepsOf } from './read-steps.ts';
import { roleOf, type Role } from './roles.ts';
import { isOfShare } from './of-share.ts';
import type { Quantity } from './quantities.ts';
import { baseTime, isSourceOf, stretchOf, timeOf, yearBefore } from './when.ts';

/** What a clause states, in groups that are about one series each. */
export function readClaims(clause: Clause, fallback: When): ClaimGroup[] {
  const quantities = clause.items.flatMap(({ quantity }, index) =>
    quantity === undefined ? [] : [{ quantity, index }],
  );
  const movementClaims = [
    ...readMultiples(clause, fallback),
    ...readDirections(clause, fallback),
  ].map((claim): Claim => {
    const share = isOfShare(clause, claim.index) ? { isOfShare: true } : {};
    const steps = claim.kind === 'direction' ? stepsOf(clause, claim) : null;
    return { ...claim, ...share, ...(steps === null ? {} : { steps }) };
  });
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
    if (quantity.unit === '' || quantity.unit === 'times' || isPartOfBase(clause, index)) continue;
    const place = { index, last: index };
    if (quantity.unit === 'points' && role.kind !== 'change') continue;
    switch (role.kind) {
      case 'change': {
        const when = timesOfChange(clause, index, quantity, fallback);
        const share = isOfShare(clause, index) ? { isOfShare: true } : {};
        const pace = paceOf(clause, index);
        together.push({
          ...{ ...place, kind: 'change', quantity, sign: role.sign, ...when, ...share },
          ...(pace === null ? {} : { pace }),
        });
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
          kind: quantity.unit === '%' ? percentKind(clause, index) : 'level',
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
      case 'comparison': {
        const when = timeOf(clause, index, fallback);
        const comparison = role.kind === 'comparison' ? { isComparison: true as const } : {};
        alone.push({
          claims: [{ ...place, kind: 'percent-level', quantity, when, ...comparison }],
        });
        break;
      }
      default: {
        if (quantity.unit === '%') {
          together.push({
            ...place,
            kind: percentKind(clause, index),
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

/** `its share rose to 27%`: what a share rose to is a share. */
function percentKind(clause: Clause, index: number): 'share' | 'percent-level' {
  return isOfShare(clause, index) ? 'share' : 'percent-level';
}

/** `to 100 t/yr from 10 t/yr by March 2014`: a date behind the base is that of the target. */
function targetTime(clause: Clause, index: number, kind: Role['kind'], fallback: When): When {
  const own = timeOf(clause, index, fallback);
  if (kind !== 'to' || own.isExplicit) return own;
  // `from 340 t to 330 t from 2009 to 2010`.
  const stretch = /^«q» from «t» to «t» /.test(clause.text.slice(clause.places[index] ?? 0))
    ? stretchOf(clause)
    : null;
  if (stretch !== null) return stretch.to;
  const after = clause.text.slice(clause.places[index] ?? 0);
  const late =
    /^«q» ,? ?from (?:about |the )?«q» (?:by|starting|beginning|effective|as of) (?=«t»)/.exec(
      after,
    );
  const time =
    late === null
      ? undefined
      : clause.items[itemAt(clause, (clause.places[index] ?? 0) + late[0].length)]?.time;
  // `increased by 15% in 2014, to 30 t`: the time of the change is that of what it led to.
  if (time === undefined) return targetOfOther(clause, index) ?? own;
  return { periods: time.periods, isExplicit: true };
}

/** Does the time behind a base belong to the target before it? */
function isTargetTime({ text, places }: Clause, index: number): boolean {
  const before = text.slice(Math.max(0, (places[index] ?? 0) - 40), places[index] ?? 0);
  return (
    / to (?:[\p{L}]+ )*«q» ,? ?from (?:about |the )?$/u.test(before) &&
    /^«q» (?:by|starting|beginning|effective|as of) «t»/.test(text.slice(places[index] ?? 0))
  );
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

/**
 * Claims of one change are about one series, so their amounts have one unit; others stand alone.
 */
function splitByUnit(claims: ReadonlyArray<Claim>): ClaimGroup[] {
  const kinds = new Map<string, Claim[]>();
  const loose: Claim[] = [];
  for (const claim of claims) {
    const unit = 'quantity' in claim && claim.kind !== 'percent-level' ? claim.quantity.unit : '%';
    if (claim.kind === 'percent-level' || claim.kind === 'share') loose.push(claim);
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

/**
 * `9% in 2014, against −11% in 2013`: a percentage with its sign that is compared with is that of
 * its own time.
 */
function timesOfChange(
  clause: Clause,
  index: number,
  { sign }: Quantity,
  fallback: When,
): { to: When; from: When } {
  const own = timeOf(clause, index, fallback);
  return sign !== undefined && own.isExplicit && isSourceOf(clause, index)
    ? { to: own, from: yearBefore(own) }
    : changeTimes(clause, index, fallback);
}

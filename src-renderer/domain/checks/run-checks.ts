import type { Annotation } from '../observations.ts';
import { assertNever } from '../result.ts';
import { checkCapacities, type CapacityTables } from './capacities.ts';
import { checkAtMost, checkCeiling, checkSameRatio, checkTimes } from './check-ratios.ts';
import { checkEquals } from './check-equals.ts';
import { checkLookAlikes } from './check-look-alikes.ts';
import { checkWithin } from './check-within.ts';
import { checkMovement, checkOrder } from './check-words.ts';
import { checkKinds, isProblem, type Check } from './check.ts';
import { wordingLimits, type Claim, type WordingLimits } from './claims.ts';
import { checkTotals } from './column-totals.ts';
import { checkDisclosure } from './disclosure.ts';
import { Evidence, type EvidenceInput } from './evidence.ts';
import { checkMissing } from './missing.ts';
import { checkNotes } from './note-references.ts';
import { checkQuarters } from './quarters.ts';
import { checkRanges } from './ranges.ts';
import { checkRevisedTotals } from './revised-totals.ts';
import { checkSources } from './sources.ts';
import { capacityTables, statements } from './statements.ts';
import type { Choices } from '../choices.ts';
import { checkUnitSlips } from './unit-slips.ts';

export interface CheckInput extends EvidenceInput {
  /** What the documents state about their figures; what the baseline's chapter states when left out. */
  readonly claims?: ReadonlyArray<Claim>;
  readonly capacityTables?: CapacityTables;
  /** What words of degree mean; settings. */
  readonly wording?: WordingLimits;
  /** Notes, which may name figures; none when left out. */
  readonly annotations?: ReadonlyArray<Annotation>;
  /** What was decided about series breaks; nothing when left out. */
  readonly choices?: Choices;
}

/**
 * Every check that the figures in the view allow, passed ones too: by table in document order, then by kind, then as
 * found. Nothing is rewritten. A check for which a figure is missing is not made.
 */
export function runChecks(input: CheckInput): Check[] {
  const evidence = new Evidence(input);
  const claims = input.claims ?? statements;
  const limits = input.wording ?? wordingLimits;
  const checks = [
    ...checkTotals(evidence),
    ...checkRevisedTotals(evidence),
    ...checkRanges(evidence),
    ...checkQuarters(evidence),
    ...checkUnitSlips(evidence),
    ...checkMissing(evidence),
    ...checkSources(evidence),
    ...checkCapacities(evidence, input.capacityTables ?? capacityTables),
    ...checkDisclosure(evidence),
    ...claims.flatMap((claim) => checkClaim(evidence, claim, limits)),
    ...checkNotes(input.annotations ?? [], input),
  ];
  const order = new Map(evidence.tables.map(({ id }, index) => [id, index]));
  const place = (check: Check) => order.get(check.table) ?? order.size;
  return checks.sort(
    (a, b) => place(a) - place(b) || checkKinds.indexOf(a.kind) - checkKinds.indexOf(b.kind),
  );
}

/** How many checks call for the analyst: what does not add, is suspect or is missing. */
export function countProblems(checks: ReadonlyArray<Check>): number {
  return checks.filter(isProblem).length;
}

function checkClaim(evidence: Evidence, claim: Claim, limits: WordingLimits): Check[] {
  switch (claim.kind) {
    case 'equals':
      return checkEquals(evidence, claim);
    case 'at-most':
      return checkAtMost(evidence, claim);
    case 'ceiling':
      return checkCeiling(evidence, claim);
    case 'same-ratio':
      return checkSameRatio(evidence, claim);
    case 'times':
      return checkTimes(evidence, claim);
    case 'look-alikes':
      return checkLookAlikes(evidence, claim);
    case 'within':
      return checkWithin(evidence, claim);
    case 'order':
      return checkOrder(evidence, claim);
    case 'movement':
      return checkMovement(evidence, claim, limits);
    default:
      return assertNever(claim);
  }
}

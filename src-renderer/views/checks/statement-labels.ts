import type { Check } from '#domain/checks/check.ts';
import type { AtMostClaim, Claim, EqualsClaim, MovementClaim } from '#domain/checks/claims.ts';
import { noteOfCheck } from '#domain/checks/note-references.ts';
import { statements } from '#domain/checks/statements.ts';
import { assertNever } from '#domain/result.ts';
import { formatNumber, formatPercent, formatShort } from '#format/numbers.ts';
import { withUnit } from '#format/units.ts';
import { formatMargin, type LabelledNumber, type Units } from './labelled-number.ts';

/** The numbers of a check that a claim of the source led to, in the words of that claim. */
export function labelStatement(check: Check, units: Units): LabelledNumber[] {
  const { printed, computed, limit } = check;
  const { locale } = units;
  const unit = units.unitOf(check.cells[0]?.seriesId ?? '');
  const amount = (value: number) => withUnit(formatShort(value, locale), unit);
  const ratio = (value: number) => formatNumber(value, { locale, decimals: 3 });
  const count = (value: number) => formatNumber(value, { locale, decimals: 0 });
  const margin = { label: 'limit', text: formatMargin(limit, unit, locale) };
  if (noteOfCheck(check) !== null) {
    return [
      { label: 'figures named', text: count(printed) },
      { label: 'that still hold', text: count(computed) },
    ];
  }
  const claim = claimOf(check);
  switch (claim?.kind) {
    case undefined:
      return [
        { label: 'printed', text: formatShort(printed, locale) },
        { label: 'computed', text: formatShort(computed, locale) },
        { label: 'limit', text: formatShort(limit, locale) },
      ];
    case 'equals':
      return labelEquals(check, claim, units);
    case 'at-most':
      return [
        { label: nameWhole(claim), text: amount(printed) },
        { label: claim.of.length > 1 ? 'parts together' : 'part', text: amount(computed) },
        margin,
      ];
    case 'ceiling':
      return [
        { label: 'stated', text: amount(printed) },
        { label: 'ratio', text: ratio(computed) },
        { label: 'at most', text: ratio(limit) },
      ];
    case 'same-ratio':
      return [
        { label: `by ${claim.ratios[0].name}`, text: ratio(printed) },
        { label: `by ${claim.ratios[1].name}`, text: ratio(computed) },
        { label: 'limit', text: ratio(limit) },
      ];
    case 'times':
      return [
        { label: 'stated', text: `${formatShort(printed, locale)} times` },
        { label: 'computed', text: `${formatShort(computed, locale)} times` },
        { label: 'may fall short by', text: formatShort(limit, locale) },
      ];
    case 'look-alikes':
      return [
        { label: 'one figure', text: amount(printed) },
        { label: 'the other', text: amount(computed) },
        margin,
      ];
    case 'within': {
      // The range stands first, the figure last; both are given in the figure's unit.
      const own = units.unitOf(check.cells.at(-1)?.seriesId ?? '');
      return [
        { label: 'end of the range', text: withUnit(formatShort(printed, locale), own) },
        { label: 'figure', text: withUnit(formatShort(computed, locale), own) },
        { label: 'limit', text: formatMargin(limit, own, locale) },
      ];
    }
    case 'order':
      return [
        { label: 'rows named', text: count(printed) },
        { label: 'in their place', text: count(computed) },
      ];
    case 'movement':
      return labelMovement(check, claim, locale);
    default:
      return assertNever(claim);
  }
}

/** The claim that a check was made for; undefined when none is known. Ids may begin alike: the longest that fits. */
export function claimOf({ kind, id }: Pick<Check, 'kind' | 'id'>): Claim | undefined {
  return statements
    .filter((claim) => id.startsWith(`${kind}/${claim.id}/`))
    .sort((a, b) => b.id.length - a.id.length)[0];
}

function labelEquals(check: Check, { formula }: EqualsClaim, units: Units): LabelledNumber[] {
  const { printed, computed, limit, cells } = check;
  const { locale } = units;
  const own = units.unitOf(cells[0]?.seriesId ?? '');
  const stated = { label: 'stated', text: withUnit(formatShort(printed, locale), own) };
  // Only where the earlier figure is not listed does a cell without an edition stand here.
  const isImplied = cells.some(({ editionId }) => editionId === null);
  if (isImplied && (formula.kind === 'percent' || formula.kind === 'difference')) {
    const unit = units.unitOf(formula.to.series);
    return [
      stated,
      { label: 'so that before', text: withUnit(formatShort(computed, locale), unit) },
      { label: 'give or take', text: formatMargin(limit, unit, locale) },
    ];
  }
  return [
    stated,
    { label: 'computed', text: withUnit(formatShort(computed, locale), own) },
    { label: 'limit', text: formatMargin(limit, own, locale) },
  ];
}

function labelMovement(
  { printed, computed, limit }: Check,
  { word }: MovementClaim,
  locale: string,
): LabelledNumber[] {
  const name = word === 'unchanged' ? 'about the same' : 'slightly';
  const change = { label: 'change', text: formatPercent(computed, locale) };
  const setting = { label: `“${name}” is up to`, text: `${formatShort(limit, locale)}%` };
  // Where the word holds, the nearest percent that it allows is the change itself.
  return printed === computed
    ? [change, setting]
    : [change, { label: 'the word reaches', text: formatPercent(printed, locale) }, setting];
}

function nameWhole({ limit }: AtMostClaim): string {
  return typeof limit === 'number' ? 'at most' : 'whole';
}

import { percentSpan } from '../intervals.ts';
import type { Measured } from '../measure.ts';
import { nameRow } from '../names.ts';
import type { Series } from '../observations.ts';
import { quantityAndValue } from '../quantity-and-value.ts';
import { unitValue, type UnitValue } from '../unit-value.ts';

/** What a kilogram cost on either side. */
export interface ComparedUnitValue {
  readonly quantity: Series;
  readonly name: string;
  readonly from: UnitValue;
  readonly to: UnitValue;
  /** Of the unit value, with where rounding lets it lie; null where either side has none or a break stops it. */
  readonly percent: number | null;
  readonly percentLow: number | null;
  readonly percentHigh: number | null;
  readonly isEstimated: boolean;
  /** Why there is no percent; null when there is one. */
  readonly reason: string | null;
  /** Why a unit value says little of the market, side by side with what it is said of. */
  readonly cautions: ReadonlyArray<string>;
}

export interface UnitValueSides {
  readonly from: { readonly name: string; readonly at: (seriesId: string) => Measured | null };
  readonly to: { readonly name: string; readonly at: (seriesId: string) => Measured | null };
}

/**
 * The unit value of a quantity's row on both sides, in dollars per kilogram; null where its row has no quantity and
 * value, or neither side lists either of them. `stoppedBy` is why the row is not compared.
 */
export function compareUnitValues(
  of: Series,
  series: ReadonlyArray<Series>,
  sides: UnitValueSides,
  stoppedBy: (seriesId: string) => string | null = () => null,
): ComparedUnitValue | null {
  const pair = quantityAndValue(of, series);
  if (pair === null || pair.quantity.id !== of.id) return null;
  const { quantity, value } = pair;
  const find = ({ name, at }: UnitValueSides['from']) =>
    unitValue(
      { name: `the value of ${name}`, figure: at(value.id) },
      { name: `the quantity of ${name}`, figure: at(quantity.id) },
      { valueUnit: value.unit, quantityUnit: quantity.unit },
    );
  const [from, to] = [find(sides.from), find(sides.to)];
  if ([from, to].every(({ inputs }) => inputs.every((input) => input === null))) return null;
  const stopped = stoppedBy(quantity.id) ?? stoppedBy(value.id);
  const percent =
    stopped !== null || from.value === null || to.value === null || from.value <= 0
      ? null
      : (100 * (to.value - from.value)) / from.value + 0;
  const span = percent === null ? null : percentSpan(from, to);
  return {
    quantity,
    name: nameRow(quantity),
    from,
    to,
    percent: percent === null || Number.isFinite(percent) ? percent : null,
    percentLow: span?.low ?? null,
    percentHigh: span?.high ?? null,
    isEstimated: [...from.flags, ...to.flags].includes('e'),
    reason: percent === null ? (stopped ?? explain(from, to)) : null,
    cautions: [
      { side: sides.from, caution: from.caution },
      { side: sides.to, caution: to.caution },
    ].flatMap(({ side, caution }) => (caution === null ? [] : [`${side.name}: ${caution}`])),
  };
}

function explain(from: UnitValue, to: UnitValue): string {
  const reasons = [from.reason, to.reason].filter((reason) => reason !== null);
  return reasons.length === 0
    ? 'The unit value before is zero: there is no percent from it.'
    : [...new Set(reasons)].join(' ');
}

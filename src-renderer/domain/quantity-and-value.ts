import { findConversion } from './conversions.ts';
import type { Series } from './observations.ts';

/** A row's quantity and its value: what its unit value is made of. */
export interface QuantityAndValue {
  readonly quantity: Series;
  readonly value: Series;
}

/**
 * The one mass and the one amount of dollars among the series that stand in this one's row; null when the row has not
 * exactly one of each. Two masses, such as gross and contained weight, leave open which of them was paid for.
 */
export function quantityAndValue(
  of: Series,
  series: ReadonlyArray<Series>,
): QuantityAndValue | null {
  const row = series.filter((one) => isSameRow(one, of));
  const quantities = row.filter(({ unit }) => findConversion(unit, 'kg').ok);
  const values = row.filter(({ unit }) => findConversion(unit, 'USD').ok);
  const [quantity, value] = [quantities[0], values[0]];
  return quantity === undefined || value === undefined || quantities.length > 1 || values.length > 1
    ? null
    : { quantity, value };
}

function isSameRow(a: Series, b: Series): boolean {
  return (
    a.tableId === b.tableId &&
    a.label === b.label &&
    a.country === b.country &&
    a.entity === b.entity &&
    a.location === b.location &&
    a.counterpart === b.counterpart &&
    a.indicator === b.indicator
  );
}

import { findConversion } from '../conversions.ts';
import { nameRow } from '../names.ts';
import { printNumber } from '../notation-numbers.ts';
import type { Observation, Series } from '../observations.ts';
import { unitValue } from '../unit-value.ts';
import type { Found, MadeRow } from './book.ts';

/**
 * The unit value of each row of which a table gives both value and quantity, as a row that prose
 * may speak of.
 */
export function unitValueRows(series: ReadonlyArray<Series>): ReadonlyArray<MadeRow> {
  const known = rows.get(series);
  if (known !== undefined) return known;
  const quantities = new Map<string, Series>();
  for (const one of series) if (findConversion(one.unit, 'kg').ok) quantities.set(rowKey(one), one);
  const made = series.flatMap((value) => {
    const quantity = quantities.get(rowKey(value));
    return quantity === undefined || !findConversion(value.unit, 'USD').ok
      ? []
      : [unitValueRow(value, quantity)];
  });
  rows.set(series, made);
  return made;
}

const rows = new WeakMap<ReadonlyArray<Series>, ReadonlyArray<MadeRow>>();

/** What value and quantity of one row have in common. */
function rowKey({
  tableId,
  label,
  country,
  entity,
  location,
  indicator,
  counterpart,
  role,
}: Series): string {
  return JSON.stringify([tableId, label, country, entity, location, indicator, counterpart, role]);
}

function unitValueRow(value: Series, quantity: Series): MadeRow {
  const series: Series = {
    ...quantity,
    id: `unit value of ${quantity.id}`,
    measure: 'unit value',
    unit: 'USD/kg',
  };
  return {
    series,
    at(book, when) {
      const weighed = book.at(quantity, when);
      const paid = weighed === null ? null : book.at(value, { periods: [weighed.period] });
      return weighed === null || paid?.period !== weighed.period
        ? null
        : divide(series, paid, weighed);
    },
  };
}

function divide(series: Series, paid: Found, weighed: Found): ReturnType<MadeRow['at']> {
  const of = ({ series: row, figure }: Found) => ({ name: nameRow(row), figure });
  const { value, low, high, flags, caution } = unitValue(of(paid), of(weighed), {
    valueUnit: paid.series.unit,
    quantityUnit: weighed.series.unit,
  });
  if (value === null) return null;
  const observation: Observation = {
    ...weighed.figure.observation,
    seriesId: series.id,
    value: { kind: 'number', value },
    printed: printNumber(value, 1),
    flags,
  };
  const figure = { observation, interval: { low: low ?? value, high: high ?? value } };
  const parts = [paid, weighed];
  return {
    found: { series, period: weighed.period, figure, caution: caution ?? '', parts },
    parts,
  };
}

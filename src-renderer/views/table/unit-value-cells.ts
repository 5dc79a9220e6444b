import { quantityAndValue } from '#domain/quantity-and-value.ts';
import { unitValue } from '#domain/unit-value.ts';
import { formatUnitValue } from '#format/numbers.ts';
import type { CellMaker, CellMakerInput } from './cell-maker.ts';
import { cautionMark, emptyCell, resultCell } from './result-cell.ts';

/** Cells that show what a kilogram of each row cost. */
export function makeUnitValueCells({ layout, locale, figures }: CellMakerInput): CellMaker {
  const pairs = new Map(
    layout.rows.flatMap(({ series }) =>
      series.map((one) => [one.id, quantityAndValue(one, series)] as const),
    ),
  );
  return {
    note: `unit value in dollars per kilogram; ${cautionMark}: with a caution`,
    cell({ id }, { period }) {
      const pair = pairs.get(id) ?? null;
      if (pair === null) {
        const hint = 'The row has not one quantity and one value in dollars.';
        return resultCell({ text: null, flags: [], hint });
      }
      const value = figures.at(pair.value.id, period);
      const quantity = figures.at(pair.quantity.id, period);
      if (value === null && quantity === null) return emptyCell;
      const result = unitValue(
        { name: 'the value', figure: value },
        { name: 'the quantity', figure: quantity },
        { valueUnit: pair.value.unit, quantityUnit: pair.quantity.unit },
      );
      return resultCell({
        text: result.value === null ? null : formatUnitValue(result.value, locale),
        flags: result.flags,
        caution: result.caution ?? '',
        hint: result.value === null ? (result.reason ?? '') : result.working,
      });
    },
  };
}

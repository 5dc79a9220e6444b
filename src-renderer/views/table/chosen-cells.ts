import type { Range } from '#components/grid/model/position.ts';
import { countIn, placesIn } from '#components/grid/model/selection.ts';
import type { SumInput } from '#data/sum-cells.ts';
import { seriesAt } from '#domain/table-layout.ts';
import type { Workbench } from '#state/workbench.svelte.ts';
import { rangeTargetOf } from './range-target.ts';
import type { ShownTable } from './shown-table.svelte.ts';

/** Summing up more at every move of a selection that grows would be felt. */
const mostSummedAtOnce = 20_000;

/** Lets the status bar tell what the selected cells come to: at once, or, where they are very many, a moment later. */
export function chooseCells(
  workbench: Workbench,
  shown: ShownTable,
  tableId: string,
  range: Range,
): void {
  const count = countIn(range);
  const isMany = count > mostSummedAtOnce;
  workbench.chosenMany = isMany ? { count, list: () => listCells(shown, tableId, range) } : null;
  workbench.chosenRange = count > 1 ? rangeTargetOf(shown, range) : null;
  workbench.chosen =
    count > 1 && !isMany
      ? placesIn(range).flatMap((position) => shown.placeOf(position) ?? [])
      : [];

  function listCells({ layout }: ShownTable, id: string, { top, bottom, left, right }: Range) {
    const columns = layout.columns.slice(left, right + 1);
    const everyPeriod = columns.map(({ period }) => period);
    const isPlain = layout.measures.length === 0;
    const cells = layout.rows.slice(top, bottom + 1).flatMap((row): SumInput['cells'] => {
      const [first] = row.series;
      if (isPlain) {
        return first === undefined ? [] : [{ seriesId: first.id, periods: everyPeriod }];
      }
      return columns.flatMap((column) => {
        const series = seriesAt(row, column);
        return series === null ? [] : [{ seriesId: series.id, periods: [column.period] }];
      });
    });
    return { tableId: id, view: workbench.view, cells };
  }
}

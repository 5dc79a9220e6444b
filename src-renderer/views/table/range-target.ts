import type { Range } from '#components/grid/model/position.ts';
import type { RangeTarget } from '#domain/annotations/note-places.ts';
import type { ShownTable } from './shown-table.svelte.ts';

/**
 * Cells as what a note can be on; null where they are no rectangle of the table as it is printed: rows are sorted, some
 * are left out, or there is no figure at a corner.
 */
export function rangeTargetOf(
  shown: Pick<ShownTable, 'placeOf' | 'order'>,
  { top, bottom, left, right }: Range,
): RangeTarget | null {
  if (shown.order.isArranged && top !== bottom) return null;
  const from = shown.placeOf({ row: top, column: left });
  const to = shown.placeOf({ row: bottom, column: right });
  if (from === null || to === null) return null;
  const corners = { from: from.series.id, to: to.series.id };
  return { on: 'range', ...corners, first: from.period, last: to.period };
}

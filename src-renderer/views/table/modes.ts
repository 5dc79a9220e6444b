import { groupMeasures } from '#domain/measure-groups.ts';
import { quantityAndValue } from '#domain/quantity-and-value.ts';
import type { TableLayout } from '#domain/table-layout.ts';

/** What the grid shows of the same figures. `change`, `percent` and `index` compare with the base period. */
export type Mode = 'values' | 'change' | 'percent' | 'index' | 'share' | 'unit-value';

export interface ModeOption {
  readonly value: Mode;
  readonly label: string;
}

const labels: Record<Mode, string> = {
  values: 'Values',
  change: 'Change',
  percent: 'Percent',
  index: 'Index',
  share: 'Share',
  'unit-value': 'Unit value',
};

/**
 * The modes that make sense for the table: no percent of percentages, no shares of rows that make up no whole, a unit
 * value only where rows have a quantity and a value.
 */
export function modesFor(layout: TableLayout): ModeOption[] {
  const { series } = layout;
  const isPercent = series.length > 0 && series.every(({ unit }) => unit === '%');
  const offered: Mode[] = [
    'values',
    'change',
    ...(isPercent ? [] : (['percent', 'index'] as const)),
    ...(groupMeasures(series).some(({ addsUp }) => addsUp) ? (['share'] as const) : []),
    ...(hasUnitValues(layout) ? (['unit-value'] as const) : []),
  ];
  return offered.map((value) => ({ value, label: labels[value] }));
}

/** The table as the mode lays it out: a row's measures share one unit value, so each period has one column for it. */
export function layoutForMode(layout: TableLayout, mode: Mode): TableLayout {
  const [measure] = layout.measures;
  if (mode !== 'unit-value' || measure === undefined) return layout;
  const columns = layout.columns
    .filter((column) => column.measure === measure)
    .map((column) => ({ ...column, id: column.period, measure: '' }));
  return { ...layout, columns, measures: [] };
}

function hasUnitValues({ rows, measures }: TableLayout): boolean {
  return (
    measures.length > 1 &&
    rows.some(({ series: [first, ...rest] }) => {
      return first !== undefined && quantityAndValue(first, [first, ...rest]) !== null;
    })
  );
}

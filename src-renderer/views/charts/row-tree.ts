import { moved } from '#domain/moved.ts';
import { nameRow, nameTable } from '#domain/names.ts';
import type { Series, Table } from '#domain/observations.ts';
import { nameUnit } from '#format/units.ts';

/** A table with its measures, as rows are picked from it. */
export interface TableBranch {
  readonly id: string;
  readonly label: string;
  readonly measures: ReadonlyArray<MeasureBranch>;
}

/** The rows of a table in one measure and unit. */
export interface MeasureBranch {
  readonly id: string;
  readonly label: string;
  readonly rows: ReadonlyArray<Leaf>;
}

export interface Leaf {
  readonly id: string;
  readonly label: string;
  /** Totals and subtotals are not among the parts that are ticked together. */
  readonly isPart: boolean;
}

/** All rows that fit the filter by table and measure. A table or measure whose own name fits is there whole. */
export function rowTree(
  tables: ReadonlyArray<Table>,
  series: ReadonlyArray<Series>,
  filter: string,
): TableBranch[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  return tables.flatMap((table) => {
    const label = nameTable(table);
    const own = series.filter(({ tableId }) => tableId === table.id);
    const measures = groupByMeasure(own).flatMap(({ id, rows }): MeasureBranch[] => {
      const [first] = rows;
      if (first === undefined) return [];
      const measure = `${first.measure} (${nameUnit(first.unit)})`;
      const fitting = rows.filter((one) => fits(`${label} ${measure} ${nameRow(one)}`, words));
      return fitting.length === 0
        ? []
        : [{ id: `${table.id} ${id}`, label: measure, rows: fitting.map(toLeaf) }];
    });
    return measures.length === 0 ? [] : [{ id: table.id, label, measures }];
  });
}

function groupByMeasure(series: ReadonlyArray<Series>): { id: string; rows: Series[] }[] {
  const groups = new Map<string, Series[]>();
  for (const one of [...series].sort((a, b) => a.order - b.order)) {
    const key = `${one.measure} ${one.unit}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups].map(([id, rows]) => ({ id, rows }));
}

function toLeaf(series: Series): Leaf {
  const isPart = series.role === 'part' || series.role === 'single';
  return { id: series.id, label: nameRow(series), isPart };
}

function fits(text: string, words: ReadonlyArray<string>): boolean {
  const lower = text.toLowerCase();
  return words.every((word) => lower.includes(word));
}

/** Rows with all of these ticked, or none of them: ticked ones come last, in their order. */
export function tickAll(
  chosen: ReadonlyArray<string>,
  ids: ReadonlyArray<string>,
  isTicked: boolean,
): string[] {
  return isTicked
    ? [...chosen, ...ids.filter((id) => !chosen.includes(id))]
    : chosen.filter((id) => !ids.includes(id));
}

/** The list with one of its members moved by so many places, as far as it goes. */
export function moveBy(list: ReadonlyArray<string>, id: string, places: number): string[] {
  const at = list.indexOf(id);
  return at === -1 ? [...list] : moved(list, at, at + places);
}

/** The list with a member, new or not, before another; null stands for the end. */
export function placeBefore(
  list: ReadonlyArray<string>,
  id: string,
  beforeId: string | null,
): string[] {
  if (id === beforeId) return [...list];
  const rest = list.filter((one) => one !== id);
  const at = beforeId === null ? -1 : rest.indexOf(beforeId);
  return at === -1 ? [...rest, id] : [...rest.slice(0, at), id, ...rest.slice(at)];
}

import type { Check } from '#domain/checks/check.ts';
import { nameChart } from '#domain/charts/chart-list.ts';
import type { SavedChart } from '#domain/charts/chart.ts';
import type { Edition, Series, Table } from '#domain/observations.ts';
import type { NameSource } from './target-names.ts';

/** What the workbench knows of what notes are on. */
export interface NamedThings {
  readonly tables: ReadonlyArray<Table>;
  readonly editions: ReadonlyArray<Edition>;
  readonly charts: { find(id: string): SavedChart | null };
}

const indexes = new WeakMap<ReadonlyArray<Series>, ReadonlyMap<string, Series>>();

/** Names for targets by what the workspace holds now; `series` are those that can be named, all of them as a rule. */
export function nameSourceOf(
  { tables, editions, charts }: NamedThings,
  series: ReadonlyArray<Series>,
  checks?: ReadonlyArray<Check>,
): NameSource {
  return {
    table: (id) => tables.find((one) => one.id === id),
    series: (id) => indexOf(series).get(id),
    edition: (id) => editions.find((one) => one.id === id),
    chart: (id) => {
      const chart = charts.find(id);
      return chart === null ? null : nameChart(chart, series);
    },
    ...(checks === undefined
      ? {}
      : { check: (id: string) => checks.find((one) => one.id === id) ?? null }),
  };
}

function indexOf(series: ReadonlyArray<Series>): ReadonlyMap<string, Series> {
  const known = indexes.get(series);
  if (known !== undefined) return known;
  const made = new Map(series.map((one) => [one.id, one]));
  indexes.set(series, made);
  return made;
}

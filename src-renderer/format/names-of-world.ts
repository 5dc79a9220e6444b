import type { TargetWorld } from '#domain/annotations/target-world.ts';
import { nameChart } from '#domain/charts/chart-list.ts';
import type { NameSource } from './target-names.ts';

/** What the things that notes can be on are called, where all of them have been read at once. */
export function namesOf({
  tables,
  series,
  editions,
  charts,
}: Omit<TargetWorld, 'checks'>): NameSource {
  return {
    table: (id) => tables.get(id),
    series: (id) => series.get(id),
    edition: (id) => editions.get(id),
    chart: (id) => {
      const chart = charts.get(id);
      return chart === undefined ? null : nameChart(chart, [...series.values()]);
    },
  };
}

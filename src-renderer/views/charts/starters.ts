import { basePeriod } from '#domain/base.ts';
import type { ChartSpec } from '#domain/charts/chart.ts';
import { startSpec } from '#domain/charts/default-spec.ts';
import type { Figures } from '#domain/figures.ts';
import type { View } from '#domain/view.ts';
import { groupMeasures } from '#domain/measure-groups.ts';
import { nameTable } from '#domain/names.ts';
import type { Series, Table } from '#domain/observations.ts';
import { readPeriod } from '#domain/periods.ts';
import { startingSeries } from '#charts/starting-series.ts';

/** A chart to begin with. */
export interface Starter {
  readonly title: string;
  readonly about: string;
  readonly spec: ChartSpec;
}

export interface StarterInput {
  readonly tables: ReadonlyArray<Table>;
  readonly series: ReadonlyArray<Series>;
  readonly figures: Figures;
  readonly view: View;
}

/** Charts that this workspace's tables lend themselves to; none of a table that is not there. */
export function starters(input: StarterInput): Starter[] {
  return [
    lines(input, 'refinery-production'),
    stack(input, 'us-imports'),
    ranges(input),
    waterfall(input, 'refinery-production'),
  ].filter((one) => one !== null);
}

/** The parts of a table's first measure that adds up, or else its rows. */
function partsOf({ series }: StarterInput, tableId: string): ReadonlyArray<Series> {
  const groups = groupMeasures(series.filter((one) => one.tableId === tableId));
  return (groups.find(({ addsUp }) => addsUp) ?? groups[0])?.rows ?? [];
}

function lines(input: StarterInput, tableId: string): Starter | null {
  const table = input.tables.find(({ id }) => id === tableId);
  const ids = startingSeries(partsOf(input, tableId), input.figures, input.view);
  if (table === undefined || ids.length === 0) return null;
  return {
    title: 'World production',
    about: `Lines of the largest rows of ${shortName(table)}`,
    spec: startSpec(ids),
  };
}

function stack(input: StarterInput, tableId: string): Starter | null {
  const table = input.tables.find(({ id }) => id === tableId);
  const ids = startingSeries(partsOf(input, tableId), input.figures, input.view);
  if (table === undefined || ids.length === 0) return null;
  return {
    title: 'U.S. imports by country',
    about: `The largest rows of ${shortName(table)}, stacked`,
    spec: { ...startSpec(ids), type: 'stacked' },
  };
}

/** Rows that state quarters as ranges, in one unit. */
function ranges({ tables, series, figures, view }: StarterInput): Starter | null {
  const quarterly = series.flatMap((one) => {
    const periods = [...figures.periods([one.id], view)].filter(isQuarter);
    const isRange = periods.some(
      (period) => figures.at(one.id, period, view)?.value.kind === 'range',
    );
    return isRange ? [{ one, periods }] : [];
  });
  const [first] = quarterly;
  const table = tables.find(({ id }) => id === first?.one.tableId);
  if (first === undefined || table === undefined) return null;
  const alike = quarterly.filter(({ one }) => one.unit === first.one.unit);
  const periods = alike.flatMap((row) => row.periods).sort();
  const ids = alike.map(({ one }) => one.id).slice(0, 4);
  return {
    title: 'Price ranges by quarter',
    about: `From low to high, of ${shortName(table)}`,
    spec: {
      ...startSpec(ids),
      type: 'range',
      from: periods[0] ?? null,
      to: periods.at(-1) ?? null,
    },
  };
}

/** Only once there is a later year to compare. */
function waterfall(input: StarterInput, tableId: string): Starter | null {
  const table = input.tables.find(({ id }) => id === tableId);
  const ids = partsOf(input, tableId).map(({ id }) => id);
  const later = [...input.figures.periods(ids, input.view)].filter((one) => one > basePeriod);
  if (table === undefined || later.length === 0) return null;
  return {
    title: `Change since ${basePeriod}`,
    about: `What each row of ${shortName(table)} contributed, as a waterfall`,
    spec: { ...startSpec(ids), type: 'waterfall' },
  };
}

function isQuarter(period: string): boolean {
  const read = readPeriod(period);
  return read.ok && /Q/.test(period);
}

function shortName(table: Table): string {
  return table.number === '' ? nameTable(table) : `Table ${table.number}`;
}

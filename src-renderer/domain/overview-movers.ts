import { acknowledgementOf } from './acknowledged-breaks.ts';
import { basePeriod } from './base.ts';
import { Evidence } from './checks/evidence.ts';
import type { EvidenceInput } from './checks/evidence.ts';
import { compareEditions } from './compare-editions.ts';
import type { SeriesBreak } from './compare/series-break.ts';
import type { ComparisonRow } from './comparison-row.ts';
import type { MeasureComparison } from './comparison.ts';
import { nameRow, nameTable } from './names.ts';
import type { Observation, Series, Table } from './observations.ts';
import { figureOf } from './salient-years.ts';
import { describeMix } from './salient-words.ts';

/** A row and what it adds to the change of the whole. */
export interface Mover {
  readonly seriesId: string;
  readonly label: string;
  readonly from: Observation;
  readonly to: Observation;
  /** In percentage points of the base whole, unrounded; never zero. */
  readonly contribution: number;
  readonly estimated: boolean;
  readonly working: string;
}

/** What moved a measure of a table most between the base year and its newest. */
export interface Movers {
  readonly tableId: string;
  readonly tableName: string;
  readonly measure: string;
  readonly unit: string;
  readonly against: string;
  readonly period: string;
  /** How the printed total changed; null where it has no percent. */
  readonly percentText: string | null;
  /** Largest rise first, then the others down to the largest fall. */
  readonly rows: ReadonlyArray<Mover>;
  /** Rows that moved less than those. */
  readonly others: number;
  /** Rows that did not move. */
  readonly unmoved: number;
  /** Names of the rows of which one side has no number: not listed, withheld, a range. */
  readonly without: ReadonlyArray<string>;
  /** Names of the rows between whose sides lies a series break that nobody acknowledged. */
  readonly broken: ReadonlyArray<string>;
  readonly mix: string | null;
}

/** How many rises, and how many falls, are worth naming. */
const most = 5;

/**
 * The movers of every measure whose rows add up to a whole and that two years can be compared of: the base year and the
 * newest later one or, while there is none, the year before the base year. In document order.
 */
export function findMovers(input: EvidenceInput): Movers[] {
  const evidence = new Evidence(input);
  return evidence.tables.flatMap((table) =>
    measuresOf(evidence.ofTable(table.id)).flatMap((series) => {
      const years = comparedYears(series, evidence);
      if (years === null) return [];
      const { figures, view, choices } = evidence;
      const stopsAt = (found: SeriesBreak) => acknowledgementOf(choices, found) === null;
      const request = { table, series, figures, view, edition: null, againstEdition: null };
      return compareEditions({ ...request, ...years, stopsAt }).flatMap((comparison) =>
        isWhole(comparison) ? [toMovers(table, comparison, years, evidence)] : [],
      );
    }),
  );
}

function measuresOf(series: ReadonlyArray<Series>): Series[][] {
  const keys = [...new Set(series.map(keyOf))];
  return keys.map((key) => series.filter((one) => keyOf(one) === key));
}

function keyOf({ measure, unit }: Series): string {
  return JSON.stringify([measure, unit]);
}

function comparedYears(
  series: ReadonlyArray<Series>,
  evidence: Evidence,
): { against: string; period: string } | null {
  const years = new Set(
    series.flatMap(({ id }) =>
      evidence
        .calendar(id)
        .filter(({ kind, id: year }) => kind === 'year' && figureOf(evidence, id, year) !== null)
        .map((period) => period.id),
    ),
  );
  if (!years.has(basePeriod)) return null;
  const others = [...years].filter((year) => year !== basePeriod).sort();
  const newest = others.at(-1);
  if (newest === undefined) return null;
  return newest > basePeriod
    ? { against: basePeriod, period: newest }
    : { against: newest, period: basePeriod };
}

/** Only rows that add up to something have contributions. */
function isWhole({ rows }: MeasureComparison): boolean {
  return rows.some(({ contribution }) => contribution !== null);
}

function toMovers(
  table: Table,
  { measure, unit, rows, total }: MeasureComparison,
  years: { readonly against: string; readonly period: string },
  { figures }: Evidence,
): Movers {
  const compared = rows.flatMap(toMover);
  const moved = compared.filter(({ contribution }) => contribution !== 0);
  const sorted = [...moved].sort((a, b) => b.contribution - a.contribution);
  const up = sorted.filter(({ contribution }) => contribution > 0).slice(0, most);
  const down = sorted.filter(({ contribution }) => contribution < 0).slice(-most);
  const without = rows.filter((row) => !row.isStopped && toMover(row).length === 0);
  return {
    tableId: table.id,
    tableName: nameTable(table),
    measure,
    unit,
    ...years,
    percentText: total?.percentText ?? null,
    rows: [...up, ...down],
    others: moved.length - up.length - down.length,
    unmoved: compared.length - moved.length,
    without: without.map(({ series }) => nameRow(series)),
    broken: rows.flatMap(({ isStopped, series }) => (isStopped ? [nameRow(series)] : [])),
    mix: describeMix(
      compared.flatMap(({ from, to }) => [
        { year: years.against, editionIds: [from.editionId] },
        { year: years.period, editionIds: [to.editionId] },
      ]),
      figures.editions,
    ),
  };
}

/** Empty for a row that cannot be compared, or of which a side is a plan. */
function toMover(row: ComparisonRow): Mover[] {
  const { series, from, to, contribution, estimated, working } = row;
  if (from === null || to === null || contribution === null) return [];
  if ([from, to].some(({ flags }) => flags.includes('f'))) return [];
  return [
    { seriesId: series.id, label: nameRow(series), from, to, contribution, estimated, working },
  ];
}

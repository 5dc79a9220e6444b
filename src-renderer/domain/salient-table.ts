import { basePeriod } from './base.ts';
import { Evidence } from './checks/evidence.ts';
import type { EvidenceInput } from './checks/evidence.ts';
import { chooseStatistics, type StatisticGroup } from './salient.ts';
import { finishRow, openRow, type SalientRow } from './salient-rows.ts';

export interface SalientGroup {
  readonly heading: string;
  /** The unit of all its rows that have one; null where they differ. */
  readonly unit: string | null;
  readonly rows: ReadonlyArray<SalientRow>;
}

/** The salient statistics: the base year against the newest, with the years between and before. */
export interface SalientTable {
  readonly groups: ReadonlyArray<SalientGroup>;
  /** Is there a year later than the base year, in any row? Else the base year is compared with what precedes it. */
  readonly hasLater: boolean;
  /** The first and the last year in which any row has a figure; both are the base year when none has. */
  readonly first: string;
  readonly last: string;
  /** The years that have columns, the base year always among them. */
  readonly columns: ReadonlyArray<SalientColumn>;
}

export interface SalientColumn {
  readonly year: string;
  readonly isBase: boolean;
  /** What most rows compare: the base year and the newest, or the base year and the one before. */
  readonly isCompared: boolean;
}

/** As a yearbook sets out five years: at most this many columns. */
const mostColumns = 5;

export function makeSalientTable(
  input: EvidenceInput,
  chosen?: ReadonlyArray<StatisticGroup>,
): SalientTable {
  const evidence = new Evidence(input);
  const groups = chooseStatistics(input.tables, input.series, chosen).map(
    ({ heading, statistics }) => ({
      heading,
      open: statistics.map((statistic) => openRow(statistic, evidence)),
    }),
  );
  const years = groups.flatMap(({ open }) =>
    open.flatMap(({ figures }) => figures.map(({ year }) => year)),
  );
  const listed = [...new Set([...years, basePeriod])].sort();
  const hasLater = (listed.at(-1) ?? basePeriod) > basePeriod;
  return {
    groups: groups.map(({ heading, open }) => {
      const rows = open.map((row) => finishRow(row, evidence, hasLater));
      return { heading, unit: sharedUnit(rows), rows };
    }),
    hasLater,
    first: listed[0] ?? basePeriod,
    last: listed.at(-1) ?? basePeriod,
    columns: chooseColumns(listed, hasLater),
  };
}

/** The newest years, in time order; where the base year is older than those, it takes the place of the oldest. */
export function chooseColumns(listed: ReadonlyArray<string>, hasLater: boolean): SalientColumn[] {
  const newest = listed.slice(-mostColumns);
  const years = newest.includes(basePeriod) ? newest : [basePeriod, ...newest.slice(1)];
  const compared = hasLater ? years.at(-1) : years[years.indexOf(basePeriod) - 1];
  return years.map((year) => ({
    year,
    isBase: year === basePeriod,
    isCompared: year === basePeriod || year === compared,
  }));
}

/** Of a single row too the unit stands in its heading's line; a row without a unit takes no part. */
function sharedUnit(rows: ReadonlyArray<SalientRow>): string | null {
  const units = new Set(rows.map(({ unit }) => unit).filter((unit) => unit !== ''));
  const [only] = units;
  return units.size === 1 && only !== undefined ? only : null;
}

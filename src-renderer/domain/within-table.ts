import { basePeriod } from './base.ts';
import type { Measured } from './measure.ts';
import { shareColumn } from './column-shares.ts';
import { contributionTo, type ContributionBase } from './contribution.ts';
import { giveReason, pointOf, type Derived, type Input } from './derived.ts';
import { compoundGrowth } from './growth.ts';
import type { MeasureGroup } from './measure-groups.ts';
import { nameRow } from './names.ts';
import type { Series } from './observations.ts';
import { quantityAndValue } from './quantity-and-value.ts';
import { placeOf, type RankPlace } from './rank-spans.ts';
import { unlikeStretches } from './stretches.ts';
import type { TableFigures } from './table-figures.ts';
import { unitValue, type UnitValue } from './unit-value.ts';

/** A share and what it is of. */
export interface NamedShare extends Derived {
  /** `printed total`, `sum of rows`, `sum of the rows with a number`; empty where there is no whole. */
  readonly whole: string;
}

/** A row's place in the period and in the base period. */
export interface RankMove {
  readonly now: RankPlace;
  readonly base: RankPlace;
}

/** Growth and the years it leads from and to. */
export interface YearlyGrowth extends Derived {
  readonly from: string;
  readonly to: string;
}

/**
 * What a figure is among those of its table: each member with its inputs, span and reason, or null where the question
 * does not arise (a total has no share of itself, the base year no growth from itself).
 */
export interface WithinTable {
  /** False for rows that make up no whole: then there is no share, rank and contribution. */
  readonly addsUp: boolean;
  readonly share: NamedShare | null;
  readonly rank: RankMove | null;
  /** To the change of the whole since the base period, in percentage points. */
  readonly contribution: Derived | null;
  readonly unitValue: UnitValue | null;
  /** Percent a year, from the base year or, for an earlier year, to it. */
  readonly growth: YearlyGrowth | null;
}

/** What the figure of this series and period is among those of its table. */
export function findWithinTable(table: TableFigures, of: Series, period: string): WithinTable {
  const group = table.groups.find(({ rows, total }) =>
    [...rows, total].some((one) => one?.id === of.id),
  );
  const row = group?.addsUp ? group.rows.findIndex(({ id }) => id === of.id) : -1;
  return {
    addsUp: group?.addsUp ?? false,
    ...(group === undefined || row === -1 ? noPlace : placeInColumn(table, group, row, period)),
    unitValue: unitValueOf(table, of, period),
    growth: growthOf(of, period, table),
  };
}

const noPlace = { share: null, rank: null, contribution: null };

function placeInColumn(
  table: TableFigures,
  group: MeasureGroup,
  index: number,
  period: string,
): Pick<WithinTable, 'share' | 'rank' | 'contribution'> {
  const row = group.rows[index];
  if (row === undefined) return noPlace;
  const at = (id: string) => table.at(id, period);
  const base = (id: string) => table.base(id);
  const { whole, shareOf } = shareColumn(group, period, at);
  const share = shareOf(row.id);
  const rankBy = (look: typeof at) =>
    placeOf(
      index,
      group.rows.map(({ id }) => look(id)),
    );
  return {
    share: share === null ? null : { ...share, whole: whole.name },
    rank: { now: rankBy(at), base: rankBy(base) },
    contribution: isSame(at(row.id), base(row.id))
      ? null
      : contributionOf(
          { name: basePeriod, figure: base(row.id) },
          { name: period, figure: at(row.id) },
          row,
          stopFromBase(table, row, period),
          () => contributionBase(group, row, base),
        ),
  };
}

/** A series break between the base period's figure and this one that was not acknowledged, in words. */
function stopFromBase(table: TableFigures, of: Series, period: string): string | null {
  const [base, figure] = [table.base(of.id), table.at(of.id, period)];
  return base === null || figure === null ? null : table.stopBetween(of, base, figure);
}

/** A quarter of it contributes nothing to the change from a year, nor does what lies behind a series break. */
function contributionOf(
  from: Input,
  to: Input,
  row: Series,
  stop: string | null,
  findBase: () => ContributionBase,
): Derived {
  const apart = unlikeStretches(row, from.name, to.name) ?? stop;
  if (apart !== null) return giveReason([from, to], 'undefined', apart);
  return contributionTo(from, to, findBase());
}

/** As shares go by the printed total where one is listed, contributions do. */
function contributionBase(
  group: MeasureGroup,
  row: Series,
  atBase: (seriesId: string) => Measured | null,
): ContributionBase {
  const total = group.total === null ? null : atBase(group.total.id);
  if (total !== null) {
    return { kind: 'total', total: { name: `The total of ${basePeriod}`, figure: total } };
  }
  const others = group.rows
    .filter(({ id }) => id !== row.id)
    .map((other): Input => ({ name: nameRow(other), figure: atBase(other.id) }))
    .filter(({ figure }) => figure !== null && pointOf(figure) !== null);
  return { kind: 'sum', others };
}

function unitValueOf(table: TableFigures, of: Series, period: string): UnitValue | null {
  const pair = quantityAndValue(of, table.series);
  return pair === null
    ? null
    : unitValue(
        { name: 'the value', figure: table.at(pair.value.id, period) },
        { name: 'the quantity', figure: table.at(pair.quantity.id, period) },
        { valueUnit: pair.value.unit, quantityUnit: pair.quantity.unit },
      );
}

function growthOf(of: Series, period: string, table: TableFigures): YearlyGrowth | null {
  const [figure, base] = [table.at(of.id, period), table.base(of.id)];
  const year = /^\d{4}$/.test(period) ? period : null;
  if (year === null || year === basePeriod) return null;
  const [from, to] = year < basePeriod ? [year, basePeriod] : [basePeriod, year];
  const [first, last] = year < basePeriod ? [figure, base] : [base, figure];
  const inputs = [
    { name: from, figure: first },
    { name: to, figure: last },
  ];
  const stop =
    of.unit === '%'
      ? 'Figures in percent have no growth in percent a year.'
      : stopFromBase(table, of, period);
  const growth =
    stop !== null
      ? giveReason(inputs, 'undefined', stop)
      : compoundGrowth(
          { name: from, figure: first, period: from },
          { name: to, figure: last, period: to },
        );
  return { ...growth, from, to };
}

function isSame(a: Measured | null, b: Measured | null): boolean {
  if (a === null || b === null) return false;
  const [one, other] = [a.observation, b.observation];
  return one.period === other.period && one.editionId === other.editionId;
}

import { basePeriod } from '../base.ts';
import { compareFigures, percentText } from '../change.ts';
import type { SeriesBreak } from '../compare/series-break.ts';
import { breaksBetween, describeBreak, notAcknowledged } from '../compare/series-breaks.ts';
import { concentrate } from '../compare/leading-shares.ts';
import { shareColumn } from '../column-shares.ts';
import { printedDecimals } from '../decimals.ts';
import { roundTo } from '../rounding.ts';
import type { Flag } from '../flags.ts';
import type { Measured } from '../measure.ts';
import { findNearest } from '../nearest.ts';
import { nameRow } from '../names.ts';
import { printNumber } from '../notation-numbers.ts';
import { printCell } from '../notation.ts';
import type { MeasureGroup } from '../measure-groups.ts';
import type { Observation, Series } from '../observations.ts';
import { plural } from '../plural.ts';
import { pointOf } from '../derived.ts';
import { placeOf } from '../rank-spans.ts';
import { TableFigures } from '../table-figures.ts';
import { lostEdition } from '../view.ts';
import { readReference, type Reference } from './reference.ts';

/** Where references are looked up. */
export interface ReferenceWorld {
  readonly series: ReadonlyMap<string, Series>;
  /** The figures of a table, whose series are in `series`; null where there is no such table. */
  readonly table: (tableId: string) => TableFigures | null;
  /** Was it acknowledged that the series breaks there? Where this is left out, no break was. */
  readonly crosses?: (found: SeriesBreak) => boolean;
}

/** What a reference says now. */
export type Reading =
  | {
      readonly kind: 'figure';
      readonly reference: Reference;
      readonly series: Series;
      readonly observation: Observation;
      readonly canonical: string;
    }
  | {
      readonly kind: 'number';
      readonly reference: Reference;
      readonly series: Series;
      readonly value: number;
      readonly flags: ReadonlyArray<Flag>;
      /** Decimals that a change has by its figures; of no meaning for others. */
      readonly decimals: number;
      /** Of a share where no total is printed: `the sum of 3 rows`. */
      readonly whole?: string;
      readonly canonical: string;
    }
  | {
      readonly kind: 'rank';
      readonly reference: Reference;
      readonly series: Series;
      readonly place: number;
      readonly of: number;
      readonly canonical: string;
    }
  | {
      readonly kind: 'broken';
      /** Null where the text is none. */
      readonly reference: Reference | null;
      /** Why it says nothing, in words. */
      readonly reason: string;
      /** Empty. */
      readonly canonical: '';
    };

/**
 * What stands at the place that is named, or what the comparison says of it. `canonical` is that in the same form
 * whatever the language and form of the text, sign and flags included: by it is told whether it has changed.
 */
export function evaluate(source: string, world: ReferenceWorld): Reading {
  const read = readReference(source);
  if (!read.ok) return broken(null, read.reason);
  const reference = read.value;
  const series = world.series.get(reference.seriesId);
  if (series === undefined) {
    const [nearest] = findNearest(reference.seriesId, [...world.series.keys()], 1);
    const hint = nearest === undefined ? '' : ` The nearest is ${nearest}.`;
    return broken(reference, `There is no row ${reference.seriesId}.${hint}`);
  }
  const table = world.table(series.tableId);
  if (table === null) return broken(reference, `The table of ${nameRow(series)} is gone.`);
  const measured = lookUp(reference, table);
  if (measured === null) {
    const lost = lostEdition(
      reference.editionId === null
        ? table.view
        : { kind: 'edition', editionId: reference.editionId },
      table.figures.editions,
    );
    if (lost !== null) return broken(reference, lost);
    const where = reference.editionId === null ? '' : ` in the edition ${reference.editionId}`;
    return broken(reference, `${nameRow(series)} is not listed for ${reference.period}${where}.`);
  }
  const { crosses = () => false } = world;
  const place = { reference, series, table: asNamed(reference, table), measured, crosses };
  switch (reference.ask) {
    case null: {
      const { observation } = measured;
      const canonical = `${printCell(observation, [])} ${series.unit}`.trim();
      return { kind: 'figure', reference, series, observation, canonical };
    }
    case 'change':
    case 'percent':
    case 'index':
      return compareWithBase(place, reference.ask);
    case 'share':
      return findShare(place);
    case 'rank':
      return findRank(place);
    case 'hhi':
    case 'top-three':
      return findConcentration(place, reference.ask);
  }
}

interface Place {
  readonly reference: Reference;
  readonly series: Series;
  readonly table: TableFigures;
  readonly measured: Measured;
  readonly crosses: (found: SeriesBreak) => boolean;
}

function lookUp({ seriesId, period, editionId }: Reference, table: TableFigures): Measured | null {
  if (editionId === null) return table.at(seriesId, period);
  const stated = table.figures.stated(seriesId, period, editionId);
  if (stated === null) return null;
  const shown = table.at(seriesId, period);
  return shown?.observation.editionId === editionId
    ? shown
    : { observation: { ...stated, seriesId, period, editionId }, interval: null };
}

/** What a figure of one edition is compared with: all as of that edition, nothing as a later one restates it. */
function asNamed({ ask, editionId }: Reference, whole: TableFigures): TableFigures {
  if (editionId === null || ask === null) return whole;
  const { table, series, figures } = whole;
  return new TableFigures({ table, series, figures, view: { kind: 'as-of', editionId } });
}

function compareWithBase(place: Place, ask: 'change' | 'percent' | 'index'): Reading {
  const { reference, series, table, measured } = place;
  const { since, seriesId, period } = reference;
  const base = since === basePeriod ? table.base(seriesId) : table.at(seriesId, since);
  const breaks = breaksSince(base, place);
  if (breaks.some((found) => !place.crosses(found))) {
    const why = `${breaks.map(describeBreak).join(' ')} ${notAcknowledged}`;
    return broken(reference, `${nameRow(series)}: ${why}`);
  }
  const { unit, indicator } = series;
  const change = compareFigures(base, measured, { from: since, to: period, unit, indicator });
  const value = change[ask];
  if (value === null)
    return broken(reference, `${nameRow(series)}: ${change.reason ?? 'no number'}`);
  const decimals = Math.max(
    printedDecimals(base?.observation.printed ?? ''),
    printedDecimals(measured.observation.printed),
  );
  const flags: Flag[] = [
    ...(change.estimated ? (['e'] as const) : []),
    ...(breaks.length > 0 ? (['b'] as const) : []),
  ];
  const text =
    ask === 'percent'
      ? percentText(value)
      : ask === 'index'
        ? printNumber(roundTo(value, 0.1), 1)
        : `${printNumber(value, decimals)} ${unit}`.trim();
  return {
    kind: 'number',
    reference,
    series,
    value,
    flags,
    decimals,
    canonical: withFlags(text, flags),
  };
}

/** The breaks of the series between a figure and the one that it is compared with. */
function breaksSince(base: Measured | null, { reference, series, table }: Place): SeriesBreak[] {
  if (base === null) return [];
  const { view } = table;
  const { editionId } = base.observation;
  return breaksBetween(series, table.figures, {
    from: { period: reference.since, view: { kind: 'edition', editionId } },
    to: { period: reference.period, view },
    view,
  });
}

function findShare({ reference, series, table }: Place): Reading {
  const group = groupOf(series, table);
  const share =
    group === undefined
      ? null
      : shareColumn(group, reference.period, (id) => table.at(id, reference.period)).shareOf(
          series.id,
        );
  if (share === null) return broken(reference, `${nameRow(series)} is no part of a whole.`);
  if (share.value === null) return broken(reference, `${nameRow(series)}: ${share.reason ?? ''}`);
  const flags = share.flags.filter((flag) => flag === 'e');
  const canonical = withFlags(percentText(share.value), flags);
  const whole = group === undefined ? null : sumBehind(group, reference.period, table);
  return {
    kind: 'number',
    reference,
    series,
    value: share.value,
    flags,
    decimals: 0,
    canonical,
    ...(whole === null ? {} : { whole }),
  };
}

/** What shares are of where no total is printed; null where one is. */
function sumBehind(group: MeasureGroup, period: string, table: TableFigures): string | null {
  if (group.total !== null && table.at(group.total.id, period) !== null) return null;
  const counted = group.rows.filter(({ id }) => {
    const figure = table.at(id, period);
    return figure !== null && pointOf(figure) !== null;
  });
  return `the sum of ${plural(counted.length, 'row')}`;
}

function findRank({ reference, series, table }: Place): Reading {
  const group = groupOf(series, table);
  const index = group?.rows.findIndex(({ id }) => id === series.id) ?? -1;
  if (group === undefined || !group.addsUp || index === -1) {
    return broken(reference, `${nameRow(series)} is not ranked among the rows of its table.`);
  }
  const { place, of } = placeOf(
    index,
    group.rows.map(({ id }) => table.at(id, reference.period)),
  );
  return place === null
    ? broken(reference, 'Only a single number above zero has a rank.')
    : { kind: 'rank', reference, series, place, of, canonical: `${place} of ${of}` };
}

function findConcentration({ reference, series, table }: Place, ask: 'hhi' | 'top-three'): Reading {
  const group = groupOf(series, table);
  if (group === undefined || !group.addsUp) {
    return broken(reference, `The rows beside ${nameRow(series)} do not add up to a whole.`);
  }
  const { hhi, topThree, isEstimated, reason } = concentrate(
    group.rows.map((row) => ({ name: nameRow(row), figure: table.at(row.id, reference.period) })),
  );
  const value = (ask === 'hhi' ? hhi : topThree)?.value;
  if (value === undefined) return broken(reference, reason ?? 'There are no shares.');
  const flags: Flag[] = isEstimated ? ['e'] : [];
  const text = ask === 'hhi' ? printNumber(roundTo(value, 1), 0) : percentText(value);
  return {
    kind: 'number',
    reference,
    series,
    value,
    flags,
    decimals: 0,
    canonical: withFlags(text, flags),
  };
}

function groupOf({ id }: Series, table: TableFigures) {
  return table.groups.find(({ rows, total }) => [...rows, total].some((one) => one?.id === id));
}

function broken(reference: Reference | null, reason: string): Reading {
  return { kind: 'broken', reference, reason, canonical: '' };
}

function withFlags(text: string, flags: ReadonlyArray<Flag>): string {
  return [text, ...flags].join(' ');
}

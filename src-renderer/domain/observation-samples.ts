import type { Flag } from './flags.ts';
import { readCell } from './notation.ts';
import type { Observation, Series, Table } from './observations.ts';
import type { Value } from './values.ts';

/** Observations, series and tables for tests: only what a test is about has to be said. */

/** The observation that a cell with this text states. */
export function observe(text: string, period = '2013', seriesId = 'a'): Observation {
  const read = readCell(text);
  if (!read.ok) throw new Error(read.reason);
  const { value, printed, qualifier, flags } = read.value;
  return { ...observeValue(value, { period, seriesId, printed, flags }), qualifier };
}

export function observeValue(
  value: Value,
  place: {
    readonly period?: string;
    readonly seriesId?: string;
    readonly printed?: string;
    readonly flags?: ReadonlyArray<Flag>;
  } = {},
): Observation {
  return {
    seriesId: place.seriesId ?? 'a',
    period: place.period ?? '2013',
    editionId: 'myb-2013',
    value,
    flags: place.flags ?? [],
    qualifier: null,
    noteIds: [],
    printed: place.printed ?? '',
    locator: '',
    cites: '',
    comment: '',
  };
}

export function makeSeries(about: Partial<Series> & Pick<Series, 'id'>): Series {
  return {
    tableId: 'table',
    order: 1,
    label: about.id,
    country: '',
    entity: '',
    location: '',
    indicator: 'production',
    measure: 'production',
    unit: 'kg',
    basis: 'primary',
    counterpart: '',
    parentId: '',
    role: 'part',
    breakNote: '',
    ...about,
  };
}

export function makeTable(about: Partial<Table> = {}): Table {
  return {
    id: 'table',
    number: '1',
    title: '',
    unitLine: '',
    rowHeading: '',
    significantDigits: 3,
    noteIds: [],
    order: 1,
    addedPeriods: [],
    ...about,
  };
}

import { orderEditions } from '../editions.ts';
import type { Edition, Series, Table } from '../observations.ts';
import type { RecordChange } from '../steps.ts';
import { parseTarget, seriesOfTarget } from '../targets.ts';

interface Names {
  readonly tables: ReadonlyArray<Table>;
  readonly series: ReadonlyArray<Series>;
  readonly editions: ReadonlyArray<Edition>;
}

/** What a change is about, as far as it is about a place in a table; empty where it is not. */
export interface ChangePlace {
  readonly tableId: string;
  readonly seriesId: string;
  readonly period: string;
  readonly editionId: string;
}

export function placeOf(change: RecordChange, tableOfSeries: (id: string) => string): ChangePlace {
  const nowhere = { tableId: '', seriesId: '', period: '', editionId: '' };
  switch (change.on) {
    case 'figure': {
      const { tableId, seriesId, period, editionId } = change;
      return { tableId, seriesId, period, editionId };
    }
    case 'table':
      return { ...nowhere, tableId: change.id };
    case 'series':
      return {
        ...nowhere,
        tableId: (change.after ?? change.before)?.tableId ?? '',
        seriesId: change.id,
      };
    case 'note':
      return { ...nowhere, tableId: (change.after ?? change.before)?.tableId ?? '' };
    case 'annotation': {
      const target = parseTarget((change.after ?? change.before)?.target ?? '');
      if (target?.on === 'table') return { ...nowhere, tableId: target.tableId };
      const [seriesId = ''] = seriesOfTarget(target);
      if (target === null || seriesId === '') return nowhere;
      const { period, editionId } = target.on === 'figure' ? target : nowhere;
      return { tableId: tableOfSeries(seriesId), seriesId, period, editionId };
    }
    case 'edition':
      return { ...nowhere, editionId: change.id };
    default:
      return nowhere;
  }
}

const kindOrder: Readonly<Record<RecordChange['on'], number>> = {
  edition: 0,
  source: 1,
  setting: 2,
  table: 3,
  series: 4,
  note: 5,
  chart: 6,
  figure: 7,
  annotation: 8,
  report: 9,
};

/** In reading order: what belongs to no table first, then tables, rows, periods and editions as they follow each other. */
export function orderDifferences<T extends { readonly key: string; readonly change: RecordChange }>(
  differences: ReadonlyArray<T>,
  { tables, series, editions }: Names,
): T[] {
  const tableOrder = new Map(tables.map(({ id, order }) => [id, order]));
  const seriesById = new Map(series.map((one) => [one.id, one]));
  const editionOrder = new Map(orderEditions(editions).map(({ id }, index) => [id, index]));
  const ranked = differences.map((one) => {
    const place = placeOf(one.change, (id) => seriesById.get(id)?.tableId ?? '');
    const isFigure = one.change.on === 'figure' || one.change.on === 'annotation';
    return {
      one,
      numbers: [
        place.tableId === '' ? -1 : (tableOrder.get(place.tableId) ?? Infinity),
        isFigure ? kindOrder.figure : kindOrder[one.change.on],
        seriesById.get(place.seriesId)?.order ?? -1,
      ],
      period: place.period,
      last: [editionOrder.get(place.editionId) ?? -1, kindOrder[one.change.on]],
    };
  });
  return ranked
    .sort(
      (a, b) =>
        compareNumbers(a.numbers, b.numbers) ||
        compareText(a.period, b.period) ||
        compareNumbers(a.last, b.last) ||
        compareText(a.one.key, b.one.key),
    )
    .map(({ one }) => one);
}

function compareNumbers(a: ReadonlyArray<number>, b: ReadonlyArray<number>): number {
  const at = a.findIndex((number, index) => number !== b[index]);
  // Subtracting would make nothing of two that are endless.
  return at === -1 ? 0 : (a[at] ?? 0) < (b[at] ?? 0) ? -1 : 1;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

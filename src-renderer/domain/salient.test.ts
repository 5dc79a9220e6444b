import { describe, expect, it } from 'vitest';
import { makeSeries, makeTable } from './observation-samples.ts';
import { chooseStatistics, salientStatistics, seriesOf, statisticId } from './salient.ts';

const tables = [
  makeTable({ id: 'late', title: 'Gallium produced', order: 2 }),
  makeTable({ id: 'early', title: 'Gallium sold', order: 1 }),
];

describe('salientStatistics', () => {
  it('names no row twice', () => {
    const ids = salientStatistics.flatMap(({ statistics }) => statistics.map(statisticId));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('chooseStatistics', () => {
  it('adds every total that it does not name, table by table', () => {
    const series = [
      makeSeries({ id: 'late/total', tableId: 'late', label: 'Total', role: 'total' }),
      makeSeries({ id: 'late/chile', tableId: 'late' }),
      makeSeries({ id: 'early/value', tableId: 'early', label: 'Total', role: 'total', order: 9 }),
      makeSeries({ id: 'early/sub', tableId: 'early', role: 'subtotal' }),
    ];
    expect(chooseStatistics(tables, series)).toEqual([
      {
        heading: 'Other totals',
        statistics: [
          { kind: 'series', series: 'early/value', label: 'Gallium sold: total, production' },
          { kind: 'series', series: 'late/total', label: 'Gallium produced: total, production' },
        ],
      },
    ]);
  });

  it('does not add a total again that it names', () => {
    const series = [
      makeSeries({ id: 'us-imports/total/quantity', role: 'total' }),
      makeSeries({ id: 'us-imports/total/value', role: 'total' }),
    ];
    const [group, ...others] = chooseStatistics([makeTable()], series);
    expect(others).toEqual([]);
    expect(group?.heading).toBe('United States');
    // The unit value needs both, and has both.
    expect(group?.statistics.map(({ kind }) => kind)).toEqual(['series', 'series', 'unit-value']);
  });

  it('leaves out what is calculated from a series that is not there', () => {
    const series = [makeSeries({ id: 'us-imports/total/value', role: 'total' })];
    const [group] = chooseStatistics([makeTable()], series);
    expect(group?.statistics.flatMap(seriesOf)).toEqual(['us-imports/total/value']);
  });

  it('has no group for nothing', () => expect(chooseStatistics([], [])).toEqual([]));
});

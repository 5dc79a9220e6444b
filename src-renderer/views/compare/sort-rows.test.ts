import { describe, expect, it } from 'vitest';
import { compareTable } from '#domain/comparison.ts';
import type { ComparisonRow } from '#domain/comparison-row.ts';
import { makeSeries, makeTable, observe } from '#domain/observation-samples.ts';
import { sortRows, type SortKey } from './sort-rows.ts';

// Base and compared figure of each row, in document order; null is not listed.
const cells: Record<string, readonly [string | null, string | null]> = {
  belgium: ['100', '150'],
  brazil: [null, '20'],
  canada: ['300', '240'],
  italy: ['--', '10'],
  japan: ['200', 'W'],
  taiwan: ['200', '210'],
};

function compare(): ReadonlyArray<ComparisonRow> {
  const figure = (id: string, side: 0 | 1) => {
    const text = cells[id]?.[side] ?? null;
    return text === null ? null : observe(text, side === 0 ? '2013' : '2014', id);
  };
  const [measure] = compareTable({
    table: makeTable(),
    series: Object.keys(cells).map((id, order) => makeSeries({ id, order })),
    from: (id) => figure(id, 0),
    to: (id) => figure(id, 1),
    printedOfSeries: () => [],
    period: '2014',
    against: '2013',
  });
  return measure?.rows ?? [];
}

function sorted(key: SortKey): string[] {
  return sortRows(compare(), key).map(({ series }) => series.id);
}

describe('sortRows', () => {
  it('keeps document order when asked to', () => {
    expect(sorted('document')).toEqual(Object.keys(cells));
  });

  it('puts the largest first, equals in document order, zero before what has no number', () => {
    expect(sorted('from')).toEqual(['canada', 'japan', 'taiwan', 'belgium', 'italy', 'brazil']);
  });

  it('puts what is withheld last, not as zero', () => {
    expect(sorted('to')).toEqual(['canada', 'taiwan', 'belgium', 'brazil', 'italy', 'japan']);
  });

  it('sorts by percent, and leaves rows without one in document order at the end', () => {
    // +50%, +5%, -20%; none from what is not listed, from zero and to what is withheld.
    expect(sorted('percent')).toEqual(['belgium', 'taiwan', 'canada', 'brazil', 'italy', 'japan']);
  });

  it('leaves the list that it was given alone', () => {
    const rows = compare();
    sortRows(rows, 'to');
    expect(rows.map(({ series }) => series.id)).toEqual(Object.keys(cells));
  });

  it('sorts a range by its low end', () => {
    const [first, second] = compare();
    if (first === undefined || second === undefined) throw new Error('Two rows are needed.');
    const ranges = [
      { ...first, to: observe('485-900') },
      { ...second, to: observe('500-510') },
    ];
    expect(sortRows(ranges, 'to').map(({ series }) => series.id)).toEqual(['brazil', 'belgium']);
  });
});

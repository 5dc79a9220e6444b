import { describe, expect, it } from 'vitest';
import { reportTable } from '#domain/compare/measure-report.ts';
import { makeFigures } from '#domain/figure-samples.ts';
import { latest } from '#domain/view.ts';
import { makeSeries, makeTable } from '#domain/observation-samples.ts';
import { sortReport, type SortKey } from './sort-report.ts';

// Base and compared figure of each row, in document order; null is not listed.
const cells: Record<string, readonly [string | null, string | null]> = {
  belgium: ['100', '150'],
  brazil: [null, '20'],
  canada: ['300', '240'],
  italy: ['--', '10'],
  japan: ['200', 'W'],
  laos: ['40', null],
  taiwan: ['200', '210'],
};

function stated([from, to]: readonly [string | null, string | null]): Record<string, string> {
  return {
    ...(from === null ? {} : { '2012': from }),
    ...(to === null ? {} : { '2013': to }),
  };
}

const [report] = reportTable({
  table: makeTable(),
  series: Object.keys(cells).map((id, order) => makeSeries({ id, order })),
  figures: makeFigures({
    'myb-2013': Object.fromEntries(Object.entries(cells).map(([id, pair]) => [id, stated(pair)])),
  }),
  period: '2013',
  against: '2012',
  view: latest,
});

function sorted(key: SortKey, isDown = true): string[] {
  return sortReport(report?.rows ?? [], 'both', { key, isDown }, true).map(
    ({ series }) => series.id,
  );
}

describe('sortReport', () => {
  it('keeps document order when asked to, and turns it round', () => {
    const order = ['belgium', 'canada', 'italy', 'japan', 'taiwan'];
    expect(sorted('row', false)).toEqual(order);
    expect(sorted('row', true)).toEqual(order.reverse());
  });

  it('puts the largest first, equals in document order', () => {
    expect(sorted('from')).toEqual(['canada', 'japan', 'taiwan', 'belgium', 'italy']);
  });

  it('puts what is withheld last whichever way it goes, never as zero', () => {
    expect(sorted('to').at(-1)).toBe('japan');
    expect(sorted('to', false)).toEqual(['italy', 'belgium', 'taiwan', 'canada', 'japan']);
  });

  it('goes by the size of a movement in either direction', () => {
    // −60, +50, +10 and +10 of the sum of 840; none of what is withheld.
    expect(sorted('movement')).toEqual(['canada', 'belgium', 'italy', 'taiwan', 'japan']);
    expect(sorted('percent')).toEqual(['belgium', 'taiwan', 'canada', 'italy', 'japan']);
  });

  it('lists what only one side states by itself', () => {
    const of = (place: 'new' | 'gone') =>
      sortReport(report?.rows ?? [], place, { key: 'row', isDown: false }, true).map(
        ({ series }) => series.id,
      );
    expect(of('new')).toEqual(['brazil']);
    expect(of('gone')).toEqual(['laos']);
  });
});

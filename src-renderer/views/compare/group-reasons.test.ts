import { describe, expect, it } from 'vitest';
import { compareTable } from '#domain/comparison.ts';
import { makeSeries, makeTable, observe } from '#domain/observation-samples.ts';
import { groupReasons, ownReason } from './group-reasons.ts';

const cells: Record<string, string> = { belgium: 'W', canada: '5', japan: 'W' };
const rows = (role: 'part' | 'single') =>
  compareTable({
    table: makeTable(),
    series: Object.keys(cells).map((id, order) => makeSeries({ id, order, role })),
    from: (id) => observe('4', '2012', id),
    to: (id) => observe(cells[id] ?? '', '2013', id),
    printedOfSeries: () => ['4'],
    period: '2013',
    against: '2012',
  })[0]?.rows ?? [];

describe('groupReasons', () => {
  it('names the rows that have a reason once, and those that have none nowhere', () => {
    expect(groupReasons(rows('part'))).toEqual([
      { reason: '2013 is withheld.', labels: ['belgium', 'japan'] },
    ]);
  });

  it('leaves out what is said of every row', () => {
    expect(rows('single').map(ownReason)).toEqual(['2013 is withheld.', '', '2013 is withheld.']);
  });
});

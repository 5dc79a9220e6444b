import { describe, expect, it } from 'vitest';
import { makeFigures, type Cells } from './figure-samples.ts';
import { makeSeries, makeTable } from './observation-samples.ts';
import { reportRevisions } from './revision-report.ts';

function report(cells: Cells, since: string | null = null) {
  return reportRevisions({
    tables: [makeTable()],
    series: [makeSeries({ id: 'a', order: 1 }), makeSeries({ id: 'b', order: 2 })],
    figures: makeFigures(cells),
    since,
  });
}

describe('reportRevisions', () => {
  it('lists what a later edition states otherwise, with the change', () => {
    const found = report({
      'myb-2013': { a: { '2012': '65,000', '2013': '65,000' } },
      working: { a: { '2013': '70,200 r' } },
    });
    expect(found).toMatchObject([
      {
        period: '2013',
        from: { printed: '65,000', editionId: 'myb-2013' },
        to: { printed: '70,200', editionId: 'working' },
        change: 5200,
        flagged: true,
      },
    ]);
    expect(found[0]?.percent).toBeCloseTo(8, 9);
  });

  it('goes from each edition to the next one that states the figure', () => {
    const found = report({
      'myb-2013': { a: { '2013': '10' }, b: { '2013': '5' } },
      'myb-2014': { a: { '2013': '11' } },
      working: { a: { '2013': '12' }, b: { '2013': '6 r' } },
    });
    expect(found.map(({ series, from, to }) => [series.id, from.editionId, to.editionId])).toEqual([
      ['a', 'myb-2013', 'myb-2014'],
      ['a', 'myb-2014', 'working'],
      ['b', 'myb-2013', 'working'],
    ]);
  });

  it('leaves out what is only repeated, or flagged otherwise', () => {
    const repeated = { 'myb-2013': { a: { '2013': '10' } }, working: { a: { '2013': '10 e' } } };
    expect(report(repeated)).toEqual([]);
  });

  it('says when a restatement does not say so itself', () => {
    const silent = { 'myb-2013': { a: { '2013': '10' } }, 'myb-2014': { a: { '2013': '11' } } };
    expect(report(silent)).toMatchObject([{ flagged: false }]);
  });

  it('gives the reason where there is no percent', () => {
    const found = report({ 'myb-2013': { a: { '2013': '--' } }, working: { a: { '2013': 'W' } } });
    expect(found).toMatchObject([
      { change: null, percent: null, reason: '2013 in Working edition is withheld.' },
    ]);
  });

  it('does not take the outcome of a plan for a revision', () => {
    const plan = { 'myb-2013': { a: { '2014': '40 f' } }, working: { a: { '2014': '43' } } };
    expect(report(plan)).toEqual([]);
    const replanned = { 'myb-2013': { a: { '2014': '40 f' } }, working: { a: { '2014': '43 f' } } };
    expect(report(replanned)).toHaveLength(1);
  });

  it('takes only editions later than the one it starts from', () => {
    const cells = {
      'myb-2013': { a: { '2013': '10' } },
      'myb-2014': { a: { '2013': '11' } },
      working: { a: { '2013': '12' } },
    };
    expect(report(cells, 'myb-2014')).toMatchObject([{ to: { editionId: 'working' } }]);
    expect(report(cells, 'working')).toEqual([]);
  });
});
